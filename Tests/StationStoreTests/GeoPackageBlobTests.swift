import Geodesy
import Testing

@testable import StationStore

@Suite struct GeoPackageBlobTests {
    @Test("A point is the bytes that the standard asks for")
    func pointBytes() throws {
        let blob = GeoPackageBlob.encode(try Coordinate(longitude: 1, latitude: -2))
        let expected: [UInt8] = [
            0x47, 0x50, 0x00, 0x01, 0xE6, 0x10, 0x00, 0x00,  // GP, version, flags, 4326
            0x01, 0x01, 0x00, 0x00, 0x00,  // little endian, point
            0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xF0, 0x3F,  // 1
            0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xC0,  // -2
        ]
        #expect(blob == expected)
        #expect(try GeoPackageBlobReader.point(blob)?.latitude == -2)
    }

    @Test("A big-endian point with an envelope reads the same")
    func bigEndian() throws {
        let number: [UInt8] = [0x3F, 0xF0, 0, 0, 0, 0, 0, 0]
        let header: [UInt8] = [0x47, 0x50, 0x00, 0x02, 0, 0, 0x10, 0xE6]
        let envelope = number + number + number + number
        let blob = header + envelope + [0, 0, 0, 0, 1] + number + number
        #expect(try GeoPackageBlobReader.point(blob)?.longitude == 1)
        #expect(GeoPackageBlobReader.envelope(blob)?.numbers == [1, 1, 1, 1])
    }

    @Test("An empty point is empty, whether by flag or by NaN")
    func emptyPoint() throws {
        var blob = GeoPackageBlob.encode(try Coordinate(longitude: 1, latitude: 1))
        let nan = Array(repeating: UInt8(0xFF), count: 16)
        blob.replaceSubrange(13..., with: nan)
        #expect(try GeoPackageBlobReader.point(blob) == nil)
        #expect(GeoPackageBlobReader.envelope(blob)?.isEmpty == true)
        blob[3] |= 0b1_0000
        #expect(GeoPackageBlobReader.envelope(blob)?.isEmpty == true)
    }

    @Test("A point that GDAL's ST_GeomFromText made is read, too")
    func spatiaLitePoint() throws {
        // ogrinfo -sql "UPDATE station SET geom = ST_GeomFromText('POINT(113.6 34.79)', 4326)"
        let hex = """
            0001E61000006666666666665C4085EB51B81E6541406666666666665C4085EB51B81E654140\
            7C010000006666666666665C4085EB51B81E654140FE
            """
        let digits = Array(hex)
        let blob = try stride(from: 0, to: digits.count, by: 2).map {
            try #require(UInt8(String(digits[$0...$0 + 1]), radix: 16))
        }
        let point = try #require(try GeoPackageBlobReader.point(blob))
        #expect(point.longitude == 113.6 && point.latitude == 34.79)
        #expect(GeoPackageBlobReader.envelope(blob)?.numbers == [113.6, 113.6, 34.79, 34.79])
    }

    @Test("No prefix and no single damaged byte of a blob brings the reader down")
    func damage() throws {
        let ring = try [(0.0, 0.0), (3, 0), (3, 3), (0, 0)].map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
        let blob = GeoPackageBlob.encode(try MultiPolygon(rings: [[ring], [ring]]))
        #expect(try GeoPackageBlobReader.area(blob)?.polygons.count == 2)
        for end in blob.indices {
            #expect(throws: GeometryFault.self) {
                try GeoPackageBlobReader.area(Array(blob[..<end]))
            }
            for byte in [UInt8(0), 1, 0x7F, 0xFF] {
                var damaged = blob
                damaged[end] = byte
                _ = try? GeoPackageBlobReader.area(damaged)
                _ = try? GeoPackageBlobReader.point(damaged)
                _ = GeoPackageBlobReader.envelope(damaged)
            }
        }
    }

    /// A little-endian GeoPackage blob of some WKB.
    private func blob(_ wkb: [UInt8], srs: UInt32 = 4326) -> [UInt8] {
        [0x47, 0x50, 0, 1] + word(srs) + wkb
    }

    private func word(_ number: UInt32) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    private func wkb(_ type: UInt32, _ numbers: [Double], count: UInt32? = nil) -> [UInt8] {
        [1] + word(type) + (count.map(word) ?? [])
            + numbers.flatMap { number in
                withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) }
            }
    }

    @Test("Heights and measures are passed over, however they are written")
    func dimensions() throws {
        let flags: [(UInt32, Int)] = [
            (0, 0), (1_000, 1), (2_000, 1), (3_000, 2), (0x8000_0000, 1), (0x4000_0000, 1),
            (0xC000_0000, 2),
        ]
        let wanted = try Coordinate(longitude: 108.9, latitude: 34.2)
        let corners = [(108.0, 34.0), (109, 34), (109, 35), (108, 34)]
        for (flag, more) in flags {
            let rest = Array(repeating: 412.5, count: more)
            let point = wkb(1 + flag, [108.9, 34.2] + rest)
            let ring = corners.flatMap { [$0.0, $0.1] + rest }
            let polygon =
                [1] + word(3 + flag) + word(1) + word(4)
                + Array(wkb(0, ring).dropFirst(5))
            for wrapped in [point, [1] + word(4 + flag) + word(1) + point] {
                #expect(try GeoPackageBlobReader.point(blob(wrapped)) == wanted)
                #expect(GeoPackageBlobReader.envelope(blob(wrapped))?.north == 34.2)
            }
            for (type, count) in [(UInt32(6), 1), (7, 1), (7, 2)] {
                let parts = Array(repeating: polygon, count: count).flatMap(\.self)
                let whole = [1] + word(type + flag) + word(UInt32(count)) + parts
                let area = try #require(try GeoPackageBlobReader.area(blob(whole)))
                #expect(area.polygons.count == count)
                #expect(area.polygons[0].exterior.positions.count == 4)
            }
            #expect(try GeoPackageBlobReader.area(blob(polygon))?.polygons.count == 1)
        }
    }

    @Test("What is no point and no area is said to be so, with what it is")
    func reasons() throws {
        func reason(_ bytes: [UInt8], area: Bool = false) -> String {
            do {
                let isEmpty =
                    area
                    ? try GeoPackageBlobReader.area(bytes) == nil
                    : try GeoPackageBlobReader.point(bytes) == nil
                return isEmpty ? "empty" : "read"
            } catch {
                return "\(error)"
            }
        }
        let point = wkb(1, [108, 34])
        let line = wkb(2, [108, 34, 109, 35], count: 2)
        #expect(reason([1, 2, 3]) == "the geometry is no GeoPackage geometry")
        #expect(reason(blob([1])) == "the geometry is damaged")
        #expect(reason(blob(line)) == "the geometry is a LineString where a point is wanted")
        #expect(
            reason(blob(line), area: true) == "the geometry is a LineString where an area is wanted"
        )
        #expect(
            reason(blob(point), area: true) == "the geometry is a Point where an area is wanted"
        )
        let collection = [1] + word(7) + word(1) + line
        #expect(
            reason(blob(collection), area: true)
                == "the geometry is a LineString where an area is wanted"
        )
        let curve = wkb(10, [], count: 0)
        #expect(
            reason(blob(curve), area: true)
                == "the geometry is a CurvePolygon where an area is wanted"
        )
        let two = [1] + word(4) + word(2) + point + point
        #expect(reason(blob(two)) == "the geometry has 2 points where one is wanted")
        #expect(reason(blob([1] + word(4) + word(0))) == "empty")
        #expect(reason(blob([1] + word(6) + word(0)), area: true) == "empty")
        #expect(
            reason(blob(wkb(1, [500_000, 3_800_000])))
                == "the geometry has the position 500000.0 3800000.0, which is not on the globe"
        )
        #expect(
            reason(blob(wkb(1, [12_123_456, 4_061_234]), srs: 3857))
                == "the geometry is in the reference system 3857, and the layer is in 4326 (WGS 84)"
        )
        #expect(reason(blob(point, srs: 4490)) == "read")
        let open =
            [1] + word(3) + word(1) + word(3)
            + Array(wkb(0, [108, 34, 109, 34, 109, 35]).dropFirst(5))
        #expect(
            reason(blob(open), area: true).hasPrefix(
                "the geometry has rings that are none: Polygon 0"
            )
        )
        let deep = (0..<100).reduce(point) { inner, _ in [1] + word(7) + word(1) + inner }
        #expect(reason(blob(deep)) == "the geometry is damaged")
        let endless = [1] + word(7) + word(.max)
        #expect(reason(blob(endless), area: true) == "the geometry is damaged")
    }
}
