import Interchange
import Testing

@Suite("GeoJSONFeatureReader")
struct GeoJSONFeatureReaderTests {
    private func expectFeatures(
        _ text: String,
        _ expected: [(row: Int, line: Int, id: String)],
        members: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let reading = GeoJSONReading(
            outcomes: expected.map { .feature(row: $0.row, line: $0.line, id: $0.id) },
            members: members
        )
        for chunkSize in Array(1...40) + [.max] {
            #expect(
                readFeatures(text, chunkSize: chunkSize) == reading,
                "chunk size \(chunkSize)",
                sourceLocation: sourceLocation
            )
        }
    }

    @Test("Features come one by one, with members before and after them")
    func collection() {
        expectFeatures(
            """
            \u{FEFF}{
              "name": "n", "bbox": [1, 2, 3, 4], "type": "FeatureCollection",
              "features" : [ \(feature("a")),
              \(feature("b"))

              , \(feature("c")) ],
              "crs_code": "gcj02"
            }

            """,
            [(1, 3, "a"), (2, 4, "b"), (3, 6, "c")],
            members: ["name", "bbox", "crs_code"]
        )
        expectFeatures(
            "{\"features\":[\(feature("a"))],\"type\":\"FeatureCollection\"}",
            [(1, 1, "a")]
        )
        expectFeatures(
            "{\"features\":[\(feature("a"))],\"note\":1}",
            [(1, 1, "a")],
            members: ["note"]
        )
        expectFeatures("{\"type\":\"FeatureCollection\",\"features\":[]}", [])
        expectFeatures(" \n", [])
    }

    @Test("Members seen so far grow while reading")
    func membersSoFar() throws {
        let text = #"{"type":"FeatureCollection","crs":1,"features":[{}],"crs_code":"gcj02"}"#
        var reader = GeoJSONFeatureReader(ArrayByteSource(text, chunkSize: 3))
        #expect(reader.collectionMembers.isEmpty)
        _ = try reader.next()
        #expect(reader.collectionMembers.map(\.0) == ["crs"])
        #expect(try reader.next() == nil)
        #expect(reader.collectionMembers.map(\.0) == ["crs", "crs_code"])
        #expect(reader.collectionMembers.last?.1 == .string("gcj02"))
    }

    @Test("A large member of a collection is passed over")
    func largeMember() {
        let note = String(repeating: "x", count: 70_000)
        let reading = readFeatures(
            #"{"type":"FeatureCollection","note":"\#(note)","features":[{}],"a":1}"#,
            chunkSize: 1_000
        )
        #expect(reading.ids.count == 1)
        #expect(reading.members == ["a"])
    }

    @Test("A bare feature and a bare geometry are one feature")
    func bareObjects() throws {
        expectFeatures("\n" + feature("a") + "\n", [(1, 2, "a")])
        expectFeatures(#"{"features":{},"type":"Feature","id":"z"}"#, [(1, 1, "z")])
        expectFeatures(#"{"type":"Feature","id":"z","features":[1]}"#, [(1, 1, "z")])
        let geometry = #"{"type":"Point","coordinates":[1,2]}"#
        for prefix in ["", "\u{1E}"] {
            var reader = GeoJSONFeatureReader(ArrayByteSource(prefix + geometry))
            let value = try #require(try reader.next()).value
            #expect(value["type"] == .string("Feature"))
            #expect(value["geometry"] == (try JSONParser().parse(geometry)))
            #expect(value["properties"] == .null)
        }
    }

    @Test("Text sequences are read, and go on after a broken text")
    func textSequence() {
        expectFeatures(
            "\u{1E}\(feature("a"))\n\u{1E}\u{1E}\n\u{1E}{\n\"id\":\"b\",\"type\":\"Feature\"}\n",
            [(1, 1, "a"), (2, 3, "b")]
        )
        for chunkSize in 1...40 {
            let reading = readFeatures(
                "\u{1E}{\"type\":\"Feat\n\u{1E}\(feature("b"))\n\u{1E}5\n\u{1E}\(feature("d"))",
                chunkSize: chunkSize
            )
            #expect(reading.ids == ["b", "d"])
            #expect(reading.errors.map(\.line) == [1, 3])
            #expect(reading.outcomes.last == .feature(row: 4, line: 4, id: "d"))
            #expect(!reading.stoppedEarly)
        }
    }

    @Test("Features one to a line are read, and go on after a broken line")
    func lines() {
        expectFeatures(
            "\(feature("a"))\r\n\n\(feature("b"))\n\(feature("c"))",
            [(1, 1, "a"), (2, 3, "b"), (3, 4, "c")]
        )
        for chunkSize in 1...40 {
            let reading = readFeatures(
                "\(feature("a"))\n{\"type\":\"Feature\",\"x\":[\n\(feature("c"))\nnull\n",
                chunkSize: chunkSize
            )
            #expect(reading.ids == ["a", "c"])
            #expect(reading.errors.map(\.line) == [2, 4])
            #expect(!reading.stoppedEarly)
        }
    }

    @Test("A collection inside a sequence gives its features")
    func collectionInSequence() {
        expectFeatures(
            "\u{1E}{\"type\":\"FeatureCollection\",\"features\":[\(feature("a")),\(feature("b"))]}\n"
                + "\u{1E}\(feature("c"))",
            [(1, 1, "a"), (2, 1, "b"), (3, 2, "c")]
        )
    }

    @Test("What is no object among the features is refused alone")
    func noObject() {
        for prefix in ["", "\u{1E}"] {
            for chunkSize in 1...40 {
                let reading = readFeatures(
                    "\(prefix){\"type\":\"FeatureCollection\",\"features\":[null,{\"id\":\"b\"},[3]]}",
                    chunkSize: chunkSize
                )
                #expect(reading.outcomes.count == 3)
                #expect(reading.outcomes[1] == .feature(row: 2, line: 1, id: "b"))
                #expect(reading.errors.count == 2)
                #expect(!reading.stoppedEarly)
            }
        }
    }
}
