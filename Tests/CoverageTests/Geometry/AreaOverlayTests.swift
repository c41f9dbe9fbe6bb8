import Geodesy
import TestSupport
import Testing

@testable import Coverage

@Suite struct AreaOverlayTests {
    /// Boxes with whole numbers of hundredths of a degree as corners.
    private static func boxes(
        using random: inout SeededGenerator
    ) throws -> [(west: Int, south: Int, east: Int, north: Int)] {
        (0..<Int.random(in: 2...7, using: &random)).map { _ in
            let west = Int.random(in: 0...6, using: &random)
            let south = Int.random(in: 0...6, using: &random)
            return (
                west, south, west + Int.random(in: 1...4, using: &random),
                south + Int.random(in: 1...4, using: &random)
            )
        }
    }

    private static func outline(_ box: (west: Int, south: Int, east: Int, north: Int)) throws
        -> MultiPolygon
    {
        func degrees(_ hundredths: Int) -> Double { Double(hundredths) / 100 }
        return try MadeUp.box(
            108 + degrees(box.west),
            34 + degrees(box.south),
            108 + degrees(box.east),
            34 + degrees(box.north)
        )
    }

    @Test(
        "Each set of areas has the square metres that counting cells gives",
        arguments: 1...20 as ClosedRange<UInt64>
    )
    func cells(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let boxes = try Self.boxes(using: &random)
        var expected: [[Int]: Double] = [:]
        for x in 0..<11 {
            for y in 0..<11 {
                let owners = boxes.indices.filter {
                    boxes[$0].west <= x && x < boxes[$0].east && boxes[$0].south <= y
                        && y < boxes[$0].north
                }
                let west = 108 + Double(x) / 100
                let south = 34 + Double(y) / 100
                expected[owners, default: 0] += Outlines.area(
                    west,
                    south,
                    west + 0.01,
                    south + 0.01
                )
            }
        }
        let overlay = AreaOverlay(try boxes.map(Self.outline))
        let shared = overlay.shared().filter { $0.squareMetres > 1 }
        let several = expected.filter { $0.key.count > 1 }
        #expect(shared.count == several.count, "seed \(seed)")
        for part in shared {
            let truth = several[part.areas] ?? 0
            #expect((part.squareMetres / truth - 1).magnitude < 1e-6, "seed \(seed) \(part)")
        }
        let union = try AreaCoverage(overlay.union()).areaSquareMetres
        let truth = expected.filter { !$0.key.isEmpty }.values.reduce(0, +)
        #expect((union / truth - 1).magnitude < 1e-6, "seed \(seed)")
    }

    @Test(
        "Borders that nearly coincide make slivers and nothing else",
        arguments: [1, 2] as [UInt64]
    )
    func slivers(seed: UInt64) throws {
        // A winding border, digitised twice with errors of a centimetre.
        var random = SeededGenerator(seed: seed)
        let steps = 400
        let border = (0...steps).map { step in
            SIMD2(
                109 + Double.random(in: -0.01...0.01, using: &random),
                34 + Double(step) / Double(steps)
            )
        }
        func noisy() -> [SIMD2<Double>] {
            border.enumerated().map { number, place in
                number == 0 || number == steps
                    ? place
                    : place
                        + SIMD2(
                            .random(in: -1e-7...1e-7, using: &random),
                            .random(in: -1e-7...1e-7, using: &random)
                        )
            }
        }
        func outline(_ border: [SIMD2<Double>], _ side: Double) throws -> MultiPolygon {
            let corners = border + [SIMD2(side, 35), SIMD2(side, 34), border[0]]
            return try MultiPolygon(rings: [[try corners.map { try MadeUp.place($0.x, $0.y) }]])
        }
        let areas = [try outline(noisy(), 108), try outline(noisy(), 110)]
        let overlay = AreaOverlay(areas)
        let overlap = overlay.shared().reduce(0) { $0 + $1.squareMetres }
        let openings = overlay.openings().reduce(0) { $0 + $1.squareMetres }
        let sum = try areas.reduce(0) { try $0 + AreaCoverage($1).areaSquareMetres }
        let whole = Outlines.area(108, 34, 110, 35)
        // Some five hundred kilometres of border, and some centimetres on either side.
        #expect(overlap > 100 && overlap < 20_000)
        #expect(openings > 100 && openings < 20_000)
        #expect((sum - overlap + openings - whole).magnitude < 1e-9 * whole)
    }

    @Test("It asks all along whether anybody waits, and stops soon after nobody does")
    func cancellation() throws {
        // Two combs whose 300 teeth cross each other.
        let teeth = 300
        func comb(_ shift: Double) throws -> MultiPolygon {
            let tips = (0...teeth).map { step in
                SIMD2(109 + Double(step % 2) * 0.01 + shift, 34 + Double(step) / Double(teeth))
            }
            let corners = tips + [SIMD2(108, 35), SIMD2(108, 34), tips[0]]
            return try MultiPolygon(rings: [[try corners.map { try MadeUp.place($0.x, $0.y) }]])
        }
        let outlines = [try comb(0), try comb(0.003)]
        var asked = 0
        let overlay = AreaOverlay(outlines) {
            asked += 1
            return false
        }
        #expect(!overlay.shared().isEmpty)
        #expect(asked > 15)
        for last in stride(from: 1, to: asked, by: 7) {
            var count = 0
            let ended = AreaOverlay(outlines) {
                count += 1
                return count >= last
            }
            #expect(ended.shared().isEmpty && ended.openings().isEmpty)
            #expect(count <= last + 13, "asked \(count) times, ended at \(last)")
        }
    }
}
