import Coverage
import Geodesy
import Interchange
import StationStore
import Stations

extension ImportRun {
    /// Reads a walking network from its two files, in any order, in the place of the stored one.
    ///
    /// - Throws: ``Failure`` naming the file, the line and the column of the first mistake.
    func readNetwork(
        _ inputs: [SpooledInput],
        _ transaction: ImportTransaction
    ) throws -> [ImportReport] {
        let expected = ImportLayer.network.expectedFiles
        let files = try inputs.map { try NetworkFile($0, delimiter: delimiter) }
        if let stranger = files.first(where: { $0.kind == nil }) {
            throw Failure(
                "\(stranger.path)：没有这样的标题；\(expected.chinese)",
                "\(stranger.path): no such headings; \(expected.english)",
                .badInput
            )
        }
        guard let nodes = files.first(where: { $0.kind == .nodes }),
            let edges = files.first(where: { $0.kind == .edges })
        else {
            let names = inputs.map(\.name)
            throw Failure(
                "\(names.joined(separator: " 和 ")) 的标题相同；\(expected.chinese)",
                "\(names.joined(separator: " and ")) have the same headings; "
                    + expected.english,
                .badInput
            )
        }
        let (streets, turned) = try read(nodes, edges)
        let outcome = try transaction.write(streets)
        return files.map { file in
            let isNodes = file.kind == .nodes
            let count = isNodes ? streets.nodes.count : streets.edges.count
            var report = ImportReport(file: file.path, format: FileFormat.csv.rawValue)
            if isNodes { report.crs = (options.crs ?? .wgs84).rawValue }
            report.read = count
            report.extraColumns = file.unused
            if isNodes { report.add(turned) }
            if outcome.isChanged {
                report.inserted = count
                report.removed = isNodes ? outcome.removedNodes : outcome.removedEdges
            } else {
                report.unchanged = count
            }
            return report
        }
    }

    /// The network, and what there is to say of its nodes.
    private func read(
        _ nodes: NetworkFile,
        _ edges: NetworkFile
    ) throws -> (StreetNetwork, [ImportProblem]) {
        var builder = WalkNetworkBuilder()
        let turned = try naming(nodes) {
            try builder.readNodes(
                nodes.bytes,
                delimiter: delimiter,
                crs: options.crs ?? .wgs84,
                fixSwapped: options.fixSwapped
            )
        }
        return try naming(edges) {
            try builder.readEdges(edges.bytes, delimiter: delimiter)
            return (try builder.streets(), turned)
        }
    }

    /// Names the file if something is wrong with it.
    private func naming<Result>(_ file: NetworkFile, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch CoverageError.invalidNetwork(let fault) {
            throw unstored(file, fault.message)
        } catch let error as CSVError {
            throw unstored(file, Message(error))
        }
    }
    private func unstored(_ file: NetworkFile, _ reason: Message) -> Failure {
        Failure(
            "\(file.path)：\(reason.chinese)；什么都没有存入",
            "\(file.path): \(reason.english); nothing was stored",
            .badInput
        )
    }
}
