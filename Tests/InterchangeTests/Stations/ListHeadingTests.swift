import Geodesy
import Interchange
import Stations
import Testing

@Suite("Headings of lists")
struct ListHeadingTests {
    @Test("Two columns of one unknown heading are both kept, and a blank one is kept when filled")
    func twoAlike() throws {
        var data = ListImport()
        let report = try data.csv("编号,名称,街道,,街道,\n1,甲,东街,,西街,\n2,乙,东街,备,,\n")
        #expect(report.extraColumns == ["街道", "column 4", "街道 (2)"])
        #expect(
            data.stations.map(\.extra) == [
                ["街道": "东街", "街道 (2)": "西街"], ["街道": "东街", "column 4": "备"],
            ]
        )
    }

    @Test(
        "What stands in brackets and changes the meaning keeps the column out of the field",
        arguments: [
            "开放时间（冬季）", "厕所（约200米外）", "空调[规划中]", "电话(夜间)", "面积（亩）", "经度(起点)", "容量（冬季，人）",
        ]
    )
    func qualified(heading: String) throws {
        var data = ListImport()
        let report = try data.csv("编号,名称,\(heading)\n1,甲,有\n")
        #expect(report.extraColumns == [heading])
        #expect(data.stations[0].extra == [heading: "有"])
        #expect(data.stations[0].hoursText == nil && data.stations[0].checklist.known == 0)
        #expect(report.reasons.contains(.qualifiedColumn))
    }

    @Test(
        "Units, forms, translations and datums in brackets are not part of the meaning",
        arguments: [
            ("面积（㎡）", "area_m2"), ("建筑面积(平方米)", "area_m2"), ("容量（人）", "capacity"),
            ("名称（必填）", "name"), ("名称(Name)", "name"), ("启用时间（YYYY-MM-DD）", "opened_on"),
            ("名称 Name", "name"),
        ]
    )
    func forms(heading: String, field: String) throws {
        var data = ListImport()
        let isName = field == "name"
        let report = try data.csv(
            "编号,\(heading)\(isName ? "" : ",名称")\n1,\(isName ? "甲" : "20,甲")\n"
        )
        #expect(report.extraColumns.isEmpty)
        #expect(!report.reasons.contains(.qualifiedColumn))
        #expect(data.stations[0].name == "甲")
    }

    @Test("Numbers that a program gave are the code only where there is no other, and are kept")
    func identifiers() throws {
        var data = ListImport()
        let report = try data.csv("id,编号,FID,名称\n7,A1,9,甲\n")
        #expect(report.extraColumns == ["id", "FID"])
        #expect(data.stations[0].key.code == "A1")
        #expect(data.stations[0].extra == ["id": "7", "FID": "9"])
        _ = try data.csv("id,名称\n7,乙\n")
        #expect(data.stations.map(\.key.code) == ["7", "A1"])
    }

    @Test("A heading names the datum, and a flag that says another is contradicted")
    func datumInHeading() throws {
        let lists = [
            "经度(百度),纬度（百度）", "百度经度,百度纬度", "bd09_lng,bd09_lat", "lng_bd09,lat_bd09",
            "经度（BD-09）,纬度(bd09)",
        ]
        var flagless = ListImport()
        let first = try flagless.csv("编号,名称,\(lists[0])\n1,甲,108.94,34.26\n", nil)
        #expect(first.problems.isEmpty)
        let place = try #require(flagless.stations[0].position)
        #expect(place.original.crs == .bd09)
        for heading in lists {
            var data = ListImport()
            let report = try data.csv("编号,名称,\(heading)\n1,甲,108.94,34.26\n", .wgs84)
            #expect(report.reasons == [.otherDatum], "\(heading)")
            #expect(report.problems[0].message.contains("--crs says wgs84"))
            #expect(data.stations[0].position == place)
            #expect(try data.csv("编号,名称,\(heading)\n1,甲,108.94,34.26\n", .bd09).warnings == 0)
        }
    }

    @Test("Of coordinates in two datums those of the flag are read, the others kept and told")
    func twoDatums() throws {
        let text = "编号,名称,高德经度,高德纬度,GPS经度,GPS纬度\n1,甲,108.947,34.2594,108.9423,34.261\n"
        for (flag, expected) in [(nil, "wgs84"), ("gcj02", "gcj02"), ("wgs84", "wgs84")] {
            var data = ListImport()
            let report = try data.csv(text, flag.flatMap { .init(rawValue: $0) })
            #expect(data.stations[0].position?.original.crs.rawValue == expected)
            #expect(report.extraColumns.count == 2)
            #expect(report.reasons == [.repeatedColumn, .repeatedColumn])
        }
    }

    @Test("Properties without a field and two of one field are told, and nothing of them is lost")
    func properties() throws {
        var data = ListImport()
        let report = try data.geoJSON(
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"1","name":"甲","备注":"x","NOTE":null},"geometry":null},
            {"type":"Feature","properties":{"code":"2","name":"乙","营业时间":"全天","开放时间":"8:00-9:00",
             "设施":"卫生间","服务设施":"饮水机"},"geometry":null}]}
            """
        )
        #expect(report.extraColumns == ["备注", "NOTE", "开放时间", "服务设施"])
        #expect(report.reasons.filter { $0 == .repeatedColumn }.count == 2)
        #expect(data.stations[0].extra == ["备注": "x"])
        #expect(data.stations[1].extra == ["开放时间": "8:00-9:00", "服务设施": "饮水机"])
        #expect(data.stations[1].openingHours == "24/7")
    }

    @Test("A blank property leaves its field to another one of the same meaning")
    func blankProperty() throws {
        var data = ListImport()
        let report = try data.geoJSON(
            #"{"type":"Feature","properties":{"code":"1","name":null,"NAME":"甲"},"geometry":null}"#
        )
        #expect(data.stations.first?.name == "甲")
        #expect(report.reasons == [.unlocated])
    }

    @Test("An object in the place of a text is unwrapped where its form is known, else told")
    func objects() throws {
        var data = ListImport()
        let report = try data.geoJSON(
            """
            {"type":"Feature","properties":{"code":{"code":7},"name":{"zh":"甲","en":"A"},
             "phone":{"mobile":"1"},"misc":{"a":1}},"geometry":null}
            """
        )
        let station = try #require(data.stations.first)
        #expect(station.key.code == "7" && station.name == "甲" && station.phone == nil)
        #expect(station.extra == ["phone": #"{"mobile":"1"}"#, "misc": #"{"a":1}"#])
        #expect(report.reasons.contains(.unsupportedValue))
        #expect(report.extraColumns == ["phone", "misc"])
    }
}
