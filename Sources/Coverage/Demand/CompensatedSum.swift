/// A sum whose rounding error does not grow with the number of terms.
///
/// Neumaier, A. (1974), "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen",
/// ZAMM 54, 39–51: for terms that are not negative the result is within 2u + O(n u²) of the sum, u = 2⁻⁵³.
struct CompensatedSum {
    private var sum = 0.0
    private var correction = 0.0

    /// The sum so far.
    var value: Double { sum + correction }

    /// Adds a finite term.
    @inline(__always)
    mutating func add(_ term: Double) {
        let next = sum + term
        let lost = sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
        sum = next
        correction += lost
    }
}
