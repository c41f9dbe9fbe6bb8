import Geodesy
import Stations
import Testing

@Suite struct AnsweredDistanceTests {
    @Test("A printed distance is in millimetres, not less than it is, and hardly more")
    func rounding() {
        var number = 0.000_1
        var count = 0
        while number < 2e7 {
            let printed = AnsweredDistance.metres(number)
            let isRight = printed >= number && printed - number <= 0.001_000_1
            let millimetres = printed * 1_000
            #expect(isRight, "\(number) → \(printed)")
            #expect((millimetres - millimetres.rounded()).magnitude < 1e-5, "\(printed)")
            #expect(AnsweredDistance.metres(printed) == printed)
            #expect(Double(AnsweredDistance.wholeMetres(number)) >= printed)
            number *= 1.003_7
            count += 1
        }
        #expect(count > 5_000)
    }

    @Test("Whole millimetres stay as they are")
    func whole() {
        for millimetres in 0..<20_000 {
            let metres = Double(millimetres) / 1_000
            #expect(AnsweredDistance.metres(metres) == metres)
        }
        #expect(AnsweredDistance.metres(97.939_1) == 97.94)
        #expect(AnsweredDistance.metres(97.940_01) == 97.941)
        #expect(AnsweredDistance.wholeMetres(97.000_1) == 98)
        #expect(AnsweredDistance.wholeMetres(0) == 0)
    }
}
