import Foundation
import StationStore
import Stations

/// A database of its own for sample data, gone when the program ends.
struct SampleDatabase {
    let store: StationStore
    private let folder: URL

    /// Takes a folder of sample data into a new database.
    init(folder sample: SampleFolder) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "yizhan-sample-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "sample.gpkg").path
        store = try StationStore(path: path, createIfMissing: true)
        let manifest = sample.manifest
        try store.set(
            notice: DataNotice(chinese: manifest.noticeChinese, english: manifest.noticeEnglish)
        )
        var options = ImportOptions()
        options.source = manifest.source
        let layers: [(ImportLayer, String)] = [
            (.stations, manifest.stations), (.areas, manifest.areas), (.demand, manifest.demand),
        ]
        for (layer, file) in layers {
            let run = ImportRun(layer: layer, options: options, delimiter: nil)
            let reports = try run.run([sample.path(file)], into: store) { _ in .commit }
            for problem in reports.flatMap(\.problems) where problem.severity == .error {
                Terminal.note(
                    Message(
                        "\(file)，第 \(problem.line) 行：\(problem.words.chinese)",
                        "\(file), line \(problem.line): \(problem.words.english)"
                    )
                )
            }
        }
    }

    /// Takes the database away.
    func remove() { try? FileManager.default.removeItem(at: folder) }
}
