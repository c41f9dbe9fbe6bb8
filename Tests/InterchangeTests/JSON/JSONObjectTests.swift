import Interchange
import Testing

@Suite("JSONObject")
struct JSONObjectTests {
    @Test("Members keep their order when set, changed and removed, at every size")
    func order() {
        for count in 0...40 {
            var object = JSONObject()
            for index in 0..<count { object["k\(index)"] = .integer(Int64(index)) }
            #expect(object.members.map(\.name) == (0..<count).map { "k\($0)" })
            object["k0"] = count > 0 ? .bool(true) : nil
            for index in stride(from: 1, to: count, by: 2) { object["k\(index)"] = nil }
            object["absent"] = nil
            #expect(
                object.members.map(\.name)
                    == stride(from: 0, to: count, by: 2).map { "k\($0)" }
            )
            for index in 0..<count {
                #expect((object["k\(index)"] != nil) == index.isMultiple(of: 2))
            }
        }
    }
}
