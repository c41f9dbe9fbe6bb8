import Interchange
import Reports
import Stations

/// Reads an earlier audit to compare with.
enum PreviousReport {
    /// The figures of a file that `audit --format json` wrote.
    ///
    /// - Throws: ``Failure`` if there is no such file, or it is no audit.
    static func read(_ path: String) throws -> PreviousAudit {
        let bytes = try InputFile.bytes(path)
        do {
            return try PreviousAudit(json: bytes)
        } catch {
            throw Failure(Message(error).after("--compare '\(path)'"), .badInput)
        }
    }
}
