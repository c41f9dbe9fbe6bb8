import ArgumentParser
import Geodesy
import StationServer

/// What `serve` is told about the map: where its library is, and what lies in the background.
struct MapOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where Leaflet is (default: \(LeafletFiles.systemFolder), from libjs-leaflet).",
            valueName: "folder"
        )
    )
    var leaflet: String?

    @Option(
        help: ArgumentHelp(
            "The address of background tiles, with {z}, {x} and {y}.",
            valueName: "url"
        )
    )
    var tiles: String?

    @Option(help: "The datum of the tiles: wgs84, or gcj02 as Chinese web maps have it.")
    var tilesCRS = CoordinateReferenceSystem.wgs84

    @Option(help: "Whose map the tiles are, as their terms ask to be shown.")
    var tilesAttribution: String?

    func validate() throws {
        if let leaflet, LeafletFiles(folder: leaflet) == nil {
            throw ValidationError(
                "--leaflet: there is no leaflet.js and leaflet.css in '\(leaflet)'"
            )
        }
        _ = try tileSource()
    }

    /// Adds the map to what a server is told.
    func apply(to configuration: inout ServerConfiguration) throws {
        configuration.leaflet = LeafletFiles(folder: leaflet ?? LeafletFiles.systemFolder)
        configuration.tiles = try tileSource()
    }

    private func tileSource() throws -> TileSource? {
        guard let tiles else { return nil }
        do {
            return try TileSource(
                template: tiles,
                crs: tilesCRS,
                attribution: tilesAttribution
            )
        } catch {
            throw ValidationError("--tiles '\(tiles)': \(error)")
        }
    }
}
