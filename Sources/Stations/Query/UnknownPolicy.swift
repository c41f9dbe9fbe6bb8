/// What becomes of a station of which something that is asked for is not known.
public enum UnknownPolicy: String, CaseIterable, Hashable, Sendable {
    /// It does not answer.
    case exclude
    /// It answers like one that is known to comply, and is marked.
    case include
    /// Only such stations answer: a list of what is worth a call before walking there.
    case only

    /// Whether a station answers that stands so towards everything that is asked.
    func accepts(_ compliance: Compliance) -> Bool {
        switch compliance {
        case .met: self != .only
        case .unknown: self != .exclude
        case .unmet: false
        }
    }
}
