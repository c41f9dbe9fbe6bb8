/// How distances are printed wherever they may be asked for again.
public enum AnsweredDistance {
    /// A distance in whole millimetres, never less than it is.
    ///
    /// So a search within the printed distance finds the station again, its limit included.
    public static func metres(_ metres: Double) -> Double {
        let nearest = (metres * 1_000).rounded() / 1_000
        if nearest >= metres { return nearest }
        return ((metres * 1_000).rounded() + 1) / 1_000
    }

    /// A distance in whole metres for people, never less than what ``metres(_:)`` prints.
    public static func wholeMetres(_ metres: Double) -> Int {
        Int(exactly: Self.metres(metres).rounded(.up)) ?? .max
    }
}
