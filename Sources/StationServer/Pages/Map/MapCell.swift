/// A square of a ``MapGrid``, counted from the west and from the north.
struct MapCell: Hashable, Comparable {
    let column: Int
    let row: Int

    /// Row by row, from the north west.
    static func < (first: MapCell, second: MapCell) -> Bool {
        (first.row, first.column) < (second.row, second.column)
    }
}
