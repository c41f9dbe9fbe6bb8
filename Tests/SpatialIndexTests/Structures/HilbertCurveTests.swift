import Testing

@testable import SpatialIndex

@Suite("The Hilbert curve")
struct HilbertCurveTests {
    @Test("It visits every cell once, and goes on to a neighbour", arguments: 1...5)
    func curve(order: Int) {
        let side = 1 << order
        var cells = [UInt64: SIMD2<Int>]()
        for row in 0..<side {
            for column in 0..<side {
                let distance = HilbertCurve.distance(column: column, row: row, order: order)
                #expect(cells.updateValue(SIMD2(column, row), forKey: distance) == nil)
            }
        }
        #expect(Set(cells.keys) == Set(0..<UInt64(side * side)))
        for (distance, cell) in cells {
            guard let next = cells[distance + 1] else { continue }
            let step = next &- cell
            #expect(abs(step.x) + abs(step.y) == 1, "from \(cell) to \(next)")
        }
    }

    @Test("It begins in the south west and ends in the south east", arguments: 1...16)
    func ends(order: Int) {
        #expect(HilbertCurve.distance(column: 0, row: 0, order: order) == 0)
        let end = HilbertCurve.distance(column: (1 << order) - 1, row: 0, order: order)
        #expect(end == (UInt64(1) << UInt64(2 * order)) - 1)
    }
}
