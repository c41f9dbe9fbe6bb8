import Interchange
import Testing

@Suite("JSONParser")
struct JSONParserTests {
    private let parser = JSONParser()

    @Test(
        "Accepts every form that RFC 8259 allows",
        arguments: [
            ("null", .null), (" true\n", .bool(true)), ("false", .bool(false)),
            ("0", .integer(0)), ("-0", .number(-0.0)), ("-12", .integer(-12)),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .number(9_223_372_036_854_775_808)),
            ("1.5", .number(1.5)), ("1e3", .number(1_000)), ("1E+2", .number(100)),
            ("2.5e-1", .number(0.25)), ("1e-400", .number(0)), ("0.0", .number(0)),
            ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
            ("\"\"", .string("")), ("\"é😀\u{7F}\"", .string("é😀\u{7F}")),
            (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{08}\u{0C}\n\r\t")),
            (#""\u0041\u00e9\u00E9\uD83D\uDE00\u0000""#, .string("Aéé😀\u{0}")),
            (#""a\tb\\c""#, .string("a\tb\\c")),
            ("[]", .array([])), ("[ ]", .array([])),
            ("[1, [2]]", .array([.integer(1), .array([.integer(2)])])),
            ("{}", .object([:])), ("{ \"\" : 1 }", .object(["": .integer(1)])),
            ("\u{FEFF}[\r\n\t]", .array([])),
        ] as [(String, JSONValue)]
    )
    func accepts(text: String, value: JSONValue) throws {
        let found = try parser.parse(text)
        #expect(found == value)
        if let number = found.doubleValue { #expect(number.sign == value.doubleValue?.sign) }
    }

    @Test(
        "Refuses everything else, with the line and the column",
        arguments: [
            ("", 1, 1), (" \n ", 2, 2), ("[1,]", 1, 4), ("[,1]", 1, 2), ("[1 2]", 1, 4),
            ("[1", 1, 3), ("[", 1, 2), ("]", 1, 1), ("[1}", 1, 3), ("{\"a\":1]", 1, 7),
            ("{\"a\":1,}", 1, 8), ("{a:1}", 1, 2), ("{'a':1}", 1, 2), ("{\"a\" 1}", 1, 6),
            ("{\"a\":}", 1, 6), ("{\"a\"}", 1, 5), ("{1:2}", 1, 2), ("01", 1, 1), ("-01", 1, 1),
            ("-", 1, 2), ("+1", 1, 1), (".5", 1, 1), ("1.", 1, 3), ("1.e1", 1, 3), ("1e", 1, 3),
            ("1e+", 1, 4), ("0x10", 1, 2), ("1e400", 1, 1), ("[1,\n-1e999]", 2, 1),
            ("NaN", 1, 1), ("Infinity", 1, 1), ("nul", 1, 1), ("nulll", 1, 5), ("True", 1, 1),
            ("\"a", 1, 3), ("\"a\nb\"", 1, 3), ("\"\t\"", 1, 2), (#""\x""#, 1, 3),
            (#""\u12G4""#, 1, 6), (#""\uD83D""#, 1, 2), (#""\uDE00\uD83D""#, 1, 2),
            (#""\uD83D\u0041""#, 1, 2), (#""驿\uD83Dx""#, 1, 3), ("\"\\", 1, 3), ("1 2", 1, 3),
            ("[1]// note", 1, 4), ("[1]\r\n\r\nx", 3, 1), ("\"\u{0}\"", 1, 2), ("{} {}", 1, 4),
        ]
    )
    func refuses(text: String, line: Int, column: Int) {
        let error = #expect(throws: JSONSyntaxError.self) { try parser.parse(text) }
        #expect(error?.line == line)
        #expect(error?.column == column)
    }

    @Test(
        "Refuses bytes that are not UTF-8",
        arguments: [
            [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8],
        ] as [[UInt8]]
    )
    func badEncoding(invalid: [UInt8]) {
        for (prefix, suffix) in [("\"é", "\""), ("\"é\\n", "\\n\""), ("{\"é", "\":1}")] {
            let bytes = Array(prefix.utf8) + invalid + Array(suffix.utf8)
            let error = #expect(throws: JSONSyntaxError.self) { try parser.parse(bytes) }
            #expect(error?.column == prefix.count + 1)
            #expect(error?.message.contains("UTF-8") == true)
        }
        #expect(throws: JSONSyntaxError.self) { try parser.parse(invalid) }
    }

    @Test("The message names what was expected and what was found")
    func messages() {
        let error = #expect(throws: JSONSyntaxError.self) { try parser.parse("[1;2]") }
        #expect(error?.description == "line 1, column 3: expected “,” or “]”, found “;”")
    }

    @Test("Nesting is allowed up to the limit and refused beyond it, however deep")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try parser.parse(nested(64)).arrayValue?.count == 1)
        for text in [
            nested(65), nested(100_000), String(repeating: "[", count: 100_000),
            String(repeating: "{\"a\":", count: 100_000),
        ] {
            let error = #expect(throws: JSONSyntaxError.self) { try parser.parse(text) }
            #expect(error?.message.contains("deeper than 64") == true)
        }
        let deep = JSONParser(maximumDepth: .max)
        #expect(deep.maximumDepth == 512)
        #expect(try deep.parse(nested(512)).arrayValue != nil)
        #expect(throws: JSONSyntaxError.self) { try deep.parse(nested(513)) }
    }

    @Test("Texts and numbers have a longest length")
    func size() throws {
        #expect(try JSONParser(maximumBytes: 4).parse("1234") == .integer(1_234))
        #expect(throws: JSONSyntaxError.self) { try JSONParser(maximumBytes: 4).parse("12345") }
        let digits = String(repeating: "1", count: 100_000)
        #expect(throws: JSONSyntaxError.self) { try parser.parse(digits) }
        #expect(throws: JSONSyntaxError.self) { try parser.parse("0." + digits) }
        #expect(try parser.parse("0." + digits.prefix(1_000)).doubleValue != nil)
    }

    @Test("Of equal names the last wins, also in large objects")
    func duplicateNames() throws {
        #expect(
            try parser.parse(#"{"a":1,"b":2,"a":3}"#)
                == .object(["a": .integer(3), "b": .integer(2)])
        )
        let members = (0..<20_000).map { "\"k\($0 % 10_000)\":\($0)" }.joined(separator: ",")
        let object = try #require(try parser.parse("{\(members)}").objectValue)
        #expect(object.members.count == 10_000)
        #expect(object["k7"] == .integer(10_007))
        #expect(object["k10000"] == nil)
    }

    @Test("Names that only look alike are different")
    func namesByCodeUnit() throws {
        let object = try #require(try parser.parse("{\"\u{E9}\":1,\"e\u{301}\":2}").objectValue)
        #expect(object.members.map(\.value) == [.integer(1), .integer(2)])
        #expect(object["\u{E9}"] == .integer(1))
    }
}
