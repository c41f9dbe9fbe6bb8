import Stations
import Testing

@Suite("Opening hours of a list")
struct HoursImportTests {
    private func edit(
        hours: String?,
        words: String?
    ) throws -> (edit: StationEdit, problems: [ImportProblem]) {
        var draft = StationDraft(row: 1, line: 2)
        draft.fields[.name] = StationDraft.Cell(column: "name", text: "站")
        if let hours {
            draft.fields[.openingHours] = StationDraft.Cell(column: "hours", text: hours)
        }
        if let words {
            draft.fields[.hoursText] = StationDraft.Cell(column: "words", text: words)
        }
        var validator = StationValidator(options: ImportOptions(), catalogue: .standard)
        guard case .accepted(let edit, let problems) = validator.validate(draft) else {
            Issue.record("the row was refused")
            throw CancellationError()
        }
        return (edit, problems.filter { $0.reason != .unlocated })
    }

    @Test("Hours in the language are stored in its usual form, and nothing else is touched")
    func strict() throws {
        let (edit, problems) = try edit(hours: "mo-fr 08:30-12:00,14:00-18:00;PH off", words: nil)
        let station = edit.makeStation()
        #expect(station.openingHours == "Mo-Fr 08:30-12:00,14:00-18:00; PH off")
        #expect(edit.fields[.hoursText] == nil)
        #expect(problems.isEmpty)
    }

    @Test(
        "Words are read and kept, in whichever column they stand",
        arguments: [
            ("周一至周五 8:30—18:00", "Mo-Fr 08:30-18:00"), ("全天", "24/7"),
            ("20:00-08:00（法定节假日休息）", "20:00-08:00; PH 20:00-08:00 off"),
            ("9:00-17:00（16:30停止入馆）", "09:00-17:00"),
            ("8:30-11:00 13:30-17:00", "08:30-11:00,13:30-17:00"),
            ("9am-5pm Mon-Fri", "Mo-Fr 09:00-17:00"),
        ]
    )
    func words(text: String, expression: String) throws {
        for (hours, words) in [(text, nil), (nil, text), ("", text)] as [(String?, String?)] {
            let (edit, problems) = try edit(hours: hours, words: words)
            let station = edit.makeStation()
            #expect(station.openingHours == expression)
            #expect(station.hoursText == text)
            #expect(problems.isEmpty)
        }
    }

    @Test("What is not understood is unknown, is kept, and is said with its column")
    func doubt() throws {
        for text in ["详询店员", "周一至周五上班时间"] {
            let (edit, problems) = try edit(hours: text, words: nil)
            let station = edit.makeStation()
            #expect(station.openingHours == "unknown \"\(text)\"")
            #expect(station.hoursText == text)
            #expect(problems.map(\.reason) == [.badHours])
            #expect(problems.first?.severity == .warning)
            #expect(problems.first?.column == "hours")
        }
    }

    @Test("A time that may mean two things is unknown among words, and what it is in the language")
    func ambiguous() throws {
        let words = try edit(hours: nil, words: "8:00-5:00")
        #expect(words.edit.makeStation().openingHours == "unknown \"8:00-5:00\"")
        #expect(words.problems.map(\.reason) == [.badHours])
        let language = try edit(hours: "8:00-5:00", words: nil)
        #expect(language.edit.makeStation().openingHours == "08:00-05:00")
        #expect(language.problems.isEmpty)
    }

    @Test("Words beside hours in the language stay as they are")
    func both() throws {
        let (edit, problems) = try edit(hours: "24/7", words: "全天,节日以公告为准")
        let station = edit.makeStation()
        #expect(station.openingHours == "24/7")
        #expect(station.hoursText == "全天,节日以公告为准")
        #expect(problems.isEmpty)
    }

    @Test("Blank words clear the hours that came of them; no column leaves them alone")
    func blanks() throws {
        var station = try edit(hours: nil, words: "全天").edit.makeStation()
        try edit(hours: nil, words: nil).edit.apply(to: &station)
        #expect(station.openingHours == "24/7")
        try edit(hours: nil, words: " ").edit.apply(to: &station)
        #expect(station.openingHours == nil)
        #expect(station.hoursText == nil)
    }

    @Test("What was imported and exported comes back unchanged")
    func again() throws {
        for text in ["周一至周五 8:30—18:00", "详询店员", "24/7"] {
            let station = try edit(hours: text, words: nil).edit.makeStation()
            var copy = station
            let hours = station.openingHours
            let (edit, problems) = try edit(hours: hours, words: station.hoursText)
            edit.apply(to: &copy)
            #expect(copy == station)
            #expect(problems.isEmpty)
        }
    }
}
