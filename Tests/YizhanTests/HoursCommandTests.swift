import Foundation
import Testing

@Suite("yizhan hours")
struct HoursCommandTests {
    private func run(
        _ arguments: [String],
        input: String = ""
    ) throws -> CommandLineProgram.Outcome {
        let program = try CommandLineProgram()
        defer { program.remove() }
        return try program.run(["hours"] + arguments, input: input)
    }

    @Test("An expression is explained at a moment")
    func expression() throws {
        let outcome = try run(
            ["Mo-Fr 08:30-12:00,14:00-18:00", "--at", "2026-11-23T12:30", "--json"]
        )
        let answer = try outcome.json()
        #expect(outcome.status == 0)
        #expect(answer["state"] as? String == "closed")
        #expect(answer["next_change"] as? String == "2026-11-23T14:00:00+08:00")
        #expect(answer["hours_per_week"] as? Double == 37.5)
    }

    @Test("Free text is read, and what is not understood is said")
    func freeText() throws {
        let outcome = try run(["--text", "周一至周五 8:30—18:00", "--at", "2026-11-23T12:30"])
        #expect(outcome.output.hasPrefix("Mo-Fr 08:30-18:00\n● open"))
        let doubtful = try run(["--text", "8:00-5:00", "--json"]).json()
        #expect(doubtful["state"] as? String == "unknown")
        #expect(doubtful["understood"] as? Bool == false)
    }

    @Test("A year whose holidays are not known is named, with what to do about it")
    func unknownYear() throws {
        let office = ["Mo-Fr 09:00-17:00; PH off", "--at", "2031-10-01T10:00"]
        let text = try run(office)
        #expect(text.status == 0)
        #expect(text.output.contains("unknown (the public holidays of 2031 are not known)"))
        #expect(text.output.contains("with: yizhan import FILE --as holidays --db yizhan.gpkg"))
        let json = try run(office + ["--json"]).json()
        #expect(json["state"] as? String == "unknown")
        #expect(json["comment"] as? String == "2031年节假日安排未知")
        let advice = try #require(json["advice"] as? String)
        #expect(advice.contains("those of 2031 with: yizhan import FILE --as holidays"))
        let known = try run(["Mo-Fr 09:00-17:00; PH off", "--at", "2026-10-01T10:00", "--json"])
        #expect(try known.json()["advice"] == nil)
        // Thursday 31 December 2026 is known, the Friday of that week is not.
        let turn = try run(["Mo-Fr 09:00-17:00; PH off", "--at", "2026-12-31T10:00"])
        #expect(turn.output.contains("those of 2027 with"))
        #expect(try run(["24/7", "--db", "none.gpkg"]).status == 66)
    }

    @Test("What is no expression ends with 64 and says where and what was expected")
    func refusal() throws {
        for expression in ["Mo-Fr 8", "sunrise-sunset", "", "Mo-Xx 10:00-12:00"] {
            let outcome = try run([expression])
            #expect(outcome.status == 64, "\(expression)")
            #expect(!outcome.errors.isEmpty)
            #expect(outcome.output.isEmpty)
        }
    }

    @Test("Chinese words without --text are refused with a word about --text")
    func textWithoutFlag() throws {
        let outcome = try run(["周一至周五 8:30-18:00"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("With --text it is read as free text"))
        #expect(!(try run(["Mo-Xx"]).errors.contains("--text")))
    }

    @Test(
        "A line that is no question says what is wrong in it",
        arguments: [
            (#"{"expr":"24/7""#, "not JSON: column 15"), (#""24/7""#, "not a JSON object"),
            ("[]", "not a JSON object"), ("null", "not a JSON object"),
            (#"{"expr":null}"#, "expr is not a string"), (#"{"expr":7}"#, "expr is not a string"),
            (#"{"expr":"24/7","at":7}"#, "at is not a string"),
            (#"{"expr":"24/7","tz":"Asia/Shanghai\u0000"}"#, "is not a zone"),
            (#"{"expr":"24/7","holidays":{"work":[]}}"#, "holidays.off is missing"),
            (#"{"expr":"24/7","holidays":7}"#, #"holidays are "CN", a list"#),
            (#"{"expr":"24/7","holidays":{"off":7}}"#, "holidays.off: holidays are"),
        ]
    )
    func badLine(line: String, words: String) throws {
        let outcome = try run(["--json-lines"], input: line)
        let error = try #require(try outcome.json()["error"] as? String)
        #expect(error.contains(words), "\(error)")
    }

    @Test("Lines of JSON are answered one by one, errors too")
    func lines() throws {
        let input = """
            {"expr":"24/7"}
            {"expr":"Mo-Fr 09:00-17:00","at":"2026-03-27T16:00","tz":"Europe/Berlin"}
            {"expr":"Mo-Su 09:00-17:00; PH off","at":"2026-10-01T10:00","holidays":"CN"}
            {"expr":"PH off; 10:00-12:00","at":"2026-05-04T11:00","holidays":["2026-05-04"]}
            {"expr":"09:00-99:00"}
            {"expr":"24/7","at":"yesterday"}
            {"expr":"24/7","tz":"Mars/Olympus"}
            {"expr":"24/7","holidays":"XX"}
            {"at":"2026-10-01T10:00"}
            not json

            {"expr":"08:00-20:00","at":"2026-10-01T09:00:00+08:00"}
            """
        let outcome = try run(["--json-lines"], input: input)
        #expect(outcome.status == 0)
        let answers = try outcome.output.split(separator: "\n").map { line in
            try #require(
                JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            )
        }
        #expect(answers.count == 11)
        #expect(answers[0]["state"] as? String == "open")
        #expect(answers[0]["next_change"] is NSNull)
        #expect(answers[1]["next_change"] as? String == "2026-03-27T17:00:00+01:00")
        #expect(answers[2]["state"] as? String == "closed")
        for number in 4...9 { #expect(answers[number]["error"] is String, "line \(number)") }
        #expect(answers[10]["next_change"] as? String == "2026-10-01T20:00:00+08:00")
    }
}
