import Geodesy
import Interchange
import Stations
import Testing

@Suite("Positions in lists")
struct ListPositionTests {
    /// Whether the one station of a list lies within a millimetre of a place near Xi'an.
    private func isRead(
        _ headings: String,
        _ cells: String,
        _ crs: CoordinateReferenceSystem = .wgs84
    ) throws -> Bool {
        var data = ListImport()
        let report = try data.csv("编号,名称,\(headings)\n1,甲,\(cells)\n", crs)
        guard let position = data.stations.first?.position, report.rejected == 0 else {
            return false
        }
        let place = try Coordinate(longitude: 108.9422, latitude: 34.2611)
        return Geodesic.distanceMetres(from: position.coordinate, to: place) < 0.001
    }

    @Test(
        "One column of both coordinates is read in any form",
        arguments: [
            ("location", "\"108.9422,34.2611\""), ("经纬度", "\"108.9422，34.2611\""),
            ("经纬度", "\"34.2611, 108.9422\""), ("坐标", "108.9422 34.2611"),
            ("lat;lng", "\"34.2611,108.9422\""), ("\"纬度,经度\"", "\"(34.2611; 108.9422)\""),
            ("WKT", "POINT (108.9422 34.2611)"),
            ("SHAPE", "\"SRID=4326;POINT Z(108.9422 34.2611 400)\""),
            ("geom", "MULTIPOINT ((108.9422 34.2611))"), ("坐标", "\"[108.9422,34.2611,400]\""),
            ("geojson", "\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[108.9422,34.2611]}\""),
            ("经纬度", "\"34°15′39.96″N 108°56′31.92″E\""), ("位置坐标", "东经108.9422 北纬34.2611"),
        ]
    )
    func oneColumn(heading: String, cell: String) throws {
        #expect(try isRead(heading, cell))
    }

    @Test(
        "Degrees, minutes and seconds are read, with letters or words for the direction",
        arguments: [
            ("108°56'31.92\"\"E", "34°15'39.96\"\"N"), ("E108°56′31.92″", "N34°15′39.96″"),
            ("108度56分31.92秒", "北纬34度15分39.96秒"), ("108°56.532′", "34°15.666′"),
            ("108.9422°", "34.2611N"), ("１０８.9422", "34.2611"),
        ]
    )
    func sexagesimal(longitude: String, latitude: String) throws {
        #expect(try isRead("经度,纬度", "\"\(longitude)\",\"\(latitude)\""))
    }

    @Test(
        "Other names of the two columns are known",
        arguments: ["long,lat", "X坐标,Y坐标", "东经,北纬", "POINT_X,POINT_Y", "GPS经度,GPS纬度", "坐标X,坐标Y"]
    )
    func names(headings: String) throws {
        #expect(try isRead(headings, "108.9422,34.2611"))
    }

    @Test("A pair that nothing puts in order is refused, and so is no pair at all")
    func undecided() throws {
        var data = ListImport()
        let report = try data.csv(
            "编号,名称,经纬度\n1,甲,\"12.5,41.9\"\n2,乙,\"108,34,5,6\"\n3,丙,钟楼\n4,丁,\"108°61′,34°\"\n5,戊,\n"
        )
        #expect(report.rejected == 4)
        #expect(report.reasons.prefix(4).allSatisfy { $0 == .badCoordinate })
        #expect(data.stations.map(\.key.code) == ["5"])
        #expect(try data.csv("编号,名称,\"lat,lon\"\n1,甲,\"41.9,12.5\"\n").rejected == 0)
        #expect(data.stations[0].position?.coordinate.longitude == 12.5)
    }

    @Test("A column that may hold words is one of positions only where it holds them")
    func doubtful() throws {
        var data = ListImport()
        let report = try data.csv("编号,名称,location,点位\n1,甲,钟楼东南角,\"108.94,34.26\"\n")
        #expect(data.stations[0].extra["location"] == "钟楼东南角")
        #expect(report.reasons == [.unlocated])
        #expect(report.problems[0].message.contains("'点位' looks like one"))
    }

    @Test("Of several columns the one that can only be a position is read, others are kept")
    func severalColumns() throws {
        var data = ListImport()
        let report = try data.csv(
            "编号,名称,location,WKT\n1,甲,钟楼东南角,POINT(108.94 34.26)\n"
        )
        #expect(data.stations[0].position?.coordinate.latitude == 34.26)
        #expect(report.extraColumns == ["location"])
        _ = try data.csv("编号,名称,lon,lat,geom\n1,甲,108.95,34.26,POINT(1 2)\n")
        #expect(data.stations[0].position?.coordinate.longitude == 108.95)
        #expect(data.stations[0].extra["geom"] == "POINT(1 2)")
    }

    @Test("What lies in China only when turned round is swapped, also in the west and in metres")
    func swapped() throws {
        let rows = [
            ("39.47,75.99", CoordinateReferenceSystem.wgs84), ("39.47,75.99", .gcj02),
            ("39.47,75.99", .bd09),
            ("43.8,87.6", .wgs84), ("34.2,108.9", .wgs84), ("4062420,12128258", .epsg3857),
            ("3793015,36586792", .cgcs2000GaussKruger), ("34°N,108°E", .wgs84),
        ]
        for (cells, crs) in rows {
            var data = ListImport()
            let text = "编号,名称,经度,纬度\n1,甲,\(cells)\n"
            let report = try data.csv(text, crs)
            #expect(report.reasons == [.swapped], "\(cells) \(crs)")
            #expect(report.rejected == 1)
            let fixed = try data.csv(text, crs, fixSwapped: true)
            #expect(fixed.rejected == 0 && fixed.reasons == [.swapped], "\(cells) \(crs)")
            let place = try #require(data.stations.first?.position?.coordinate)
            #expect(ChinaExtent.contains(place))
        }
    }

    @Test("Metres that are none of the declared system are named, with what to declare")
    func metres() throws {
        let rows: [(String, CoordinateReferenceSystem, String)] = [
            ("36494321.2,3793210.5", .wgs84, "zone 36, --crs cgcs2000-gk"),
            ("494321.2,3793210.5", .gcj02, "epsg4545"),
            ("12128258,4062420", .wgs84, "epsg3857"),
            ("13494321,3793210", .wgs84, "or declare --crs epsg3857"),
            ("3793210.5,36494321.2", .epsg3857, "zone 36, --crs cgcs2000-gk"),
            ("494321.2,3793210.5", .cgcs2000GaussKruger, "epsg4545"),
            ("1,25000000", .bd09mc, "no place in bd09mc"),
        ]
        for (cells, crs, words) in rows {
            var data = ListImport()
            let report = try data.csv("编号,名称,X,Y\n1,甲,\(cells)\n", crs)
            #expect(report.reasons == [.outOfRange], "\(cells)")
            #expect(report.problems[0].message.contains(words), "\(report.problems[0].message)")
        }
    }

    @Test("A list of which most lies outside China or outside the areas is doubted once")
    func doubted() throws {
        var data = ListImport()
        let abroad = try data.csv(
            "id,x,y\n1,494321,3793210\n2,494400,3793300\n3,12128258,4062420\n",
            .epsg3857
        )
        #expect(abroad.reasons == [.implausible])
        #expect(abroad.problems[0].message.contains("2 of 3 places lie outside China"))
        #expect(abroad.problems[0].message.contains("Gauss–Krüger"))
        #expect(abroad.inserted == 3 && abroad.problems[0].row == 0)
        let box = try BoundingBox(
            southWest: Coordinate(longitude: 108, latitude: 34),
            northEast: Coordinate(longitude: 109, latitude: 35)
        )
        let inside = try data.csv("id,x,y\n4,108.5,34.5\n5,116,40\n", areas: [box])
        #expect(inside.problems.isEmpty)
        let outside = try data.csv("id,x,y\n6,116,34.5\n7,116,40\n8,108.5,34.5\n", areas: [box])
        #expect(outside.reasons == [.implausible])
        #expect(outside.problems[0].message.contains("2 of 3"))
    }
}
