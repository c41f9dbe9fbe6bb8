import CivilTime
import Foundation
import HoursText
import Interchange
import OpeningHours

/// Opening hours line by line: an object in, an object out.
struct HoursLines {
    /// The longest line that is read, in bytes.
    private static let maximumLineLength = 1_000_000

    let isFreeText: Bool
    /// What a line means by the holidays "CN".
    let china: HolidayCalendar

    private struct Question: Decodable {
        let expr: String
        let at: String?
        let tz: String?
        let holidays: Holidays?
    }

    /// The holidays that a line names or lists.
    private enum Holidays: Decodable {
        case china
        case listed(HolidayCalendar)

        init(from decoder: any Decoder) throws {
            let name = try? decoder.singleValueContainer().decode(String.self)
            self = name == "CN" ? .china : .listed(try HolidayCalendar(from: decoder))
        }
    }

    /// Why a line has no answer.
    private struct Refusal: Error {
        let words: String
    }

    /// Answers every line of standard input; a line that cannot be answered has an error.
    func run() throws {
        var zones: [String: ZoneRules] = [:]
        while let line = readLine() {
            if line.allSatisfy(\.isWhitespace) { continue }
            var object: JSONObject = [:]
            do {
                object = try answer(line, &zones)
            } catch let refusal as Refusal {
                object["error"] = .string(refusal.words)
            }
            var bytes: [UInt8] = []
            JSONWriter.append(.object(object), to: &bytes)
            try Terminal.write(json: String(decoding: bytes, as: UTF8.self))
        }
    }

    private func answer(
        _ line: String,
        _ zones: inout [String: ZoneRules]
    ) throws -> JSONObject {
        let question = try question(line)
        let zone = try zone(question.tz ?? "Asia/Shanghai", &zones)
        var time = Instant.now
        if let text = question.at {
            guard let given = Instant(text, in: zone) else {
                throw Refusal(words: "at: '\(text)' is not a time such as 2026-11-21T09:30")
            }
            time = given
        }
        let text = isFreeText ? HoursReader().read(question.expr).expression : question.expr
        let hours: OpeningHours
        do {
            hours = try OpeningHours(parsing: text)
        } catch {
            throw Refusal(words: "expr: \(error)")
        }
        let timetable = Timetable(hours, holidays: calendar(question.holidays))
        let answer = timetable.answer(at: time, in: zone)
        let change = timetable.nextChange(after: time, in: zone)
        var object: JSONObject = ["state": .string(answer.state.rawValue)]
        object["comment"] = answer.comment.map(JSONValue.string)
        object["next_change"] = change.map { .string($0.text(in: zone)) } ?? .null
        if isFreeText { object["expression"] = .string(hours.description) }
        return object
    }

    private func calendar(_ holidays: Holidays?) -> HolidayCalendar? {
        switch holidays {
        case .china: china
        case .listed(let calendar): calendar
        case nil: nil
        }
    }

    private func question(_ line: String) throws -> Question {
        guard line.utf8.count <= Self.maximumLineLength else {
            throw Refusal(words: "longer than \(Self.maximumLineLength) bytes")
        }
        do {
            // Bounds the depth, which the decoder does not.
            _ = try JSONParser().parse(line)
            return try JSONDecoder().decode(Question.self, from: Data(line.utf8))
        } catch let error as HolidayCalendarError {
            throw Refusal(words: "holidays: \(error)")
        } catch let error as JSONSyntaxError {
            throw Refusal(words: "not JSON: column \(error.column): \(error.message)")
        } catch DecodingError.keyNotFound(let key, let context) {
            throw Refusal(words: "\(Self.path(context.codingPath + [key])) is missing")
        } catch DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context)
        {
            throw Refusal(words: Self.wrongForm(of: context.codingPath))
        } catch {
            throw Refusal(words: "not a JSON object")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.map(\.stringValue).joined(separator: ".")
    }

    /// That a member is not what it has to be, and what that is.
    private static func wrongForm(of keys: [any CodingKey]) -> String {
        switch keys.first?.stringValue {
        case nil: "not a JSON object"
        case "holidays":
            "\(path(keys)): holidays are \"CN\", a list of dates, or an object of off, work, years"
        default: "\(path(keys)) is not a string"
        }
    }

    private func zone(
        _ name: String,
        _ zones: inout [String: ZoneRules]
    ) throws -> ZoneRules {
        if let known = zones[name] { return known }
        guard let zone = ZoneRules(identifier: name) else {
            throw Refusal(words: "tz: '\(name)' is not a zone such as Asia/Shanghai")
        }
        zones[name] = zone
        return zone
    }
}
