import Foundation
public import Geodesy

/// Where the pictures of a background map come from, and in which datum they are drawn.
public struct TileSource: Hashable, Sendable {
    /// The address of a tile, with `{z}`, `{x}` and `{y}` (or `{-y}`, counted from the south).
    public let template: String
    /// The datum of the tiles: `wgs84`, or `gcj02` as Chinese web maps have it.
    public let crs: CoordinateReferenceSystem
    /// Whose map it is, as its terms ask to be shown.
    public let attribution: String?
    /// The scheme, host and port of the tiles; nil if they come from the service's own host.
    let origin: String?

    /// Makes a source of tiles.
    ///
    /// - Parameters:
    ///   - template: an http or https address, or a path on the same host.
    ///   - crs: the datum of the tiles.
    ///   - attribution: whose map it is.
    /// - Throws: ``TileSourceError`` for what is no address of tiles.
    public init(
        template: String,
        crs: CoordinateReferenceSystem = .wgs84,
        attribution: String? = nil
    ) throws(TileSourceError) {
        guard crs == .wgs84 || crs == .gcj02 else { throw .unsupportedDatum(crs.rawValue) }
        let sample = try Self.sample(template)
        self.template = template
        self.crs = crs
        self.attribution = attribution
        origin = template.hasPrefix("/") ? nil : try Self.origin(sample)
    }

    /// The address of one tile: the template with its placeholders filled in.
    private static func sample(_ template: String) throws(TileSourceError) -> String {
        let hasRow = template.contains("{y}") || template.contains("{-y}")
        for name in ["{z}", "{x}"] where !template.contains(name) {
            throw .missingPlaceholder(name)
        }
        guard hasRow else { throw .missingPlaceholder("{y}") }
        let sample = ["{z}", "{x}", "{y}", "{-y}"].reduce(template) {
            $0.replacingOccurrences(of: $1, with: "0")
        }
        if let open = sample.firstIndex(of: "{") {
            let close = sample[open...].firstIndex(of: "}") ?? sample.index(before: sample.endIndex)
            throw .unknownPlaceholder(String(sample[open...close]))
        }
        let isPlain = sample.utf8.allSatisfy {
            $0 > 0x20 && $0 < 0x7F && !"\"'<>\\^`|".utf8.contains($0)
        }
        guard isPlain, !sample.hasPrefix("//"), sample.utf8.count <= 2_000 else {
            throw .notAnAddress
        }
        return sample
    }

    private static func origin(_ sample: String) throws(TileSourceError) -> String {
        guard let parts = URLComponents(string: sample), let scheme = parts.scheme?.lowercased(),
            scheme == "http" || scheme == "https", let host = parts.host, parts.user == nil
        else { throw .notAnAddress }
        let authority = parts.port.map { "\(host):\($0)" } ?? host
        guard ServiceAddress.isHost(authority) else { throw .notAnAddress }
        return "\(scheme)://\(authority)"
    }
}
