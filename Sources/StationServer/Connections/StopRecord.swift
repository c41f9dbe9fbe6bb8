import Synchronization

/// What became of the answers that were under way when a service was stopped.
public final class StopRecord: Sendable {
    private let cut = Atomic(0)

    /// Makes a record of a service that is not stopped yet.
    public init() {}

    /// How many answers were not delivered to their end.
    public var cutAnswers: Int { cut.load(ordering: .relaxed) }

    func countCutAnswer() { cut.add(1, ordering: .relaxed) }
}
