import CivilTime
import Interchange
import Stations
import Testing

@Suite("Targets from CSV")
struct TargetReaderTests {
    private func read(_ text: String) throws -> (targets: [Target], problems: [ImportProblem]) {
        var reader = try TargetReader(ArrayByteSource(text))
        var targets: [Target] = []
        var problems: [ImportProblem] = []
        while let result = try reader.next() {
            switch result {
            case .target(let target): targets.append(target)
            case .problem(let problem): problems.append(problem)
            }
        }
        return (targets, problems)
    }

    private func target(_ unit: String, _ stations: Int, _ deadline: String) throws -> Target {
        Target(
            unit: unit,
            stations: stations,
            deadline: try #require(CivilDate(cell: deadline))
        )
    }

    @Test("Rows are read as clerks write them, in Chinese and English, columns in any order")
    func rows() throws {
        let wanted = try [
            target("碑林区", 40, "2027-12-31"), target("碑林区", 60, "2028-12-31"),
            target("610104", 0, "2027-06-30"),
        ]
        let chinese = try read(
            "期限,区域,备注,目标\r\n2027年12月31日,碑林区,,40\r\n2028/12/31, 碑林区 ,x,６０\r\n"
                + "2027-06-30 00:00:00,610104,,0\r\n"
        )
        #expect(chinese.problems.isEmpty)
        #expect(chinese.targets == wanted)
        let english = try read(
            "Unit;Target;Deadline\n碑林区;40;2027.12.31\n碑林区;60.0;2028-12-31\n;;\n"
                + "610104;0;2027-6-30\n"
        )
        #expect(english.problems.isEmpty)
        #expect(english.targets == wanted)
    }

    @Test(
        "A row that is no target says which column is wrong and what would be right",
        arguments: [
            (",1,2027-12-31", "unit", "blank"), ("甲,,2027-12-31", "target", "blank"),
            ("甲,1,", "deadline", "blank"), ("甲,-1,2027-12-31", "target", "'-1' is not a whole"),
            ("甲,1.5,2027-12-31", "target", "'1.5' is not a whole number of stations from 0 to"),
            ("甲,1000001,2027-12-31", "target", "to 1000000"),
            ("甲,nan,2027-12-31", "target", "'nan'"), ("甲,0x22,2027-12-31", "target", "'0x22'"),
            ("甲,1e400,2027-12-31", "target", "'1e400'"), ("甲,十,2027-12-31", "target", "'十'"),
            ("甲,1,2027", "deadline", "'2027' is not a day such as 2027-12-31"),
            ("甲,1,2027-02-29", "deadline", "'2027-02-29'"),
            ("甲\u{1}乙,1,2027-12-31", "unit", "U+1"),
            ("\(String(repeating: "甲", count: 201)),1,2027-12-31", "unit", "longer than 200"),
            ("乙,5,2027-12-31", "unit", "'乙' by 2027-12-31 stands on line 2 already"),
        ]
    )
    func problems(row: String, column: String, words: String) throws {
        let (targets, problems) = try read("unit,target,deadline\n乙,3,2027-12-31\n\(row)\n")
        #expect(targets.count == 1)
        try #require(problems.count == 1)
        #expect(problems[0].column == column)
        #expect(problems[0].row == 2)
        #expect(problems[0].line == 3)
        #expect(problems[0].severity == .error)
        #expect(problems[0].message.contains(words), "\(problems[0].message)")
    }

    @Test("Width and case do not make another unit")
    func foldedDuplicate() throws {
        let (targets, problems) = try read(
            "unit,target,deadline\nA区,3,2027-12-31\nａ区,4,2027-12-31\nａ区,4,2027-12-30\n"
        )
        #expect(targets.map(\.stations) == [3, 4])
        #expect(problems.map(\.reason) == [.duplicate])
    }

    @Test(
        "A file without a column of a target, or with two, is refused",
        arguments: [
            ("unit,target\n", "no column for the deadline"),
            ("单位,期限\n", "no column for the number of stations"),
            ("目标,期限\n", "no column for the unit"),
            ("单位,区域,目标,期限\n", "'单位' and '区域' stand for the same"),
        ]
    )
    func badHeading(text: String, words: String) {
        #expect {
            try read(text)
        } throws: {
            "\($0)".contains(words)
        }
    }

    @Test("A row of totals is no target, and columns that are not read are named")
    func totals() throws {
        var reader = try TargetReader(
            ArrayByteSource(
                "序号,区县,目标数,期限,备注\n1,甲,3,2027-12-31,\n合计,,3,2027-12-31,\n,总计,3,2027-12-31,\n"
            )
        )
        #expect(reader.extraColumns == ["序号", "备注"])
        var problems: [String] = []
        while let result = try reader.next() {
            if case .problem(let problem) = result { problems.append(problem.message) }
        }
        #expect(problems.count == 2 && problems.allSatisfy { $0.contains("a row of totals") })
    }
}
