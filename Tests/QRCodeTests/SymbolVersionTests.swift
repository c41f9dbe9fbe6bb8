import Testing

@testable import QRCode

@Suite("Sizes of symbols")
struct SymbolVersionTests {
    @Test("There are forty, from 21 to 177 modules a side")
    func sizes() {
        #expect(SymbolVersion.all.map(\.size) == Array(stride(from: 21, through: 177, by: 4)))
    }

    @Test("They hold as many codewords as the standard says")
    func codewords() {
        #expect(SymbolVersion.all.map(\.codewordCount) == PublishedTables.codewordCounts)
    }

    @Test("Their alignment patterns are where the standard has them")
    func alignment() {
        #expect(SymbolVersion.all.map(\.alignmentCentres) == PublishedTables.alignmentCentres)
    }

    @Test("Their version information is the standard's, from version 7 on")
    func information() {
        let carriers = SymbolVersion.all.filter(\.hasVersionInformation)
        #expect(carriers.first?.number == 7)
        #expect(carriers.map(\.versionInformation) == PublishedTables.versions)
    }
}
