public import Geodesy

/// How the areas of an audit lie to each other: what belongs to several, and what to none.
///
/// The total counts each place, person and station once, whatever overlaps.
public struct AreaLayout: Sendable {
    /// The most overlaps and openings that are listed.
    public static let listLimit = 100

    /// Two areas that have places in common.
    public struct Overlap: Sendable {
        /// The areas, as places in ``Audit/areas``; what both hold counts in the first.
        public let areas: (first: Int, second: Int)
        /// The square metres that both have.
        public let squareMetres: Double
        /// The share of the smaller of the two that is in the other one too.
        public let shareOfSmaller: Double
        /// The demand there, by its positions.
        public let demand: DemandTally
        /// The stations there, of any status.
        public let stations: Int

        /// Whether one lies in the other, but for a thousandth.
        public var isContainment: Bool { shareOfSmaller >= 0.999 }
    }

    /// Something that areas enclose together and none of them has.
    public struct Opening: Sendable {
        /// The areas around it, as places in ``Audit/areas``.
        public let areas: [Int]
        /// The square metres.
        public let squareMetres: Double
        /// A place of its border.
        public let place: Coordinate
    }

    /// An outline that most likely means the other half of the globe.
    public struct Doubt: Sendable {
        /// The area, as its place in ``Audit/areas``.
        public let area: Int
        /// The degrees of longitude of a ring that is not cut at the antimeridian.
        public let degrees: Double
    }

    /// The square metres of all overlaps: what the areas have together beyond their union.
    public let overlapSquareMetres: Double
    /// The number of pairs that overlap by more than ``leastSquareMetres``.
    public let overlapCount: Int
    /// The largest overlaps, the largest first.
    public let overlaps: [Overlap]
    /// The square metres of all openings.
    public let openingSquareMetres: Double
    /// The number of openings of more than ``leastSquareMetres``.
    public let openingCount: Int
    /// The largest openings, the largest first.
    public let openings: [Opening]
    /// The outlines that are doubted.
    public let doubts: [Doubt]

    /// Overlaps and openings below this are rounding, and not listed.
    public static let leastSquareMetres = 1.0

    /// Whether nothing is to be said.
    public var isEmpty: Bool { overlaps.isEmpty && openings.isEmpty && doubts.isEmpty }
}
