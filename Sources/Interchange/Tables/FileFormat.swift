/// The formats that a list can be read from.
public enum FileFormat: String, CaseIterable, Sendable {
    /// Comma-separated values.
    case csv
    /// GeoJSON, RFC 7946.
    case geojson

    /// The format of a file by its first bytes, else by the ending of its name.
    ///
    /// - Parameters:
    ///   - path: the name of the file, `-` for standard input.
    ///   - start: the first bytes of the file.
    public init(path: String, start: some Collection<UInt8>) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = start.starts(with: mark) ? start.dropFirst(3) : start[...]
        let isSpace: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0x1E]
        let first = content.first { !isSpace.contains($0) }
        let name = path.lowercased()
        if first == UInt8(ascii: "{") {
            self = .geojson
        } else if [".geojson", ".json", ".geojsonl", ".geojsons"].contains(where: name.hasSuffix) {
            self = .geojson
        } else {
            self = .csv
        }
    }
}
