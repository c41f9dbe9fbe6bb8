import Dispatch
public import Geodesy

/// Finds the area that a place is in.
///
/// A place in several areas, as on the border between two, belongs to the first of them in the
/// order of the list: to exactly one. Areas are therefore expected to be of one level.
///
/// A grid over the outlines remembers for each cell that no edge comes near the area that it is in, so
/// that only places close to a border are held against outlines.
public struct AreaLocator: Sendable {
    private let outlines: [MultiPolygon]
    private let boxes: [[BoundingBox]]
    private let grid: OutlineGrid?
    /// The area of each cell of the grid, ``Demand/outside`` for none, ``mixed`` for several.
    private let cells: [Int32]

    private static let mixed: Int32 = -2

    /// Prepares outlines.
    ///
    /// - Parameter outlines: the areas, whose numbers are their places in this list.
    /// - Complexity: O(v + c) for v positions, a grid of c ≤ 2^18 cells, and one look at the
    ///   outlines for each stretch of cells between two edges.
    public init(_ outlines: [MultiPolygon]) {
        self.outlines = outlines
        boxes = outlines.map { $0.polygons.map(\.boundingBox) }
        guard let grid = OutlineGrid(outlines) else {
            self.grid = nil
            cells = []
            return
        }
        self.grid = grid
        var cells = [Int32](repeating: Self.mixed, count: grid.columns * grid.rows)
        let touched = grid.cellsNearEdges(of: outlines)
        for cell in cells.indices where !touched[cell] {
            // Between two cells side by side that no edge comes near there is no border.
            if cell % grid.columns > 0, !touched[cell - 1] {
                cells[cell] = cells[cell - 1]
            } else if cell >= grid.columns, !touched[cell - grid.columns] {
                cells[cell] = cells[cell - grid.columns]
            } else {
                let centre = grid.centre(of: cell)
                cells[cell] = Self.search(outlines, boxes, centre).map(Int32.init) ?? Demand.outside
            }
        }
        self.cells = cells
    }

    /// The number of the area that a place is in, nil for none.
    ///
    /// - Complexity: O(1) away from borders, else O(v) for outlines of v positions around it.
    public func area(of place: Coordinate) -> Int? {
        let number = number(of: place)
        return number == Demand.outside ? nil : Int(number)
    }

    /// The numbers of the areas that places are in, ``Demand/outside`` for none; on all cores.
    public func areas(ofEach places: [Coordinate]) -> [Int32] {
        let size = 16_384
        let parts = (places.count + size - 1) / size
        let found = PartResults<[Int32]>(count: parts)
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let range = part * size..<min((part + 1) * size, places.count)
            found.set(part, places[range].map(number))
        }
        return found.values.flatMap { $0 ?? [] }
    }

    private func number(of place: Coordinate) -> Int32 {
        // The antimeridian has two names, of which the grid knows one.
        if let grid, place.longitude.magnitude < 180 {
            guard let cell = grid.cell(of: place) else { return Demand.outside }
            if cells[cell] != Self.mixed { return cells[cell] }
        }
        return Self.search(outlines, boxes, place).map(Int32.init) ?? Demand.outside
    }

    private static func search(
        _ outlines: [MultiPolygon],
        _ boxes: [[BoundingBox]],
        _ place: Coordinate
    ) -> Int? {
        boxes.indices.first { area in
            boxes[area].contains { $0.contains(place) } && outlines[area].contains(place)
        }
    }
}
