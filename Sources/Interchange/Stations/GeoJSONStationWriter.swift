public import Geodesy
public import Stations

/// Writes stations as a GeoJSON FeatureCollection that ``GeoJSONStationReader`` reads back.
///
/// In a Chinese datum the collection carries the foreign member `crs_code`, because RFC 7946
/// knows WGS-84 only; programs that do not know the member show such a file displaced.
public struct GeoJSONStationWriter: Sendable {
    private let encoder: StationFeatureEncoder
    private let crs: CoordinateReferenceSystem
    private let notice: DataNotice?
    private var isFirst = true

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - snapshot: the stations, to know which amenities occur.
    ///   - crs: the reference system of the geometries; it must not be a projected one.
    public init(_ snapshot: StationSnapshot, crs: CoordinateReferenceSystem = .wgs84) {
        precondition(!crs.isProjected, "GeoJSON holds degrees")
        encoder = StationFeatureEncoder(
            catalogue: snapshot.catalogue,
            stations: snapshot.stations
        )
        self.crs = crs
        notice = snapshot.notice
    }

    /// What stands before the first feature.
    public func opening() -> [UInt8] {
        var bytes = Array(#"{"type":"FeatureCollection""#.utf8)
        if crs != .wgs84 { bytes += #","crs_code":"\#(crs.rawValue)""#.utf8 }
        if let notice {
            bytes += #","notice":"#.utf8
            JSONWriter.append(notice.text, to: &bytes)
        }
        bytes += ",\"features\":[\n".utf8
        return bytes
    }

    /// One feature, on a line of its own.
    public mutating func feature(_ station: Station) -> [UInt8] {
        var bytes: [UInt8] = isFirst ? [] : Array(",\n".utf8)
        isFirst = false
        var extra = JSONObject()
        if !station.extra.isEmpty {
            let cells = station.extra.sorted { $0.key < $1.key }
            extra["extra"] = .object(JSONObject(cells.map { ($0.key, .string($0.value)) }))
        }
        OpenFeature.close(
            encoder.feature(converted(station)).bytes,
            properties: extra,
            to: &bytes
        )
        return bytes
    }

    /// What stands behind the last feature.
    public func closing() -> [UInt8] { Array("\n]}\n".utf8) }

    private func converted(_ station: Station) -> Station {
        guard crs != .wgs84, let position = station.position else { return station }
        let (x, y) = crs.fromWGS84(position.coordinate)
        guard let place = try? Coordinate(longitude: x, latitude: y) else { return station }
        var converted = station
        converted.position = StationPosition(
            coordinate: place,
            original: OriginalPosition(x: x, y: y, crs: crs)
        )
        return converted
    }
}
