import QRCode
import Testing

@Suite struct ErrorCorrectionTests {
    @Test("The levels go by the standard's letters, the weakest first")
    func letters() {
        #expect(ErrorCorrection.allCases.map(\.rawValue).joined() == "LMQH")
    }
}
