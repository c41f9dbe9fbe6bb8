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
        let name = path.lowercased()
        if FileContent(start: start) == .jsonObject {
            self = .geojson
        } else if [".geojson", ".json", ".geojsonl", ".geojsons"].contains(where: name.hasSuffix) {
            self = .geojson
        } else {
            self = .csv
        }
    }
}
