import CivilTime
import Interchange
import OpeningHours
import Stations
import Testing

@Suite("Holidays from CSV")
struct HolidayTableReaderTests {
    private func read(
        _ text: String
    ) throws -> (records: [HolidayRecord], problems: [ImportProblem]) {
        var reader = try HolidayTableReader(ArrayByteSource(text))
        var records: [HolidayRecord] = []
        var problems: [ImportProblem] = []
        while let result = try reader.next() {
            switch result {
            case .record(let record): records.append(record)
            case .problem(let problem): problems.append(problem)
            }
        }
        return (records, problems)
    }

    @Test("Days and ranges are read as clerks write them, in Chinese and English")
    func rows() throws {
        let (records, problems) = try read(
            """
            日期,类型,节日,法定
            2027-10-01/2027-10-03,休,国庆节,是
            2027/10/4,放假,国庆节,
            2027年10月5日至2027年10月7日,off,国庆节,否
            2027-10-09 00:00:00,班,,
            ２０２７－１０－１０,work,,
            """
        )
        #expect(problems.isEmpty)
        #expect(records.map(\.days.count) == [3, 1, 3, 1, 1])
        #expect(records.map(\.line) == [2, 3, 4, 5, 6])
        let days = records.flatMap(\.days)
        #expect(
            days.map(\.date.description) == (1...7).map { "2027-10-0\($0)" } + [
                "2027-10-09", "2027-10-10",
            ]
        )
        #expect(days.map(\.kind) == Array(repeating: .off, count: 7) + [.work, .work])
        #expect(days.count { $0.isStatutory } == 3)
        #expect(days.compactMap(\.name).count == 7)
    }

    @Test(
        "A row that names no holiday says which column is wrong and what would be right",
        arguments: [
            ("2027-13-01,off,,", "date", "'2027-13-01' is not a date such as"),
            ("2027-10-01 2027-10-07,off,,", "date", "is not a date"),
            ("2027-10-07/2027-10-01,off,,", "date", "is not a date"),
            ("2027-01-01/2028-06-01,off,,", "date", "is not a date"),
            ("1 October,off,,", "date", "is not a date"), (",off,,", "date", "blank"),
            ("2027-10-01,,,", "kind", "blank"), ("2027-10-01,调休,,", "kind", "'调休' is not off"),
            ("2027-10-06,work,,", "kind", "is a Wednesday"),
            ("2027-10-10,work,,yes", "kind", "statutory holiday"),
            ("2027-10-01,off,,maybe", "statutory", "'maybe' is not yes"),
            ("2027-10-01,off,a\u{1}b,", "name", "U+1"),
            ("2027-10-01,off,\(String(repeating: "国", count: 101)),", "name", "longer than 100"),
        ]
    )
    func problems(row: String, column: String, words: String) throws {
        let (records, problems) = try read("date,kind,name,statutory\n2027-01-01,off,,\n\(row)\n")
        #expect(records.count == 1)
        try #require(problems.count == 1)
        #expect(problems[0].column == column)
        #expect(problems[0].line == 3)
        #expect(problems[0].row == 2)
        #expect(problems[0].message.contains(words), "\(problems[0].message)")
    }

    @Test("A day that comes twice is refused with the line of the first")
    func duplicates() throws {
        let (records, problems) = try read(
            "date,kind\n2027-10-01/2027-10-07,off\n2027-10-03,work\n2027-10-08,off\n"
        )
        #expect(records.count == 2)
        #expect(problems.map(\.reason) == [.duplicate])
        #expect(problems[0].message == "2027-10-03 stands on line 2 already")
    }

    @Test("A list without dates or kinds is refused by its headings")
    func headings() {
        for heading in ["date,name", "kind", "date,date,kind", "a,b"] {
            #expect(throws: ImportFileError.self) {
                try HolidayTableReader(ArrayByteSource("\(heading)\n1,2,3\n"))
            }
        }
    }
}
