/// Why a file cannot be compared with.
public enum PreviousAuditError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file is no JSON.
    case notJSON(String)
    /// The file is JSON, but not what an audit writes.
    case notAnAudit

    /// The reason in one English sentence.
    public var description: String {
        switch self {
        case .notJSON(let reason): "the file is no JSON: \(reason)"
        case .notAnAudit:
            "the file is not an audit as 'yizhan audit --format json' writes it: "
                + "parameters, revision, headline or areas are missing"
        }
    }
}
