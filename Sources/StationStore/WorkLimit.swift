import CSQLite
import Dispatch
import GRDB
import Synchronization

/// Ends statements that run for too long.
///
/// Another program may put a view or a trigger into the file that never ends. A class, because
/// SQLite keeps a pointer to it for as long as the connection lives.
final class WorkLimit: Sendable {
    /// When the work has to be done, in nanoseconds of uptime; 0 for no limit.
    private let deadline = Atomic<UInt64>(0)

    /// Has a connection ask now and then whether time is up.
    ///
    /// - Parameter database: a connection that is closed before this object goes.
    func watch(_ database: Database) {
        let pointer = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_progress_handler(
            database.sqliteConnection,
            100_000,
            { pointer in
                guard let pointer else { return 0 }
                return Unmanaged<WorkLimit>.fromOpaque(pointer).takeUnretainedValue().isOver
                    ? 1 : 0
            },
            pointer
        )
    }

    /// Does some work that is ended by an interruption if it takes too long.
    func within<Value>(_ seconds: Double, _ work: () throws -> Value) throws -> Value {
        start(seconds)
        defer { deadline.store(0, ordering: .relaxed) }
        return try work()
    }

    /// Gives the work so many seconds from now.
    func start(_ seconds: Double) {
        let limit = UInt64(max(0, seconds) * 1e9)
        deadline.store(
            DispatchTime.now().uptimeNanoseconds.addingReportingOverflow(limit).partialValue,
            ordering: .relaxed
        )
    }

    /// Lets work take as long as it needs.
    func stop() { deadline.store(0, ordering: .relaxed) }

    private var isOver: Bool {
        let deadline = deadline.load(ordering: .relaxed)
        return deadline != 0 && DispatchTime.now().uptimeNanoseconds > deadline
    }
}
