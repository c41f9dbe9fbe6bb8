import Foundation
import Synchronization
import UnixSignals

/// The files that are there only while a command runs; none outlives a stop of the program.
enum TemporaryFiles {
    /// What SQLite puts beside a database.
    private static let suffixes = ["", "-journal", "-wal", "-shm"]
    private static let paths = Mutex<Set<String>>([])

    /// Notes a file that is about to be made.
    static func add(_ path: String) {
        paths.withLock { _ = $0.insert(path) }
    }

    /// Forgets a file that has got its name, or that its maker takes away.
    static func forget(_ path: String) {
        paths.withLock { _ = $0.remove(path) }
    }

    /// Takes a file away, and what SQLite put beside it.
    static func remove(_ path: String) {
        unlink(path)
        forget(path)
    }

    /// From now on a signal to stop takes the noted files away before the program ends by it.
    ///
    /// A signal that whoever started the program has it ignore, as `nohup` does, stays ignored.
    static func removeOnStop() async {
        let signals = [UnixSignal.sighup, .sigint, .sigterm].filter { !isIgnored($0.rawValue) }
        let stops = await UnixSignalsSequence(trapping: signals)
        Task.detached {
            for await stop in stops {
                // Keeps the lock to the end, so that no further file is made.
                paths.withLock { paths in
                    for path in paths { unlink(path) }
                    end(by: stop.rawValue)
                }
            }
        }
    }

    private static func unlink(_ path: String) {
        for suffix in suffixes { _ = Foundation.unlink(path + suffix) }
    }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Ends the program as the signal would have, so that a shell sees why.
    static func end(by number: Int32) {
        var mask = sigset_t()
        sigemptyset(&mask)
        sigaddset(&mask, number)
        signal(number, SIG_DFL)
        pthread_sigmask(SIG_UNBLOCK, &mask, nil)
        raise(number)
        _exit(128 + number)
    }
}
