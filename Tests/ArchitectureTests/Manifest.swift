/// What `Package.swift` says of the targets that are no tests.
struct Manifest {
    /// The modules that a target may import, by its name.
    let targets: [String: Set<String>]
    /// The targets that are doors to libraries of the system.
    let systemLibraries: Set<String>
    /// The folders of the targets that do not lie in `Sources`.
    let paths: [String: String]

    /// Reads the text of a manifest.
    init(_ text: String) {
        // `let grdb = Target.Dependency.product(name: "GRDB", package: …`
        var products: [String: String] = [:]
        let product = /let (\w+) = Target\.Dependency\.product\(\s*name: "(\w+)"/
        for match in text.matches(of: product) {
            products[String(match.1)] = String(match.2)
        }
        systemLibraries = Set(
            text.matches(of: /\.systemLibrary\(name: "(\w+)"/).map { String($0.1) }
        )
        var targets = Dictionary(uniqueKeysWithValues: systemLibraries.map { ($0, Set<String>()) })
        var paths: [String: String] = [:]
        let target = /(?:\.executableTarget|\.target)\(\s*name: "(\w+)"(?s:(.*?))swiftSettings/
        for match in text.matches(of: target) {
            let name = String(match.1)
            let list = match.2.firstMatch(of: /dependencies: \[(?s:(.*?))\]/)?.1 ?? ""
            targets[name] = Set(
                list.split { ", \n".contains($0) }.map { word in
                    word.hasPrefix("\"")
                        ? String(word.dropFirst().dropLast())
                        : products[String(word)] ?? "an unknown product, \(word)"
                }
            )
            paths[name] = match.2.firstMatch(of: /path: "([^"]+)"/).map { String($0.1) }
        }
        self.targets = targets
        self.paths = paths
    }
}
