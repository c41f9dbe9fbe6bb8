import Interchange
import Stations
import Testing

@Suite("Stations without codes")
struct NamesakeTests {
    private let list = "名称,经度,纬度\n公厕,108.94,34.26\n公厕,108.96,34.275\n公厕,108.985,34.231\n"

    @Test("Places of one name that are far apart are different stations, in every import the same")
    func farApart() throws {
        var data = ListImport()
        #expect(try data.csv(list).inserted == 3)
        let keys = data.stations.map(\.key)
        let again = try data.csv(list)
        #expect(again.unchanged == 3 && again.rejected == 0)
        // The order of the rows does not matter, nor does half of them.
        let other = try data.csv("名称,经度,纬度\n公厕,108.985,34.231\n公厕,108.94,34.26\n")
        #expect(other.unchanged == 2)
        #expect(data.stations.map(\.key) == keys)
        // 100 m to the north is the same station, moved; 300 m is another one.
        #expect(try data.csv("名称,经度,纬度\n公厕,108.94,34.2609\n").updated == 1)
        #expect(try data.csv("名称,经度,纬度\n公厕,108.94,34.2636\n").inserted == 1)
    }

    @Test("Two rows of one name in one place are one station, and the message names it")
    func sameTwice() throws {
        var data = ListImport()
        let report = try data.csv("名称,经度,纬度\n公厕,108.94,34.26\n公厕,108.9401,34.26\n")
        #expect(report.reasons == [.duplicate])
        let message = report.problems[0].message
        #expect(message.hasPrefix("'公厕' stands on line 2 already"))
        #expect(!message.contains("auto-"))
    }

    @Test("A name and an address are a key, wherever the station is")
    func address() throws {
        var data = ListImport()
        _ = try data.csv("名称,地址,经度,纬度\n公厕,东路1号,108.94,34.26\n公厕,西路1号,108.94,34.26\n")
        #expect(data.stations.count == 2)
        #expect(try data.csv("名称,地址,经度,纬度\n公厕,东路1号,108.99,34.26\n").updated == 1)
        let twice = try data.csv("名称,地址\n公厕,东路1号\n公厕,东路1号\n")
        #expect(twice.reasons.contains(.duplicate))
        let message = twice.problems.first { $0.reason == .duplicate }?.message ?? ""
        #expect(message.contains("'公厕' at '东路1号'") && !message.contains("auto-"))
    }

    @Test("A name alone is the one station of that name, and refused where there are several")
    func nameAlone() throws {
        var data = ListImport()
        _ = try data.csv("名称\n甲\n")
        #expect(try data.csv("名称,经度,纬度\n甲,108.94,34.26\n").updated == 1)
        #expect(try data.csv("名称,电话\n甲,12351\n").updated == 1)
        #expect(data.stations.count == 1)
        _ = try data.csv("名称,经度,纬度\n甲,108.99,34.26\n")
        let report = try data.csv("名称,电话\n甲,12351\n")
        #expect(report.rejected == 1)
        #expect(report.problems[0].message.contains("the name of 2 stations"))
    }

    @Test("The number of a feature is no identity, any other id is")
    func featureNumbers() throws {
        func file(_ id: String, _ name: String) -> String {
            #"{"type":"Feature","id":\#(id),"properties":{"name":"\#(name)"},"geometry":{"type":"Point","coordinates":[108.9,34.2]}}"#
        }
        var data = ListImport()
        for (id, name) in [("0", "甲"), ("0", "乙"), ("1", "丙"), ("\"1\"", "丁"), ("77", "戊")] {
            #expect(try data.geoJSON(file(id, name)).inserted == 1, "\(id)")
        }
        #expect(try data.geoJSON(file("77", "己")).updated == 1)
    }

    @Test("A row of totals is no station")
    func totals() throws {
        var data = ListImport()
        let report = try data.csv(
            "序号,名称,座位数\n1,甲,3\n小计,,3\n,合 计：,3\n总计,共1座,3\nTotal,,3\n,TOTAL,3\n"
        )
        #expect(report.read == 6 && report.rejected == 5)
        #expect(data.stations.map(\.name) == ["甲"])
        let words = report.problems.filter { $0.severity == .error }.map(\.message)
        #expect(words.contains("'合 计：': a row of totals is no station"))
        #expect(words.allSatisfy { $0.contains("totals") })
        // A petrol station may be called so.
        #expect(try data.csv("名称,经度,纬度\nTotal,108.9,34.2\n").inserted == 1)
    }
}
