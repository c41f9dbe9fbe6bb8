import Foundation
import Geodesy
import HTTPTypes
import Hummingbird
import Interchange
import Stations
import Testing

@testable import StationServer

@Suite("/map")
struct MapTests {
    private static let window = "bbox=108.8,34.15,109.1,34.4&zoom=11"
    private static let tiles = "https://tile.example.org/{z}/{x}/{y}.png"

    /// A folder that looks like that of the map library, and a secret beside it.
    private static let leaflet: LeafletFiles? = {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "yizhan-leaflet-\(UUID().uuidString)")
        let images = folder.appending(path: "images")
        do {
            try FileManager.default.createDirectory(at: images, withIntermediateDirectories: true)
            for (name, text) in [
                ("leaflet.js", "// library"), ("leaflet.css", ".leaflet{}"), ("secret", "secret"),
                ("images/layers.png", "png"),
            ] {
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            return LeafletFiles(folder: folder.path)
        } catch {
            return nil
        }
    }()

    private static func configuration(
        tiles: String? = nil,
        crs: CoordinateReferenceSystem = .wgs84,
        attribution: String? = nil
    ) throws -> ServerConfiguration {
        var configuration = ServerConfiguration()
        configuration.leaflet = leaflet
        configuration.tiles = try tiles.map {
            try TileSource(template: $0, crs: crs, attribution: attribution)
        }
        return configuration
    }

    private func page(_ uri: String, _ configuration: ServerConfiguration) async throws
        -> PageAnswer
    {
        try await withService(SampleAreas.snapshot(), configuration: configuration) {
            try await $0.page(uri)
        }
    }

    private func stations(
        _ query: String,
        _ configuration: ServerConfiguration = ServerConfiguration()
    ) async throws -> Answer {
        try await withService(SampleAreas.snapshot(), configuration: configuration) {
            try await $0.get("/map/stations?" + query)
        }
    }

    @Test("without the library the page says how to install it, and nothing of it is served")
    func notInstalled() async throws {
        let answer = try await page("/map", ServerConfiguration())
        #expect(answer.status == 404)
        #expect(answer.body.contains("libjs-leaflet"))
        #expect(answer.count("<script") == 0)
        try await withService { client in
            _ = try await client.problem("/map/leaflet/leaflet.js", status: 404)
            #expect(try await client.get("/map/stations?" + Self.window).status == 200)
        }
    }

    @Test("a folder without the library is none")
    func wrongFolder() {
        #expect(LeafletFiles(folder: FileManager.default.temporaryDirectory.path) == nil)
        #expect(LeafletFiles(folder: "/nowhere") == nil)
    }

    @Test("the page loads the library from here, with the policy of every page")
    func ownFiles() async throws {
        let answer = try await page("/map", Self.configuration())
        #expect(answer.status == 200)
        #expect(answer.policy == PagePolicy(styleNonce: "").text)
        let scripts = answer.texts(from: "<script src=\"", to: "\"")
        #expect(scripts.count == 3)
        #expect(
            scripts.allSatisfy {
                $0.hasPrefix("/map/leaflet/leaflet.js?v=") || $0.hasPrefix("/assets/map.js?v=")
                    || $0.hasPrefix("/assets/map-stations.js?v=")
            }
        )
        #expect(answer.count(" style=") == 0 && answer.count("⟦") == 0)
        for path in scripts {
            let file = try await page(path, Self.configuration())
            #expect(file.status == 200)
            #expect(file.headers[.contentType] == "text/javascript; charset=utf-8")
            #expect(file.headers[.cacheControl] == "public, max-age=31536000, immutable")
        }
    }

    @Test("tiles add their host to what pictures may come from, and nothing else")
    func tileHost() async throws {
        let configuration = try Self.configuration(
            tiles: Self.tiles,
            attribution: "© <b>Maps\"</b>"
        )
        let answer = try await page("/map", configuration)
        let policy = try #require(answer.policy)
        #expect(policy.contains("img-src 'self' https://tile.example.org data:"))
        let other = policy.replacing(" https://tile.example.org", with: "")
        #expect(other == PagePolicy(styleNonce: "").text)
        #expect(answer.body.contains("data-tiles=\"\(Self.tiles)\""))
        #expect(answer.body.contains("© &lt;b&gt;Maps&quot;&lt;/b&gt;"))
        let list = try await page("/?lon=109&lat=34", configuration)
        #expect(list.policy == PagePolicy(styleNonce: "").text)
    }

    @Test(
        "begins at the place that the address names, in the datum of the tiles",
        arguments: [
            ("/map?lon=108.95&lat=34.27", CoordinateReferenceSystem.wgs84, "108.95,34.27,15"),
            ("/map?lon=108.95&lat=34.27", .gcj02, "108.954733,34.268452,15"),
            ("/map?area=610110", .wgs84, "108.8,34.2,108.9,34.3"),
            ("/map", .wgs84, "108.8,-18,180.5,34.3"),
        ]
    )
    func firstView(uri: String, crs: CoordinateReferenceSystem, view: String) async throws {
        let answer = try await page(uri, Self.configuration(tiles: Self.tiles, crs: crs))
        let found = answer.texts(from: "data-view=\"", to: "\"")[0].split(separator: ",")
        let expected = view.split(separator: ",").compactMap { Double($0) }
        #expect(found.count == expected.count)
        for (text, number) in zip(found, expected) {
            #expect((try #require(Double(text)) - number).magnitude < 1e-3)
        }
    }

    @Test("only the files of the list are served, whatever the path says")
    func traversal() async throws {
        let configuration = try Self.configuration()
        let image = try await page("/map/leaflet/images/layers.png", configuration)
        #expect(image.headers[.contentType] == "image/png")
        let paths = [
            "secret", "leaflet.min.js", "../leaflet.css", "..%2Fsecret", "images/..%2fsecret",
            "%2e%2e/secret", "images%2Flayers.png%00", "images/marker-icon.png", "images/",
            "/etc/passwd", "images/images/layers.png",
        ]
        for path in paths {
            let answer = try await page("/map/leaflet/" + path, configuration)
            #expect(answer.status == 404, "\(path)")
        }
    }

    @Test("every station of the window is told, alone or in a count")
    func counts() async throws {
        let box = try BoundingBox(
            southWest: Coordinate(longitude: 108.8, latitude: 34.15),
            northEast: Coordinate(longitude: 109.1, latitude: 34.4)
        )
        let inUse = try SampleStations.stations().filter { station in
            station.status == .open
                && (station.position.map { box.contains($0.coordinate) } ?? false)
        }
        for zoom in [0, 9, 11, 14, 18] {
            let answer = try await stations(
                "bbox=108.8,34.15,109.1,34.4&zoom=\(zoom)&open=any&f=json"
            )
            #expect(answer.status == 200)
            #expect(answer.headers[.cacheControl] == "private, no-store")
            #expect(answer.json["numberMatched"] == .integer(Int64(inUse.count)))
            let counts = answer.features.map { $0["properties"]?["count"]?.integerValue ?? 1 }
            #expect(counts.reduce(0, +) == Int64(inUse.count))
            if zoom == 18 { #expect(answer.ids == inUse.map(\.id)) }
        }
    }

    @Test("clusters say which district they are in, stations where their page is")
    func properties() async throws {
        let clusters = try await stations(Self.window + "&open=any&lang=en").features.filter {
            $0["properties"]?["count"] != nil
        }
        let names = clusters.compactMap { $0["properties"]?["near"]?.stringValue }
        #expect(names.contains("District 0") && names.contains("区 \"1\""))
        let single = try await stations(
            "bbox=108.8,34.15,109.1,34.4&zoom=18&open=any&lang=en&lon=108.9&lat=34.2"
        )
        let first = try #require(single.features.first?["properties"])
        #expect(first["href"]?.stringValue?.hasPrefix("/s/S") == true)
        #expect(first["href"]?.stringValue?.hasSuffix("lang=en") == true)
        #expect(first["mark"]?.stringValue == "?" && first["state"]?.stringValue == "unknown")
        #expect((first["distance_m"]?.doubleValue ?? 0) > 0)
        #expect(single.json["place"]?["coordinates"] == .array([.number(108.9), .number(34.2)]))
    }

    @Test("unknown hours are marked, and counted apart")
    func unconfirmed() async throws {
        // No sample station has hours: when something has to be open now, all are unconfirmed.
        let answer = try await stations("bbox=108.8,34.15,109.1,34.4&zoom=18&lang=zh")
        let count = try #require(answer.json["numberMatched"]?.integerValue)
        #expect(count > 50)
        #expect(answer.json["numberUnconfirmed"] == .integer(count))
        #expect(answer.features.allSatisfy { $0["properties"]?["unconfirmed"] != nil })
        let any = try await stations("bbox=108.8,34.15,109.1,34.4&zoom=18&open=any")
        #expect(any.json["numberUnconfirmed"] == .integer(0))
    }

    @Test("on tiles in GCJ-02 stations, outlines and the window itself are shifted")
    func shifted() async throws {
        let configuration = try Self.configuration(tiles: Self.tiles, crs: .gcj02)
        let answer = try await stations(
            "bbox=108.8,34.15,109.1,34.4&zoom=18&open=any",
            configuration
        )
        #expect(answer.json["crs_code"] == .string("gcj02"))
        let byID = Dictionary(grouping: try SampleStations.stations(), by: \.id)
        for feature in answer.features {
            let id = try #require(feature["id"]?.integerValue)
            let place = try #require(byID[id]?.first?.position?.coordinate)
            let shifted = CoordinateReferenceSystem.gcj02.fromWGS84(place)
            let numbers = feature["geometry"]?["coordinates"]?.arrayValue?.compactMap(\.doubleValue)
            let position = try #require(numbers)
            #expect((position[0] - shifted.x).magnitude < 1e-6)
            #expect((position[1] - shifted.y).magnitude < 1e-6)
        }
        let areas = try await withService(SampleAreas.snapshot(), configuration: configuration) {
            try await $0.get("/map/areas")
        }
        let ring = areas.features.first?["geometry"]?["coordinates"]?.arrayValue?.first?.arrayValue
        let corner = ring?.first?.arrayValue?.first?.arrayValue?.compactMap(\.doubleValue) ?? []
        let shifted = CoordinateReferenceSystem.gcj02.fromWGS84(
            try Coordinate(longitude: 108.8, latitude: 34.2)
        )
        #expect(corner.count == 2)
        #expect((corner[0] - shifted.x).magnitude < 1e-4)
        #expect((corner[1] - shifted.y).magnitude < 1e-4)
    }

    @Test("outlines are in the reader's language, and not sent twice")
    func outlines() async throws {
        try await withService(SampleAreas.snapshot()) { client in
            let chinese = try await client.get("/map/areas?lang=zh")
            #expect(chinese.features.count == 9)
            #expect(chinese.features[0]["properties"]?["name"] == .string("区 \"0\""))
            let english = try await client.get("/map/areas?lang=en")
            #expect(english.features[0]["properties"]?["name"] == .string("District 0"))
            let tag = try #require(english.headers[.eTag])
            #expect(chinese.headers[.eTag] != tag)
            let again = try await client.get("/map/areas?lang=en", headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
        }
    }

    @Test(
        "a window that is none is refused",
        arguments: [
            ("zoom=3", "bbox"), ("bbox=1,2,3,4", "zoom"), ("bbox=1,2,3&zoom=1", "bbox"),
            ("bbox=0,0,1,1&zoom=23", "zoom"), ("bbox=0,0,1,1&zoom=-1", "zoom"),
            ("bbox=0,0,1,1&zoom=1.5", "zoom"), ("bbox=0,0,1,1&zoom=1&open=tomorrow", "open"),
            ("bbox=0,0,1,1&zoom=1&lon=1", "lat"), ("bbox=0,0,1,1&zoom=1&lang=fr", "lang"),
            ("bbox=0,0,1,1&zoom=1&amenities=gold", "amenities"),
            ("bbox=0,0,1,1&zoom=1&place=x", "place"),
        ]
    )
    func refused(query: String, parameter: String) async throws {
        let problem = try await withService {
            try await $0.problem("/map/stations?" + query, status: 400)
        }
        #expect(problem["parameter"] == .string(parameter))
    }

    @Test("a page that was asked wrongly says so and still shows the map")
    func wrongPage() async throws {
        let answer = try await page("/map?open=tomorrow", Self.configuration())
        #expect(answer.status == 400)
        #expect(answer.count("role=\"alert\"") == 1)
        #expect(answer.count("id=\"map\"") == 1)
    }
}
