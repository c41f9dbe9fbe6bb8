/// The distances of many places to their three nearest points, in an order of its own.
///
/// The places come in an order in which neighbours are close together, so that nobody who reads all
/// of them has to jump.
public struct DistanceTable: Sendable {
    /// The place of each row, as an index in the caller's array; each place occurs once.
    public let places: [UInt32]
    /// The distances of each row in metres, ascending, in the first three lanes; infinity where there
    /// is no further point, and in the fourth.
    public var metres: [SIMD4<Double>]

    /// Makes a table of rows.
    public init(places: [UInt32], metres: [SIMD4<Double>]) {
        self.places = places
        self.metres = metres
    }
}
