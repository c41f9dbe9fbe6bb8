/// Whether a place is open at some time, and a remark on it.
public struct HoursAnswer: Hashable, Sendable {
    /// The state.
    public let state: HoursState
    /// The comment of the rule that decided, or why the state is not known.
    public let remark: HoursRemark?

    /// Makes an answer.
    public init(_ state: HoursState, _ remark: HoursRemark? = nil) {
        self.state = state
        self.remark = remark
    }

    /// The remark as text: a comment as written, a reason in Chinese.
    public var comment: String? { remark?.description }
}
