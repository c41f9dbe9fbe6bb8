import Interchange
import Testing

@Suite("a feature collection in segments")
struct FeatureCollectionSegmentsTests {
    private let members: JSONObject = ["notice": .string("示例"), "numberReturned": .integer(3)]

    @Test("is the text that is written at once", arguments: 0...4)
    func sameText(count: Int) {
        let features = (0..<count).map { number in
            CollectionFeature(
                Array(#"{"type":"Feature","id":\#(number),"properties":{"a":1"#.utf8)[...],
                properties: number == 1 ? ["state": .string("open"), "b": .null] : [:]
            )
        }
        var segments = FeatureCollectionSegments(members, features.makeIterator())
        var text: [UInt8] = []
        while let segment = segments.next() { text += segment }
        let behind = segments.next()
        #expect(behind == nil)
        let expected =
            #"{"type":"FeatureCollection","notice":"示例","numberReturned":3,"features":["#
            + (0..<count).map { number in
                #"{"type":"Feature","id":\#(number),"properties":{"a":1"#
                    + (number == 1 ? #","state":"open","b":null}}"# : "}}")
            }.joined(separator: ",") + "]}"
        #expect(String(decoding: text, as: UTF8.self) == expected)
    }

    @Test("asks for a feature when it is its turn")
    func lazy() {
        var asked = 0
        let features = AnyIterator {
            asked += 1
            return CollectionFeature([])
        }
        var segments = FeatureCollectionSegments(members, features)
        _ = segments.next()
        #expect(asked == 0)
        // Each feature is the feature and its end, all but the first with a comma ahead.
        for segment in 0..<8 {
            _ = segments.next()
            #expect(asked == (segment + 4) / 3)
        }
    }
}
