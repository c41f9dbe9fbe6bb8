import Interchange
import TestSupport
import Testing

@Suite("GeoJSONFeatureReader on broken input")
struct GeoJSONFailureTests {
    @Test("A file that is cut off anywhere is reported with a line and ends")
    func truncation() {
        let bytes = Array(
            """
            {"type":"FeatureCollection","name":"n",
            "features":[
            \(feature("a")),
            \(feature("b"))],
            "crs_code":"gcj02"}
            """.utf8
        )
        for length in 1..<bytes.count {
            let reading = readFeatures(Array(bytes[..<length]), chunkSize: 7)
            let lines = 1 + bytes[..<length].count { $0 == 0x0A }
            #expect(reading.errors.map(\.line) == [lines], "length \(length)")
            #expect(reading.stoppedEarly)
        }
    }

    @Test(
        "What is no GeoJSON is refused once, with the line",
        arguments: [
            ("5", 1), ("[]", 1), ("{}", 1), ("\n{\"type\":5}", 2), ("{\"type\":\"Topology\"}", 1),
            ("{\"type\":\"FeatureCollection\"}", 1), ("x,y\n1,2", 1),
            ("{\"type\":\"FeatureCollection\",\"features\":{}}", 1),
            ("{\"features\":[],\"type\":\"Feature\"}", 1),
            ("{\"features\":[],\n\"features\":[]}", 2), ("{\"features\":[]} x", 1),
            ("{\"features\":[]}\n{}", 2), ("{\"features\":[1:2]}", 1), ("{\"features\":[,]}", 1),
            ("{\"features\":[\n{},]}", 2), ("{\"features\":[{} {}]}", 1),
            ("{\"features\":[{]}]}", 1), ("{\"features\":[]\n\"a\":1}", 2), ("{,}", 1),
            ("{\"a\":1,}", 1), ("{\"a\" 1}", 1), ("{\"a\":}", 1), ("{\"a\n\":1}", 1),
            ("{\"type\":\"Feature\"}{\"type\":\"Feature\"}", 1),
            ("{\"type\":\"Feature\"\n}\n{\"type\":\"Feature\"}", 3), ("{\"a\":\u{1E}1}", 1),
        ]
    )
    func refusals(text: String, line: Int) {
        for chunkSize in 1...40 {
            let reading = readFeatures(text, chunkSize: chunkSize)
            let fatal = reading.errors.last
            #expect(fatal?.line == line)
            #expect(reading.stoppedEarly)
            #expect(reading == readFeatures(text))
        }
    }

    @Test("Messages say what was expected and what was found")
    func messages() {
        let found = readFeatures("{\"type\":\"Topology\"}").errors.first?.description
        #expect(
            found
                == "line 1: expected a FeatureCollection, a Feature or a geometry, "
                + "found the type “Topology”"
        )
        let cut = readFeatures("{\"features\":[\n{\"id\":").errors.first?.description
        #expect(
            cut
                == "line 2, column 7: the file ends inside a value that starts on line 2; "
                + "is it cut off?"
        )
    }

    @Test("Depth is bounded wherever it occurs")
    func depth() {
        let bomb = String(repeating: "[", count: 100_000)
        for text in [
            "{\"a\":\(bomb)", "{\"features\":[\(bomb)", "{\"features\":[{\"a\":\(bomb)",
            "\u{1E}\(bomb)",
        ] {
            let reading = readFeatures(text, chunkSize: 1_000)
            #expect(reading.errors.count == 1)
            #expect(reading.errors.first?.description.contains("deeper than 64") == true)
        }
    }

    @Test("A feature over the limit is refused, and a sequence goes on after it")
    func size() {
        let parser = JSONParser(maximumBytes: 40)
        let small = #"{"type":"Feature","id":"a"}"#
        let large = "{\"type\":\"Feature\",\"id\":\"" + String(repeating: "x", count: 99) + "\"}"
        for chunkSize in 1...40 {
            let sequence = readFeatures(
                "\u{1E}\(small)\n\u{1E}\(large)\n\u{1E}\(small)",
                chunkSize: chunkSize,
                parser: parser
            )
            #expect(sequence.ids == ["a", "a"])
            #expect(sequence.errors == [.tooLarge(line: 2, limit: 40)])
            let lines = readFeatures(
                "\(small)\n\(large)\n\(small)",
                chunkSize: chunkSize,
                parser: parser
            )
            #expect(lines.ids == ["a", "a"])
            #expect(lines.errors == [.tooLarge(line: 2, limit: 40)])
            let collection = readFeatures(
                "{\"features\":[\(small),\n\(large)]}",
                chunkSize: chunkSize,
                parser: parser
            )
            #expect(collection.errors == [.tooLarge(line: 2, limit: 40)])
            #expect(collection.stoppedEarly)
        }
    }

    @Test("Any mutation of a file gives the same outcome at every chunk size", arguments: 0..<100)
    func mutations(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let start = ["", "\u{1E}"][seed % 2]
        var bytes = Array(
            (start
                + "{\"type\":\"FeatureCollection\",\"features\":[\n{\"id\":\"a\"},{\"id\":\"b\"}]}\n")
                .utf8
        )
        let alphabet = Array("{}[]\",:\\\n\u{1E}1a ".utf8) + [0xFF]
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            bytes[index] = alphabet.randomElement(using: &random) ?? 0
        }
        let expected = readFeatures(bytes)
        for chunkSize in 1...40 {
            #expect(
                readFeatures(bytes, chunkSize: chunkSize) == expected,
                "seed \(seed), chunk size \(chunkSize)"
            )
        }
    }
}
