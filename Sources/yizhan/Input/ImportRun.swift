import Foundation
import Geodesy
import Interchange
import StationStore
import Stations

/// Reads files of one layer into a store, in one transaction.
struct ImportRun {
    let layer: ImportLayer
    let options: ImportOptions
    let delimiter: UInt8?

    /// Reads the files one after the other.
    ///
    /// - Parameters:
    ///   - files: paths; `-` is standard input.
    ///   - store: where the rows go.
    ///   - decide: whether all of it is kept, once everything is read.
    /// - Returns: a report for each file.
    /// - Throws: ``Failure`` for a file that cannot be read; then nothing is stored.
    func run(
        _ files: [String],
        into store: StationStore,
        decide: ([ImportReport]) -> ImportTransaction.Decision
    ) throws -> [ImportReport] {
        let inputs = try files.map { try SpooledInput($0) }
        var reports: [ImportReport] = []
        try store.importing(layer: layer.table, source: options.source, reports: &reports) {
            transaction,
            reports in
            if layer == .network, inputs.count == 2 {
                reports = try readNetwork(inputs, transaction)
            } else {
                for input in inputs { reports.append(try readNamed(input, into: transaction)) }
            }
            if reports.contains(where: \.isRefused) { return .rollback }
            return decide(reports)
        }
        return reports
    }

    /// Ends with the status for bad input if a file was refused row by row.
    ///
    /// - Throws: ``Failure`` naming the first such file; its rows are in the report.
    static func check(_ reports: [ImportReport]) throws {
        guard let report = reports.first(where: \.isRefused) else { return }
        throw Failure(
            "\(report.file)：每一行都被拒，因此什么都没有存入",
            "\(report.file): every row was refused, so nothing was stored",
            .badInput
        )
    }

    /// Reads a file, and names it if it cannot be used.
    private func readNamed(
        _ input: SpooledInput,
        into transaction: ImportTransaction
    ) throws -> ImportReport {
        do {
            return try read(input, into: transaction)
        } catch let error as ImportFileError {
            throw Failure(Message(error).after(input.name), .badInput)
        }
    }

    private func read(
        _ input: SpooledInput,
        into transaction: ImportTransaction
    ) throws -> ImportReport {
        let file = input.name
        let bytes = try PeekedByteSource(try input.open())
        if let message = FileSignature.message(for: bytes.start[...]) {
            throw ImportFileError.unusable(message)
        }
        let format = FileFormat(path: file, start: bytes.start)
        try check(FileContent(start: bytes.start), format)
        var report = ImportReport(
            file: file,
            format: format.rawValue,
            crs: options.crs?.rawValue
        )
        switch layer {
        case .stations: try readStations(bytes, format, transaction, &report)
        case .areas: try readAreas(bytes, transaction, &report)
        case .demand: try readDemand(bytes, format, transaction, &report)
        case .amenities: try readAmenities(bytes, transaction, &report)
        case .holidays: try readHolidays(bytes, format, transaction, &report)
        case .targets: try readTargets(bytes, transaction, &report)
        case .network: throw Failure(layer.expectedFiles, .usage)
        }
        return report
    }

    /// Refuses a file that is of another kind than the layer is read from, before a parser does in
    /// words of its own.
    private func check(_ content: FileContent, _ format: FileFormat) throws {
        guard layer.contents.contains(content) || content == .empty else {
            throw ImportFileError.unusable(content.refusal(expected: layer.expectedFiles))
        }
        guard content == .text, format == .geojson else { return }
        throw ImportFileError.unusable(
            Message(
                "按文件名是 JSON，内容却是\(content.words.chinese)；CSV 请改名为 .csv",
                "by its name the file is JSON, but it starts like \(content.words.english); "
                    + "rename it to .csv if it is CSV"
            )
        )
    }

    private func readStations(
        _ bytes: PeekedByteSource<FileByteSource>,
        _ format: FileFormat,
        _ transaction: ImportTransaction,
        _ report: inout ImportReport
    ) throws {
        let flag = options.crs
        var options = options
        if format == .geojson, options.crs == nil { options.crs = .wgs84 }
        var line = ProgressLine()
        defer { line.clear() }
        var importer = StationImporter(
            options: options,
            catalogue: transaction.catalogue,
            areas: try transaction.areaBoxes()
        ) { report in line.show(Self.progress(report)) }
        var writer = try transaction.stationWriter()
        switch format {
        case .csv:
            var reader = try CSVStationReader(
                bytes,
                delimiter: delimiter,
                catalogue: transaction.catalogue,
                crs: flag
            )
            try importer.run(&reader, into: &writer, &report)
        case .geojson:
            var reader = GeoJSONStationReader(
                bytes,
                catalogue: transaction.catalogue,
                crs: flag
            )
            try importer.run(&reader, into: &writer, &report)
        }
    }

    static func progress(_ report: ImportReport) -> String {
        Message("\(report.file)：\(report.read) 行", "\(report.file): \(report.read) rows").spoken
    }

    private func readAmenities(
        _ bytes: PeekedByteSource<FileByteSource>,
        _ transaction: ImportTransaction,
        _ report: inout ImportReport
    ) throws {
        let amenities = try AmenityReader().read(bytes)
        for amenity in amenities {
            report.read += 1
            do {
                report.count(try transaction.write(amenity))
            } catch let error as AmenityError {
                throw ImportFileError.unusable(
                    Message("第 \(report.read) 种设施：", "amenity \(report.read): ") + error.message
                )
            }
        }
    }
}

extension ImportReport {
    /// Whether there were rows and every one of them was refused.
    var isRefused: Bool { read > 0 && rejected == read }

    /// Counts a row that was stored.
    mutating func count(_ change: StationWriteOutcome.Change) {
        switch change {
        case .inserted: inserted += 1
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        }
    }
}

extension ImportProblem {
    /// The code of a feature that comes twice in one file.
    static func repeated(_ code: String, row: Int, line: Int, first: Int) -> ImportProblem {
        ImportProblem(
            row: row,
            line: line,
            column: "code",
            severity: .error,
            reason: .duplicate,
            message: Message(
                "“\(code)”是第 \(first) 个要素，已有，保留先出现的",
                "'\(code)' is feature \(first) already; the first one is kept"
            )
        )
    }
}
