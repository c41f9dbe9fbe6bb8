import Foundation

/// A folder with sample data, and its manifest `sample.json`.
struct SampleFolder {
    let url: URL
    let manifest: Manifest

    /// What the folder holds.
    struct Manifest: Decodable {
        let stations: String
        let areas: String
        let demand: String
        let source: String
        let noticeChinese: String
        let noticeEnglish: String

        enum CodingKeys: String, CodingKey {
            case stations, areas, demand, source
            case noticeChinese = "notice_zh"
            case noticeEnglish = "notice_en"
        }
    }

    /// Opens a folder; for a blank name `geodata` here, then beside the program.
    static func find(_ name: String) throws -> SampleFolder {
        let beside = Bundle.main.bundleURL.appending(path: "geodata")
        let candidates =
            name.isEmpty ? [URL(filePath: "geodata"), beside] : [URL(filePath: name)]
        for url in candidates {
            let manifest = url.appending(path: "sample.json")
            guard FileManager.default.fileExists(atPath: manifest.path) else { continue }
            do {
                let data = try Data(contentsOf: manifest)
                return SampleFolder(
                    url: url,
                    manifest: try JSONDecoder().decode(Manifest.self, from: data)
                )
            } catch {
                throw Failure(
                    "“\(manifest.path)”不是样例数据的清单",
                    "'\(manifest.path)' is no manifest of sample data",
                    .badInput
                )
            }
        }
        let paths = candidates.map(\.path)
        let tried = paths.map { "'\($0)'" }.joined(separator: " or ")
        throw Failure(
            "\(paths.map { "“\($0)”" }.joined(separator: "或"))中没有样例数据：需要一个 sample.json",
            "there is no sample data in \(tried): it needs a sample.json",
            .noInput
        )
    }

    /// The path of a file that the manifest names.
    func path(_ name: String) -> String { url.appending(path: name).path }
}
