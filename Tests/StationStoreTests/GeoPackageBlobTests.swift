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
        #expect(GeoPackageBlobReader.point(blob)?.latitude == -2)
    }

    @Test("A big-endian point with an envelope reads the same")
    func bigEndian() {
        let number: [UInt8] = [0x3F, 0xF0, 0, 0, 0, 0, 0, 0]
        let header: [UInt8] = [0x47, 0x50, 0x00, 0x02, 0, 0, 0x10, 0xE6]
        let envelope = number + number + number + number
        let blob = header + envelope + [0, 0, 0, 0, 1] + number + number
        #expect(GeoPackageBlobReader.point(blob)?.longitude == 1)
        #expect(GeoPackageBlobReader.envelope(blob)?.numbers == [1, 1, 1, 1])
    }

    @Test("An empty point is empty, whether by flag or by NaN")
    func emptyPoint() throws {
        var blob = GeoPackageBlob.encode(try Coordinate(longitude: 1, latitude: 1))
        let nan = Array(repeating: UInt8(0xFF), count: 16)
        blob.replaceSubrange(13..., with: nan)
        #expect(GeoPackageBlobReader.point(blob) == nil)
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
        let point = try #require(GeoPackageBlobReader.point(blob))
        #expect(point.longitude == 113.6 && point.latitude == 34.79)
        #expect(GeoPackageBlobReader.envelope(blob)?.numbers == [113.6, 113.6, 34.79, 34.79])
    }

    @Test("No prefix and no single damaged byte of a blob brings the reader down")
    func damage() throws {
        let ring = try [(0.0, 0.0), (3, 0), (3, 3), (0, 0)].map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
        let blob = GeoPackageBlob.encode(try MultiPolygon(rings: [[ring], [ring]]))
        #expect(GeoPackageBlobReader.area(blob)?.polygons.count == 2)
        for end in blob.indices {
            #expect(GeoPackageBlobReader.area(Array(blob[..<end])) == nil)
            for byte in [UInt8(0), 1, 0x7F, 0xFF] {
                var damaged = blob
                damaged[end] = byte
                _ = GeoPackageBlobReader.area(damaged)
                _ = GeoPackageBlobReader.envelope(damaged)
            }
        }
    }
}
