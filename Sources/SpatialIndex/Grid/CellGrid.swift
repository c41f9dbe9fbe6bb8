import Geodesy

/// A grid of two levels over points: blocks of equal degrees, each with cells of its own.
///
/// The points are stored block by block along a Hilbert curve, in a block row by row of cells from
/// the south, in a row cell by cell from the west. So the points in neighbouring cells of a row are
/// one run, and the points in a window are a few runs. A block has as many cells as its points
/// ask for, so that a city and a desert are equally quick to search.
///
/// Invariant: the cells of a block are numbered from `firstCell` on, blocks along the curve;
/// `starts` ascends from 0 to the number of points; a block without points has no cells; a point
/// lies in the cell that ``CellGrid/cell(_:of:)`` gives for its coordinates.
struct CellGrid {
    /// A block's cells.
    struct Block: BitwiseCopyable {
        var firstCell: UInt32 = 0
        var columns: UInt16 = 0
        var rows: UInt16 = 0
    }

    /// How many points a cell has on average.
    static let pointsPerCell = 4.0
    /// How many times as high as wide a cell is on the ground: few rows make a window.
    static let cellAspect = 3.0
    /// How many points there are for a block.
    static let pointsPerBlock = 2.0
    /// How many blocks there are along the edge of a region.
    static let regionSide = 8

    let west: Double
    let south: Double
    let east: Double
    let north: Double
    let blockWidth: Double
    let blockHeight: Double
    let columnsPerDegree: Double
    let rowsPerDegree: Double
    let columns: Int
    let rows: Int
    let regionColumns: Int

    /// The blocks, row by row from the south west.
    let blocks: UnsafePointer<Block>
    /// The number of points in each region, a square of blocks, row by row from the south west.
    let regions: UnsafePointer<UInt32>
    /// The position of the first point of each cell, and the number of points after the last.
    let starts: UnsafePointer<UInt32>
    /// Degrees from the middle of its block to each point, eastward.
    let eastings: UnsafePointer<Float>
    /// Degrees from the middle of its block to each point, northward.
    let northings: UnsafePointer<Float>
    /// The error in metres that the stored degrees cause.
    let storedError: Double

    /// Where a longitude lies, in blocks from the western edge.
    @inline(__always)
    func column(_ longitude: Double) -> Double { (longitude - west) * columnsPerDegree }

    /// Where a latitude lies, in blocks from the southern edge.
    @inline(__always)
    func row(_ latitude: Double) -> Double { (latitude - south) * rowsPerDegree }

    /// The longitude of the middle of a column of blocks.
    @inline(__always)
    func middleLongitude(ofColumn column: Int) -> Double {
        west + (Double(column) + 0.5) * blockWidth
    }

    /// The latitude of the middle of a row of blocks.
    @inline(__always)
    func middleLatitude(ofRow row: Int) -> Double {
        south + (Double(row) + 0.5) * blockHeight
    }

    /// The cell at a fraction of a block's width or height.
    @inline(__always)
    static func cell(_ fraction: Double, of count: Int) -> Int {
        let cell = Int(fraction * Double(count))
        return cell < count ? cell : count &- 1
    }
}
