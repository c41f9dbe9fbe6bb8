/// Who watches an audit: is told how far it is, and may end it.
struct AuditWatch {
    /// Takes a step, how many of its parts are done, and how many there are.
    let report: (AuditStep, Int, Int) -> Void
    /// Whether nobody waits for the audit any more; once so, always so.
    let isCancelled: () -> Bool

    /// Tells that a part of a step begins.
    ///
    /// - Throws: ``AuditError/cancelled`` if nobody waits for the audit any more.
    func begin(_ step: AuditStep, _ done: Int = 0, of count: Int = 1) throws(AuditError) {
        try check()
        report(step, done, count)
    }

    /// Ends the audit if nobody waits for it any more.
    ///
    /// - Throws: ``AuditError/cancelled``.
    func check() throws(AuditError) {
        guard !isCancelled() else { throw .cancelled }
    }
}
