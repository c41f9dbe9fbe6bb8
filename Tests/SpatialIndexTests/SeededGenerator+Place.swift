import Geodesy
import TestSupport

extension SeededGenerator {
    /// A place in a range of longitudes and latitudes.
    mutating func place(
        _ longitudes: ClosedRange<Double>,
        _ latitudes: ClosedRange<Double>
    ) throws -> Coordinate {
        try Coordinate(
            longitude: .random(in: longitudes, using: &self),
            latitude: .random(in: latitudes, using: &self)
        )
    }
}
