public import Stations

/// Reads definitions of amenities from a JSON array of
/// `{"code", "chinese", "english", "synonyms": […]}`.
public struct AmenityReader: Sendable {
    /// Makes a reader.
    public init() {}

    /// Reads all definitions.
    ///
    /// - Parameter source: the bytes of the file.
    /// - Returns: the amenities in the order of the file.
    /// - Throws: ``ImportFileError`` naming the element and the member that is wrong.
    public func read(_ source: some ByteSource) throws -> [Amenity] {
        var source = source
        var bytes: [UInt8] = []
        while true {
            let chunk = try source.read(upTo: 1 << 16)
            if chunk.isEmpty { break }
            bytes += chunk
            guard bytes.count <= 1 << 20 else {
                throw ImportFileError.unusable(
                    Message(
                        "超过 1 MiB；64 种设施用不了这么多",
                        "longer than 1 MiB; 64 amenities fit in less"
                    )
                )
            }
        }
        let elements: [JSONValue]
        do {
            guard let array = try JSONParser(maximumDepth: 8).parse(bytes).arrayValue else {
                throw ImportFileError.unusable(
                    Message("应为设施的 JSON 数组", "expected a JSON array of amenities")
                )
            }
            elements = array
        } catch let error as JSONSyntaxError {
            throw ImportFileError.unusable(GeoJSONError.syntax(error).message)
        }
        if elements.isEmpty { throw ImportFileError.noRows }
        return try elements.enumerated().map { try amenity($0.element, number: $0.offset + 1) }
    }

    private func amenity(_ value: JSONValue, number: Int) throws(ImportFileError) -> Amenity {
        func text(_ name: String) throws(ImportFileError) -> String {
            guard let text = value[name]?.stringValue, !text.isEmpty, text.count <= 100 else {
                throw .unusable(
                    Message(
                        "第 \(number) 种设施：“\(name)”应为简短的文字",
                        "amenity \(number): \"\(name)\" has to be a short text"
                    )
                )
            }
            if let scalar = TextFolding.firstControlCharacter(in: text) {
                throw Self.refusal(of: scalar, name, number)
            }
            return text
        }
        let code = try text("code")
        guard Amenity.isValid(code: code) else {
            let reason = AmenityError.invalidCode(code).message
            throw .unusable(
                Message(
                    "第 \(number) 种设施：\(reason.chinese)",
                    "amenity \(number): \(reason.english)"
                )
            )
        }
        let synonyms = value["synonyms"]?.arrayValue ?? []
        for synonym in synonyms.compactMap(\.stringValue) {
            guard let scalar = TextFolding.firstControlCharacter(in: synonym) else { continue }
            throw Self.refusal(of: scalar, "synonyms", number)
        }
        return Amenity(
            code: code,
            chinese: try text("chinese"),
            english: try text("english"),
            synonyms: synonyms.compactMap(\.stringValue).filter { !$0.contains(";") }
        )
    }

    private static func refusal(
        of scalar: Unicode.Scalar,
        _ name: String,
        _ number: Int
    ) -> ImportFileError {
        let refusal = ControlCharacters.refusal(of: scalar)
        return .unusable(
            Message(
                "第 \(number) 种设施：“\(name)”\(refusal.chinese)",
                "amenity \(number): \"\(name)\" \(refusal.english)"
            )
        )
    }
}
