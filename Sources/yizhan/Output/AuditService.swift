import Coverage
import Stations

/// Runs an audit while a person may watch.
enum AuditService {
    /// Makes an audit; a line on the terminal says how far it is.
    ///
    /// - Throws: ``Failure`` with the status for bad input.
    static func audit(_ data: Dataset, _ parameters: AuditParameters) throws -> Audit {
        let line = SharedProgress()
        defer { line.clear() }
        do throws(AuditError) {
            return try Auditor(data).audit(parameters) { step, done, count in
                line.show(step, done, count)
            }
        } catch {
            throw Failure(error.message, error.status)
        }
    }
}

/// A progress line that closures share.
private final class SharedProgress {
    private var line = ProgressLine()

    func show(_ step: AuditStep, _ done: Int, _ count: Int) {
        line.show(count > 1 ? "\(step.rawValue) \(done) / \(count)" : step.rawValue)
    }

    func clear() { line.clear() }
}

extension AuditError {
    /// How a command ends that meets this error.
    fileprivate var status: Failure.Status {
        switch self {
        case .noSuchArea, .noAreas: .noInput
        case .badOutline, .invalid: .badInput
        case .tooManyRadii: .usage
        case .cancelled: .internal
        }
    }
}
