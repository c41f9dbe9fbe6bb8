/// One feature of a GeoJSON file and where it stands.
public struct GeoJSONFeatureRecord: Hashable, Sendable {
    /// Position among the features, from 1.
    public let row: Int
    /// Physical line on which the feature starts, from 1.
    public let line: Int
    /// The feature: an object, whose members have not been checked.
    public let value: JSONValue

    /// Creates a record.
    public init(row: Int, line: Int, value: JSONValue) {
        self.row = row
        self.line = line
        self.value = value
    }
}
