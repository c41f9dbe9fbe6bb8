extension Certainty {
    /// Both figures turned into others by the same rule.
    public func map<Other>(_ rule: (Value) -> Other) -> Certainty<Other> {
        Certainty<Other>(certain: rule(certain), possible: rule(possible))
    }

    /// Both figures, or nil if one of them is missing.
    public func compactMap<Other>(_ rule: (Value) -> Other?) -> Certainty<Other>? {
        guard let certain = rule(certain), let possible = rule(possible) else { return nil }
        return Certainty<Other>(certain: certain, possible: possible)
    }
}
