/// A GeoJSON feature without the two braces at its end, so that members can be added cheaply.
///
/// What is the same in every answer is encoded once; what a request adds, such as a distance, is
/// appended when the feature is closed.
public struct OpenFeature: Hashable, Sendable {
    /// The feature up to its last property.
    public let bytes: [UInt8]

    /// Appends an open feature to an answer and closes it.
    ///
    /// - Parameters:
    ///   - feature: the bytes of an open feature.
    ///   - properties: further properties.
    ///   - members: further members of the feature itself.
    ///   - answer: what the feature is appended to.
    public static func close(
        _ feature: some Collection<UInt8>,
        properties: JSONObject = [:],
        members: JSONObject = [:],
        to answer: inout [UInt8]
    ) {
        answer += feature
        appendEnd(properties: properties, members: members, to: &answer)
    }

    /// Appends what closes an open feature.
    static func appendEnd(
        properties: JSONObject,
        members: JSONObject = [:],
        to answer: inout [UInt8]
    ) {
        append(properties, to: &answer)
        answer.append(JSONByte.rightBrace)
        append(members, to: &answer)
        answer.append(JSONByte.rightBrace)
    }

    private static func append(_ members: JSONObject, to answer: inout [UInt8]) {
        for member in members.members {
            answer.append(JSONByte.comma)
            JSONWriter.append(member.name, to: &answer)
            answer.append(JSONByte.colon)
            JSONWriter.append(member.value, to: &answer)
        }
    }
}
