import Foundation

/// The files of the map library Leaflet, read once from the folder of the system's package.
///
/// Only the files that are named here are read and served, whatever else lies in the folder.
public struct LeafletFiles: Sendable {
    /// Where Debian's package `libjs-leaflet` puts them.
    public static let systemFolder = "/usr/share/javascript/leaflet"

    private static let longestFile = 4_000_000
    private static let images = [
        "images/layers.png", "images/layers-2x.png", "images/marker-icon.png",
        "images/marker-icon-2x.png", "images/marker-shadow.png",
    ]

    /// The library.
    let script: PageAsset
    /// Its style.
    let style: PageAsset
    /// Everything that is served, the two before included.
    let all: [PageAsset]

    /// Reads the library, nil if its script or style is not there.
    ///
    /// Pictures that are not there are left out: the map does not need them.
    public init?(folder: String) {
        let read = { (file: String, name: String, type: String) -> PageAsset? in
            let url = URL(filePath: folder).appending(path: file)
            guard let data = try? Data(contentsOf: url), !data.isEmpty,
                data.count <= Self.longestFile
            else { return nil }
            return PageAsset(name, type: type, Array(data))
        }
        let scriptType = "text/javascript; charset=utf-8"
        guard
            let script = read("leaflet.min.js", "leaflet.js", scriptType)
                ?? read("leaflet.js", "leaflet.js", scriptType),
            let style = read("leaflet.css", "leaflet.css", "text/css; charset=utf-8")
        else { return nil }
        self.script = script
        self.style = style
        all = [script, style] + Self.images.compactMap { read($0, $0, "image/png") }
    }

    /// The path of a file below the root of the service.
    static func path(_ file: PageAsset) -> String { "/map/leaflet/\(file.name)?v=\(file.version)" }

    /// The file with a name, nil for any other.
    subscript(name: String) -> PageAsset? { all.first { $0.name == name } }
}
