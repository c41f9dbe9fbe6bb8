/// How a rule joins the rules before it; the raw value is its canonical spelling.
public enum RuleSeparator: String, CaseIterable, Sendable {
    /// Replaces whatever earlier rules say about a day on which this rule applies.
    case normal = "; "
    /// Adds to what earlier rules say.
    case additional = ", "
    /// Fills the times at which the earlier rules say closed.
    case fallback = " || "
}
