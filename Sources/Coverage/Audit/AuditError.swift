/// Why an audit cannot be made.
public enum AuditError: Error, Hashable, Sendable {
    /// There are no areas to audit.
    case noAreas
    /// No area has this code or name.
    case noSuchArea(String, known: [String])
    /// No area has a usable outline: that of the first encloses nothing for certain, such as one
    /// that crosses itself.
    case badOutline(code: String, name: String, CoverageError)
    /// There are more radii than one audit takes.
    case tooManyRadii(Int)
    /// What is audited is not as it should be.
    case invalid(CoverageError)
    /// Nobody waits for the audit any more.
    case cancelled
}

extension AuditError: CustomStringConvertible {
    /// The reason in one English sentence.
    public var description: String {
        switch self {
        case .noAreas:
            "there are no areas: import their outlines first (import FILE.geojson --as areas)"
        case .noSuchArea(let code, let known):
            "no area has the code or name '\(code)'; there are \(known.joined(separator: ", "))"
        case .badOutline(let code, let name, let reason):
            "the outline of area \(code) \(name) cannot be used: \(reason)"
        case .tooManyRadii(let count):
            "\(count) radii are too many: at most \(AuditParameters.maximumRadii) at once"
        case .invalid(let reason): "\(reason)"
        case .cancelled: "the audit was cancelled"
        }
    }
}
