import Foundation
import TestSupport
import Testing

@Suite struct WithinTests {
    @Test("A search within the printed distance finds the station again")
    func printed() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let seed: UInt64 = 20_261_127
        var random = SeededGenerator(seed: seed)
        var list = "code,name,lon,lat\n"
        for number in 0..<12 {
            let longitude = Double.random(in: 108.9...109, using: &random)
            let latitude = Double.random(in: 34.2...34.3, using: &random)
            list += "S\(number),站\(number),\(longitude),\(latitude)\n"
        }
        let file = try program.write(list, to: "l.csv")
        #expect(try program.run(["import", file, "--crs", "wgs84"]).status == 0)
        let nearest = ["nearest", "--lon", "108.95", "--lat", "34.25", "--limit", "12"]
        let answer = try program.run(nearest + ["--json"]).json()
        let stations = try #require(answer["stations"] as? [[String: Any]])
        #expect(stations.count == 12)
        for (index, station) in stations.enumerated() {
            let metres = try #require(station["distance_m"] as? Double)
            let within = try program.run(nearest + ["--within", "\(metres)", "--json"]).json()
            let found = within["stations"] as? [[String: Any]] ?? []
            #expect(found.count == index + 1, "\(metres), seed \(seed)")
            // People see whole metres, also rounded up.
            let text = try program.run(nearest + ["--within", "\(Int(metres.rounded(.up)))"])
            #expect(text.output.contains("\(index + 1). "))
            #expect(text.output.contains("   \(Int(metres.rounded(.up))) m "))
        }
    }
}
