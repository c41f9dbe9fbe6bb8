import Coverage
import Geodesy
import Interchange
import StationStore
import Stations

extension ImportRun {
    /// What the files of a network have to look like.
    static let networkFiles = Message(
        "步行路网由两个 CSV 文件读入，一个的标题是 id,lon,lat，另一个是 from,to，可有 length_m",
        """
        a walking network is read from two CSV files, one with the headings id,lon,lat and one \
        with from,to and maybe length_m
        """
    )

    /// Reads a walking network from its two files, in any order, in the place of the stored one.
    ///
    /// - Throws: ``Failure`` naming the file, the line and the column of the first mistake.
    func readNetwork(
        _ inputs: [SpooledInput],
        _ transaction: ImportTransaction
    ) throws -> [ImportReport] {
        let files = try inputs.map { try NetworkFile($0, delimiter: delimiter) }
        if let stranger = files.first(where: { $0.kind == nil }) {
            throw Failure(
                "\(stranger.path)：没有这样的标题；\(Self.networkFiles.chinese)",
                "\(stranger.path): no such headings; \(Self.networkFiles.english)",
                .badInput
            )
        }
        guard let nodes = files.first(where: { $0.kind == .nodes }),
            let edges = files.first(where: { $0.kind == .edges })
        else {
            let names = inputs.map(\.name)
            throw Failure(
                "\(names.joined(separator: " 和 ")) 的标题相同；\(Self.networkFiles.chinese)",
                "\(names.joined(separator: " and ")) have the same headings; "
                    + Self.networkFiles.english,
                .badInput
            )
        }
        let streets = try read(nodes, edges)
        let outcome = try transaction.write(streets)
        return files.map { file in
            let isNodes = file.kind == .nodes
            let count = isNodes ? streets.nodes.count : streets.edges.count
            var report = ImportReport(file: file.path, format: FileFormat.csv.rawValue)
            if isNodes { report.crs = (options.crs ?? .wgs84).rawValue }
            report.read = count
            report.extraColumns = file.unused
            if outcome.isChanged {
                report.inserted = count
                report.removed = isNodes ? outcome.removedNodes : outcome.removedEdges
            } else {
                report.unchanged = count
            }
            return report
        }
    }

    private func read(_ nodes: NetworkFile, _ edges: NetworkFile) throws -> StreetNetwork {
        var builder = WalkNetworkBuilder()
        try naming(nodes) {
            try builder.readNodes(
                nodes.bytes,
                delimiter: delimiter,
                crs: options.crs ?? .wgs84,
                fixSwapped: options.fixSwapped
            )
        }
        return try naming(edges) {
            try builder.readEdges(edges.bytes, delimiter: delimiter)
            return try builder.streets()
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
