import Foundation
import GRDB
import Geodesy
import Interchange
import StationStore
import Stations
import Synchronization

/// Imports a list and dies by SIGKILL at a stage, as by a power cut: for tests of the store.
///
/// Usage: `KilledImport DATABASE LIST STAGE`. Without dying it ends with 0.
@main
enum KilledImport {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let stage = Stage(rawValue: arguments[3]) else { exit(64) }
        let store = try StationStore(path: arguments[1], createIfMissing: false) { database in
            stage.arm(database)
        }
        var reports: [ImportReport] = []
        try store.importing(layer: "station", source: "t", reports: &reports) {
            transaction,
            reports in
            var report = ImportReport(file: arguments[2], format: "csv")
            var options = ImportOptions()
            options.crs = .wgs84
            var importer = StationImporter(options: options, catalogue: transaction.catalogue)
            var reader = DyingReader(
                reader: try CSVStationReader(
                    FileByteSource(path: arguments[2]),
                    catalogue: transaction.catalogue
                ),
                stage: stage
            )
            var writer = DyingWriter(writer: try transaction.stationWriter(), stage: stage)
            try importer.run(&reader, into: &writer, &report)
            reports.append(report)
            return .commit
        }
        stage.reach(.done)
    }
}

/// Where the import dies.
enum Stage: String {
    case parse, validate, write, tree, log, commit, committed, done

    /// Dies if this is the stage to die at.
    func reach(_ stage: Stage) {
        if stage == self, stage != .done { kill(getpid(), SIGKILL) }
    }

    /// Prepares a connection to die inside SQLite.
    func arm(_ database: Database) {
        let stage = self
        if stage == .tree {
            // The triggers of the R-tree call this function while a row is written.
            // This one does more than compute, so the schema that calls it has to be trusted.
            try? database.execute(sql: "PRAGMA trusted_schema = ON")
            let counter = Counter()
            database.add(
                function: DatabaseFunction("ST_MaxY", argumentCount: 1) { _ in
                    if counter.next() == DyingReader<CSVStationReader<FileByteSource>>.row {
                        stage.reach(.tree)
                    }
                    return 90.0
                }
            )
        }
        database.add(transactionObserver: Observer(stage), extent: .databaseLifetime)
    }
}

/// Counts calls.
private final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}

/// Dies when the log is written, or around the commit.
private final class Observer: TransactionObserver {
    private let stage: Stage
    private var logged = 0

    init(_ stage: Stage) {
        self.stage = stage
    }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool {
        eventKind.tableName == "change_log"
    }

    func databaseDidChange(with event: DatabaseEvent) {
        logged += 1
        if logged == DyingReader<CSVStationReader<FileByteSource>>.row { stage.reach(.log) }
    }

    func databaseWillCommit() throws {
        if logged > 0 { stage.reach(.commit) }
    }

    func databaseDidCommit(_ database: Database) {
        if logged > 0 { stage.reach(.committed) }
    }

    func databaseDidRollback(_ database: Database) {}
}

/// Dies while the middle of the list is read.
struct DyingReader<Reader: StationDraftReader>: StationDraftReader {
    static var row: Int { 50 }

    var reader: Reader
    let stage: Stage
    private var rows = 0

    init(reader: Reader, stage: Stage) {
        self.reader = reader
        self.stage = stage
    }

    mutating func next() throws -> StationDraftResult? {
        rows += 1
        if rows == Self.row { stage.reach(.parse) }
        return try reader.next()
    }

    var extraColumns: [String] { reader.extraColumns }
    var notes: [ImportProblem] { reader.notes }
}

/// Dies before or after a row in the middle of the list is written.
struct DyingWriter<Writer: StationWriter>: StationWriter {
    var writer: Writer
    let stage: Stage
    private var rows = 0

    init(writer: Writer, stage: Stage) {
        self.writer = writer
        self.stage = stage
    }

    mutating func write(_ edit: StationEdit) throws -> StationWriteOutcome {
        rows += 1
        if rows == 50 { stage.reach(.validate) }
        let outcome = try writer.write(edit)
        if rows == 50 { stage.reach(.write) }
        return outcome
    }

    func namesakes(of key: StationKey) throws -> [Namesake] { try writer.namesakes(of: key) }
}
