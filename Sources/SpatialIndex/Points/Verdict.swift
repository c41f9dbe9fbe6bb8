/// What a search by rounded distances found out.
enum Verdict {
    /// The results are the nearest points, in order, beyond doubt.
    case certain
    /// Order or number hangs on exact distances; all points that matter have chords within this.
    case doubtful(withinMetres: Double)
    /// This search cannot say anything here; another one has to.
    case none
}
