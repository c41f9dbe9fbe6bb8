import Interchange
import OpeningHours
import Testing

@Suite("Holidays from JSON")
struct HolidayListReaderTests {
    private func read(_ text: String) throws -> HolidayListReader.Lists {
        try HolidayListReader().read(ArrayByteSource(text))
    }

    @Test("Days off, working days, statutory days and years are read")
    func lists() throws {
        let lists = try read(
            """
            {"years": [2027], "off": ["2027-01-01", "2027-10-01/2027-10-03"],
             "work": ["2027-10-09"], "statutory": ["2027-10-01", "2027-10-02"]}
            """
        )
        #expect(lists.years == [2027])
        #expect(lists.records.map(\.row) == [1, 2, 3])
        let days = lists.records.flatMap(\.days)
        #expect(days.map(\.kind) == [.off, .off, .off, .off, .work])
        #expect(days.map(\.isStatutory) == [false, true, true, false, false])
        #expect(try read(#"{"off": []}"#).years == nil)
    }

    @Test(
        "What is no list of holidays is refused by member and element",
        arguments: [
            ("[]", "expected an object"), ("{", "line 1"), ("{}", "\"off\""),
            (#"{"off": "2027-01-01"}"#, "\"off\" is a string, not a list"),
            (#"{"off": ["2027-01-01", "2027-02-30"]}"#, "off, element 2: '2027-02-30'"),
            (#"{"off": [7]}"#, "off, element 1: a number"),
            (#"{"off": [], "works": []}"#, "\"works\" is not known"),
            (#"{"off": [], "school": []}"#, "\"school\" is not known"),
            (#"{"off": [], "years": 2027}"#, "\"years\" is a number"),
            (#"{"off": [], "years": [2027, 27]}"#, "years, element 2"),
            (#"{"off": [], "years": [1e300]}"#, "years, element 1"),
            (#"{"off": [], "statutory": ["2027-01-01"]}"#, "2027-01-01 is not among the days off"),
        ]
    )
    func refused(text: String, words: String) throws {
        let error = try #require(throws: ImportFileError.self) { try read(text) }
        #expect(error.description.contains(words), "\(error)")
    }

    @Test("A list without end is refused")
    func limits() {
        let range = #""2027-01-01/2027-12-31""#
        let many = Array(repeating: range, count: 60).joined(separator: ",")
        #expect(throws: ImportFileError.self) { try read(#"{"off": [\#(many)]}"#) }
        let space = String(repeating: " ", count: 1 << 20)
        #expect(throws: ImportFileError.self) { try read(#"{"off": []}\#(space)"#) }
    }
}
