import Coverage
import Testing

@Suite struct ServiceRadiusTests {
    @Test("The limits of a radius are inclusive", arguments: [1.0, 831, 1_000, 100_000])
    func accepted(metres: Double) throws {
        #expect(try ServiceRadius(metres: metres).metres == metres)
    }

    @Test(
        "A radius that nobody walks, or that is no number, is refused with its value",
        arguments: [0, -1, 1.0.nextDown, 100_000.0.nextUp, .infinity, -.infinity, .nan]
    )
    func refused(metres: Double) {
        #expect {
            _ = try ServiceRadius(metres: metres)
        } throws: { error in
            guard case CoverageError.radiusOutOfRange(let value) = error else { return false }
            return value == metres || (value.isNaN && metres.isNaN)
        }
    }
}
