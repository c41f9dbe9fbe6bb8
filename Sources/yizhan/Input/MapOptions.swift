import ArgumentParser
import Geodesy
import StationServer
import Stations

/// What `serve` is told about the map: where its library is, and what lies in the background.
struct MapOptions: ParsableArguments {
    @Option(
        help: .words(
            "Leaflet 在哪个文件夹（默认：\(LeafletFiles.systemFolder)，来自 libjs-leaflet）。",
            "Where Leaflet is (default: \(LeafletFiles.systemFolder), from libjs-leaflet).",
            valueName: "folder"
        )
    )
    var leaflet: String?

    @Option(
        help: .words(
            "底图瓦片的地址，含 {z}、{x}、{y}。",
            "The address of background tiles, with {z}, {x} and {y}.",
            valueName: "url"
        )
    )
    var tiles: String?

    @Option(
        help: .words(
            "瓦片的坐标系：wgs84，或国内网络地图的 gcj02。",
            "The datum of the tiles: wgs84, or gcj02 as Chinese web maps have it."
        )
    )
    var tilesCRS = CoordinateReferenceSystem.wgs84

    @Option(
        help: .words(
            "瓦片的版权说明，按其条款显示。",
            "Whose map the tiles are, as their terms ask to be shown."
        )
    )
    var tilesAttribution: String?

    func validate() throws {
        if let leaflet, LeafletFiles(folder: leaflet) == nil {
            throw ValidationError(
                "--leaflet：“\(leaflet)”中没有 leaflet.js 和 leaflet.css",
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
            let reason = Message(error)
            throw ValidationError(
                "--tiles“\(tiles)”：\(reason.chinese)",
                "--tiles '\(tiles)': \(reason.english)"
            )
        }
    }
}
