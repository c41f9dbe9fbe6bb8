import Foundation
import Testing

/// What belongs to the language and its system.
private let system: Set<String> = [
    "Android", "Darwin", "Dispatch", "Foundation", "Glibc", "Musl", "Swift", "Synchronization",
]
/// The engines: they know numbers, and neither files nor networks nor packages of others.
private let engines: Set<String> = [
    "CivilTime", "Coverage", "Geodesy", "HoursText", "OpeningHours", "QRCode", "SpatialIndex",
    "Stations",
]
/// The engines that do without Foundation.
private let withoutFoundation = ["Geodesy", "SpatialIndex"]
/// The one target that may know a package or a system library: a door has one key.
private let doors: [String: String] = [
    "ArgumentParser": "yizhan", "GRDB": "StationStore", "CSQLite": "StationStore",
    "Hummingbird": "StationServer", "HummingbirdCore": "StationServer",
    "HummingbirdTLS": "StationServer", "Mustache": "StationServer", "NIOCore": "StationServer",
    "NIOSSL": "StationServer", "CZlib": "StationServer",
]

@Suite struct ArchitectureTests {
    private let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private let manifest: Manifest

    init() throws {
        let file = root.appending(path: "Package.swift")
        manifest = try Manifest(String(contentsOf: file, encoding: .utf8))
    }

    @Test("Every folder of Sources is a target of the manifest, and every target has its folder")
    func folders() throws {
        let sources = root.appending(path: "Sources")
        let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path)
        let expected = manifest.targets.keys.filter { manifest.paths[$0] == nil }
        #expect(Set(folders.filter { !$0.hasPrefix(".") }) == Set(expected))
    }

    @Test("A target imports what it depends on, directly and nothing else")
    func imports() throws {
        for (target, dependencies) in manifest.targets.sorted(by: { $0.key < $1.key })
        where !manifest.systemLibraries.contains(target) {
            let files = try importsByFile(of: target)
            for (file, modules) in files {
                let surplus = modules.subtracting(dependencies).subtracting(system)
                #expect(surplus.isEmpty, "\(target)/\(file) imports \(surplus.sorted())")
            }
            let imported = Set(files.flatMap(\.modules))
            let unused = dependencies.subtracting(imported)
            #expect(
                unused.isEmpty,
                "\(target) depends on \(unused.sorted()) and imports none of it"
            )
        }
    }

    @Test("Engines depend on engines, and on no package of others")
    func enginesStandAlone() throws {
        for engine in engines {
            let dependencies = try #require(manifest.targets[engine], "\(engine) is no target")
            #expect(dependencies.isSubset(of: engines), "\(engine): \(dependencies.sorted())")
        }
        for engine in withoutFoundation {
            for (file, modules) in try importsByFile(of: engine) {
                #expect(!modules.contains("Foundation"), "\(engine)/\(file) imports Foundation")
            }
        }
    }

    @Test("A package has one door in the house", arguments: doors.sorted { $0.key < $1.key })
    func door(package: String, keeper: String) throws {
        let users = manifest.targets.filter {
            $0.value.contains(package) && manifest.paths[$0.key] == nil
        }.keys
        #expect(users.sorted() == [keeper])
    }

    private func importsByFile(of target: String) throws -> [(file: String, modules: Set<String>)] {
        let folder = root.appending(path: manifest.paths[target] ?? "Sources/\(target)")
        let files = try #require(
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        )
        var imports: [(file: String, modules: Set<String>)] = []
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
