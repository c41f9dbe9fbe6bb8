/// Why an address cannot be that of map tiles.
public enum TileSourceError: Error, Hashable, Sendable {
    /// It is neither an http or https address nor a path.
    case notAnAddress
    /// It does not say where the zoom, the column or the row of a tile goes.
    case missingPlaceholder(String)
    /// It has a placeholder that is not filled in, such as `{s}`.
    case unknownPlaceholder(String)
    /// The tiles are in a datum that a web map cannot be laid over.
    case unsupportedDatum(String)
}

extension TileSourceError: CustomStringConvertible {
    /// What is wrong and what would be right, as a sentence without its beginning.
    public var description: String {
        switch self {
        case .notAnAddress:
            "it has to be an http or https address, or a path that begins with one slash"
        case .missingPlaceholder(let name):
            "\(name) is missing: an address of tiles has {z}, {x} and {y}"
        case .unknownPlaceholder(let name):
            "\(name) is not filled in: name one host, with {z}, {x} and {y} only"
        case .unsupportedDatum(let name): "\(name) is no datum of map tiles: wgs84 or gcj02"
        }
    }
}
