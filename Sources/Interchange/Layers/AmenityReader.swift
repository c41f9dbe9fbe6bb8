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
                throw ImportFileError.unreadable("longer than 1 MiB; 64 amenities fit in less")
            }
        }
        let elements: [JSONValue]
        do {
            guard let array = try JSONParser(maximumDepth: 8).parse(bytes).arrayValue else {
                throw ImportFileError.unreadable("expected a JSON array of amenities")
            }
            elements = array
        } catch let error as JSONSyntaxError {
            throw ImportFileError.unreadable("\(error)")
        }
        if elements.isEmpty { throw ImportFileError.noRows }
        return try elements.enumerated().map { try amenity($0.element, number: $0.offset + 1) }
    }

    private func amenity(_ value: JSONValue, number: Int) throws(ImportFileError) -> Amenity {
        func text(_ name: String) throws(ImportFileError) -> String {
            guard let text = value[name]?.stringValue, !text.isEmpty, text.count <= 100 else {
                throw .unreadable("amenity \(number): \"\(name)\" has to be a short text")
            }
            return text
        }
        let code = try text("code")
        guard Amenity.isValid(code: code) else {
            throw .unreadable("amenity \(number): \(AmenityError.invalidCode(code))")
        }
        let synonyms = value["synonyms"]?.arrayValue ?? []
        return Amenity(
            code: code,
            chinese: try text("chinese"),
            english: try text("english"),
            synonyms: synonyms.compactMap(\.stringValue).filter { !$0.contains(";") }
        )
    }
}
