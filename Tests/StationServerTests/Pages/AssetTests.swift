import Foundation
import HTTPTypes
import HummingbirdTesting
import Interchange
import NIOCore
import Testing

@testable import StationServer

@Suite("style, script, icon, manifest, worker")
struct AssetTests {
    @Test("A page's files are kept for ever under their version, and checked under any other")
    func versions() async throws {
        try await withService { client in
            let page = try await client.page("/").body
            for (asset, type) in [
                ("page.js", "text/javascript"), ("icon.svg", "image/svg+xml"),
            ] {
                let path = try #require(page.firstMatch(of: try Regex("/assets/\(asset)\\?v=\\w+")))
                    .0
                let answer = try await client.page(String(path))
                #expect(answer.status == 200)
                #expect(answer.headers[.contentType]?.hasPrefix(type) == true)
                #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
                let other = try await client.page("/assets/\(asset)?v=other")
                #expect(other.headers[.cacheControl] == "no-cache")
                #expect(other.body == answer.body)
            }
            for path in ["/assets/other.css", "/assets/..%2Fpage.js", "/assets/"] {
                #expect(try await client.page(path).status == 404, "\(path)")
            }
        }
    }

    @Test("A file that the browser holds is not sent again")
    func notModified() async throws {
        try await withService { client in
            for path in ["/assets/page.js", "/assets/icon.svg?v=x", "/service-worker.js"] {
                let first = try await client.page(path)
                let tag = try #require(first.headers[.eTag])
                for held in [tag, "\"x\", W/" + tag, "*"] {
                    let second = try await client.base.execute(
                        uri: path,
                        method: .get,
                        headers: [.ifNoneMatch: held]
                    )
                    #expect(second.status == .notModified, "\(path) \(held)")
                    #expect(second.body.readableBytes == 0)
                    #expect(second.headers[.eTag] == tag)
                    #expect(second.headers[.cacheControl] == first.headers[.cacheControl])
                }
                let other = try await client.base.execute(
                    uri: path,
                    method: .get,
                    headers: [.ifNoneMatch: "\"x\""]
                )
                #expect(other.status == .ok)
            }
        }
    }

    @Test("The manifest names the page, its icon and its language")
    func manifest() async throws {
        let configuration = ServerConfiguration(publicURL: PublicURL("https://example.org/yz/"))
        try await withService(configuration: configuration) { client in
            let answer = try await client.get("/manifest.webmanifest?lang=en")
            #expect(answer.contentType == "application/manifest+json")
            #expect(answer.json["lang"] == .string("en"))
            #expect(answer.json["start_url"] == .string("/yz/"))
            let icon = answer.json["icons"]?.arrayValue?.first?["src"]?.stringValue
            #expect(icon?.hasPrefix("/yz/assets/icon.svg?v=") == true)
            #expect(try await client.page("/manifest.webmanifest?lang=xx").status == 400)
        }
    }

    @Test("The worker keeps the files of this version, below the service's own path")
    func worker() async throws {
        let configuration = ServerConfiguration(publicURL: PublicURL("https://example.org/yz"))
        let answer = try await withService(configuration: configuration) {
            try await $0.page("/service-worker.js")
        }
        #expect(answer.headers[.contentType]?.hasPrefix("text/javascript") == true)
        #expect(answer.headers[.cacheControl] == "no-cache")
        #expect(answer.headers[.contentSecurityPolicy]?.contains("connect-src 'self'") == true)
        for asset in PageAsset.all { #expect(answer.body.contains("\"/yz\(asset.path)\"")) }
        #expect(answer.body.contains(#"ROOT = "/yz""#))
    }

    @Test("Scripts keep to what web views of 2019 understand")
    func oldScripts() {
        let names = ["page.js", "service-worker.js", "map.js", "map-stations.js", "union.js"]
        for script in names.map(PageFile.text) {
            #expect(!script.contains("?.") && !script.contains("??") && !script.contains("=>"))
            #expect(!script.contains("`") && !script.contains("replaceAll"))
        }
        for style in ["page.css", "map.css", "union.css"].map(PageFile.text) {
            #expect(!style.contains(":is("))
            // `gap` of a flex box is newer; that of a grid is spelled `grid-gap`.
            #expect(style.firstMatch(of: /[^-]gap:/) == nil)
        }
    }
}

/// The files that pages get, as they stand in the sources.
private enum PageFile {
    static func text(_ name: String) -> String {
        let file = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .appending(path: "Sources/StationServer/Pages/Resources/\(name)")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? "?."
    }
}
