import Testing

@testable import QRCode

@Suite("Format information")
struct FormatInformationTests {
    @Test("Each level and mask has the bits that the standard prints")
    func bits() {
        let levels: [ErrorCorrection] = [.medium, .low, .high, .quartile]
        let bits = levels.flatMap { level in
            MaskPattern.all.map { FormatInformation.bits(level, $0) }
        }
        #expect(bits == PublishedTables.formats)
    }
}
