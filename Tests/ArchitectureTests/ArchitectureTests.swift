import Foundation
import Testing

/// Which target may import which: the arrows of the house point down only.
private let allowed: [String: Set<String>] = [
    "Geodesy": [],
    "OpeningHours": [],
    "QRCode": [],
    "SpatialIndex": ["Geodesy"],
    "Stations": ["Geodesy", "OpeningHours", "SpatialIndex"],
    "Coverage": ["Geodesy", "OpeningHours", "SpatialIndex", "Stations"],
    "Interchange": ["Geodesy", "OpeningHours", "Stations"],
    "Reports": ["Coverage", "Geodesy", "Interchange", "OpeningHours", "Stations"],
    "StationStore": ["CSQLite", "Geodesy", "OpeningHours", "Stations", "GRDB"],
    "StationServer": [
        "Coverage", "CZlib", "Geodesy", "Interchange", "OpeningHours", "QRCode", "Reports",
        "Stations", "Hummingbird", "HummingbirdCore", "HTTPTypes", "HummingbirdTLS", "Logging",
        "Mustache",
        "NIOCore", "NIOHTTP1", "NIOHTTPTypes", "NIOHTTPTypesHTTP1", "NIOSSL",
        "ServiceLifecycle",
    ],
    "yizhan": [
        "ArgumentParser", "CMalloc", "Coverage", "Geodesy", "Interchange", "Logging",
        "OpeningHours",
        "Reports", "ServiceLifecycle", "StationServer", "StationStore", "Stations",
        "UnixSignals",
    ],
]

/// The doors to libraries of the system.
private let systemLibraries: Set<String> = ["CMalloc", "CSQLite", "CZlib"]

/// What belongs to the language and its system, and the targets that do without Foundation.
private let system: Set<String> = [
    "Android", "Darwin", "Dispatch", "Foundation", "Glibc", "Musl", "Synchronization",
]
private let withoutFoundation = ["Geodesy", "SpatialIndex"]

@Suite struct ArchitectureTests {
    private let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("Every folder of Sources is a target of the house, and every target has its folder")
    func targets() throws {
        let sources = root.appending(path: "Sources")
        let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path)
        let targets = Set(allowed.keys).union(systemLibraries)
        #expect(Set(folders.filter { !$0.hasPrefix(".") }) == targets)
    }

    @Test("A target imports only what lies below it", arguments: allowed.keys.sorted())
    func imports(target: String) throws {
        let permitted = try #require(allowed[target]).union(system)
        for (file, modules) in try importsByFile(of: target) {
            let surplus = modules.subtracting(permitted)
            #expect(surplus.isEmpty, "\(file) imports \(surplus.sorted())")
            if withoutFoundation.contains(target) {
                #expect(!modules.contains("Foundation"), "\(file) imports Foundation")
            }
        }
    }

    @Test("Package.swift grants a target no more than the house does")
    func manifest() throws {
        let manifest = try String(
            contentsOf: root.appending(path: "Package.swift"),
            encoding: .utf8
        )
        let pattern = /(?:executableT|\.t)arget\(\s*name: "(\w+)"(?s:(.*?))swiftSettings/
        var seen: Set<String> = []
        for match in manifest.matches(of: pattern) {
            let target = String(match.1)
            guard let permitted = allowed[target] else { continue }
            seen.insert(target)
            let quoted = match.2.matches(of: /"(\w+)"/).map { String($0.1) }
            let named = match.2.matches(
                of: /\b(argumentParser|grdb|hummingbird|hummingbirdTLS|logging|mustache)\b/
            )
            let products = [
                "argumentParser": "ArgumentParser", "grdb": "GRDB", "hummingbird": "Hummingbird",
                "hummingbirdTLS": "HummingbirdTLS", "logging": "Logging", "mustache": "Mustache",
            ]
            let granted =
                quoted.filter { allowed[$0] != nil || systemLibraries.contains($0) }
                + named.compactMap { products[String($0.1)] }
            #expect(Set(granted).isSubset(of: permitted), "\(target) is granted \(granted)")
        }
        #expect(seen == Set(allowed.keys))
    }

    private func importsByFile(of target: String) throws -> [(String, Set<String>)] {
        let folder = root.appending(path: "Sources").appending(path: target)
        let files = try #require(
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        )
        var imports: [(String, Set<String>)] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            let pattern =
                /^\s*(?:@\w+\s+)*(?:(?:public|package|internal|private)\s+)?import\s+(\w+)/
            let modules = text.matches(of: pattern.anchorsMatchLineEndings())
                .map { String($0.1) }
            imports.append((file.lastPathComponent, Set(modules)))
        }
        try #require(!imports.isEmpty, "\(target) has no source files")
        return imports
    }
}
