import OpeningHours
import Testing

@Suite("Reading expressions")
struct ParserTests {
    @Test(
        "what people write in many ways is one canonical expression",
        arguments: [
            ("24/7", "24/7"),
            ("open", "24/7"),
            ("  Mo-Fr 09:00-17:00\r\n", "Mo-Fr 09:00-17:00"),
            ("mo-fr 9:00-17:00 OPEN", "Mo-Fr 09:00-17:00"),
            ("MO-FR 09:00-17:00;SA 10:00-12:00", "Mo-Fr 09:00-17:00; Sa 10:00-12:00"),
            ("Mo-Fr 09:00-17:00 ; PH closed", "Mo-Fr 09:00-17:00; PH off"),
            ("Mo-Fr: 09:00-17:00", "Mo-Fr 09:00-17:00"),
            ("22:00-26:00", "22:00-02:00"),
            ("00:00-00:00", "00:00-24:00"),
            ("12:00-12:00", "12:00-12:00"),
            ("09:00-48:00", "09:00-48:00"),
            ("18:00-24:00+", "18:00+"),
            ("18:00-22:00+", "18:00-22:00+"),
            ("off", "off"),
            ("24/7 off \"装修\"", "off \"装修\""),
            ("24/7 \"随时\"", "24/7 open \"随时\""),
            ("\"电话预约\"", "unknown \"电话预约\""),
            ("Mo-Fr \"电话预约\"", "Mo-Fr unknown \"电话预约\""),
            ("Mo-Fr 09:00-17:00 \"刷卡\"", "Mo-Fr 09:00-17:00 open \"刷卡\""),
            ("Mo-Fr 09:00-17:00\"刷卡\"", "Mo-Fr 09:00-17:00 open \"刷卡\""),
            ("unknown \"\"", "unknown"),
            ("Su-Tu,We,PH 09:00-12:00", "Su-Tu,We,PH 09:00-12:00"),
            ("PH Mo-Fr off", "PH Mo-Fr off"),
            ("PH +1 day,SH -2 days off", "PH +1 day,SH -2 days off"),
            ("Mo[1] 09:00-12:00", "Mo[1] 09:00-12:00"),
            ("Fr[1-3,5],Th[-1] +2 days off", "Fr[1-3,5],Th[-1] +2 days off"),
            ("Oct 1-Oct 7 off", "Oct 01-Oct 07 off"),
            ("Oct 1-7 off", "Oct 01-Oct 07 off"),
            ("Dec 25,26 off", "Dec 25,Dec 26 off"),
            ("2026 Dec 24,Jan 5 off", "2026 Dec 24,2026 Jan 05 off"),
            ("2026 Oct,Nov off", "2026 Oct,2026 Nov off"),
            ("Jan 10+ 08:00-12:00", "Jan 10+ 08:00-12:00"),
            ("Jan 10:00-12:00", "Jan 10:00-12:00"),
            ("Dec 25 -Su -28 days-Dec 24 10:00-20:00", "Dec 25 -Su -28 days-Dec 24 10:00-20:00"),
            ("2024-2026/2 Oct: Mo-Fr 09:00-17:00", "2024-2026/2 Oct Mo-Fr 09:00-17:00"),
            ("2026+", "2026+"),
            ("2026,2028-2029 week 1-52/2,53 Mo", "2026,2028-2029 week 01-52/2,53 Mo"),
            ("week40 off", "week 40 off"),
            ("Mo-Fr 09:00-17:00||unknown", "Mo-Fr 09:00-17:00 || unknown"),
            ("09:00-12:00, 14:00-18:00", "09:00-12:00, 14:00-18:00"),
            ("Mo-Fr 09:00-17:00, 12:00-13:00 off", "Mo-Fr 09:00-17:00, 12:00-13:00 off"),
        ]
    )
    func canonical(text: String, expected: String) throws {
        let hours = try OpeningHours(parsing: text)
        #expect(hours.description == expected)
        #expect(try OpeningHours(parsing: expected) == hours)
    }

    @Test(
        "what could be read in two ways is refused, not guessed",
        arguments: [
            "", " \t\r\n", ";", "Mo-Fr 09:00-17:00;", "Mo-Fr 09:00-17:00;;Sa off", "|| off",
            "Mo-Fr 9-17", "09:00", "9am-5pm", "Mon-Fri 09:00-17:00", "周一至周五 09:00-17:00",
            "Mo–Fr 09:00-17:00", "Mo-Fr  09:00-17:00", "Mo - Fr", "09:00 - 17:00",
            "09:00-12:00,Sa 10:00-12:00", "Mo, We 09:00-12:00", "Mo-Fr 09:00-12:00, 14:00-18:00",
            "24:00-26:00", "25:00-26:00", "09:60-17:00", "09:00-48:01", "09:00-49:00",
            "009:00-10:00",
            "Mo-Fr 09:00-17:00 Sa", "09:00-17:00 Mo-Fr", "Mo 24/7", "24/7 Mo", "24/7 09:00-17:00",
            "Jan 32", "Jan 0", "Jan-Mar 15 off", "Oct 7-1", "2026-2024", "2026-2030/0", "26 Oct",
            "Oct 01-2027 Mar 31", "2027 Oct 01-2026 Mar 31", "week 0", "week 54", "week 50-3/2",
            "Mo[0]", "Mo[6]", "Mo[-1", "Mo[3-1]", "PH +0 days", "PH +367 days", "PH +1",
            "PH +1 week",
            "PH Mo-Fr,SH", "Mo-PH", "unknown open", "off off", "\"open", "Mo \"a\" \"b\"", "Mo x",
            "Mo\u{0}", "Mo-Fr\r\n09:00-17:00", "Mo-Fr ０９：００-１７：００", "open\"a\"b",
        ]
    )
    func refused(text: String) {
        #expect(throws: OpeningHoursError.self) { try OpeningHours(parsing: text) }
    }

    @Test(
        "what needs more than a calendar and a clock is refused as such",
        arguments: [
            ("sunrise-sunset", UnevaluatedFeature.sun), ("08:00-sunset", .sun),
            ("(sunset-01:00)-22:00", .sun), ("08:00-(sunset+01:00)", .sun), ("Mo dawn-dusk", .sun),
            ("easter off", .easter), ("10:00-16:00/90", .repeatedMoments),
            ("18:00-02:00+", .openEndPastMidnight), ("\"夏季\": 08:00-20:00", .commentForDates),
        ]
    )
    func notEvaluated(text: String, feature: UnevaluatedFeature) {
        do {
            _ = try OpeningHours(parsing: text)
            Issue.record("\(text) was read")
        } catch .notEvaluated(let found, _) {
            #expect(found == feature)
        } catch {
            Issue.record("\(text): \(error)")
        }
    }
}
