/// A number of residents, with what it counts.
///
/// Two figures for one place may both be right: Yanta district has 2,046,737 residents by its
/// administrative outline and 1,202,038 by the bulletin.
public struct Population: Hashable, Sendable {
    /// The numbers of residents that an area may have.
    public static let residentsRange = 0...10_000_000_000
    /// The years in which they may have been counted.
    public static let yearRange = 0...9_999

    /// The number of residents.
    public let residents: Int
    /// The year that it was counted in.
    public let year: Int?
    /// What is counted, in words.
    public let basis: String?
    /// Where the figure was published.
    public let source: String?

    /// Makes a figure.
    public init(
        residents: Int,
        year: Int? = nil,
        basis: String? = nil,
        source: String? = nil
    ) {
        self.residents = residents
        self.year = year
        self.basis = basis
        self.source = source
    }
}
