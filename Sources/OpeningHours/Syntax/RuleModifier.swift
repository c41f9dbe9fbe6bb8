/// The state that a rule gives to its times, with the comment written beside it.
public struct RuleModifier: Hashable, Sendable {
    /// What holds at the times of the rule.
    public let state: HoursState
    /// The comment, never empty and never holding a straight double quote.
    public let comment: String?
}

extension RuleModifier: CustomStringConvertible {
    /// The modifier as the language writes it, such as `off` or `unknown "by appointment"`.
    ///
    /// Readers of the language disagree on what a comment alone means, so the state is spelled out.
    public var description: String {
        let word =
            switch state {
            case .open: "open"
            case .closed: "off"
            case .unknown: "unknown"
            }
        guard let comment else { return word }
        return word + " \"" + comment + "\""
    }
}
