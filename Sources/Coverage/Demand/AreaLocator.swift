public import Geodesy

/// Finds the area that a place is in.
///
/// A place in several areas, as on the border between two, belongs to the first of them in the
/// order of the list: to exactly one. Areas are therefore expected to be of one level.
public struct AreaLocator: Sendable {
    private let outlines: [MultiPolygon]

    /// Prepares outlines.
    ///
    /// - Parameter outlines: the areas, whose numbers are their places in this list.
    public init(_ outlines: [MultiPolygon]) {
        self.outlines = outlines
    }

    /// The number of the area that a place is in, nil for none.
    public func area(of place: Coordinate) -> Int? {
        outlines.firstIndex { $0.contains(place) }
    }

    /// The numbers of the areas that places are in, ``Demand/outside`` for none; on all cores.
    public func areas(ofEach places: [Coordinate]) -> [Int32] {
        places.map { area(of: $0).map(Int32.init) ?? Demand.outside }
    }
}
