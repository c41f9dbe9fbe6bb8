public import Geodesy
public import Stations

/// Writes stations as a CSV list that ``CSVStationReader`` reads back without loss.
///
/// `lon` and `lat` are in the reference system asked for. In WGS-84 the columns `crs`,
/// `original_x` and `original_y` keep the coordinates of the list that the station came from; in
/// any other system `crs` names that system, and the two are left out; a place that the system
/// does not reach stays in WGS-84, and `crs` says so.
public struct CSVStationWriter: Sendable {
    private let crs: CoordinateReferenceSystem
    private let amenities: [(bit: Int, code: String)]
    private let fields: [StationField]
    private let defusesFormulas: Bool
    private var writer: CSVWriter

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - snapshot: the stations, to know which amenities occur.
    ///   - crs: the reference system of `lon` and `lat`.
    ///   - byteOrderMark: whether to begin with the mark by which Excel knows UTF-8.
    ///   - defusesFormulas: whether a spreadsheet shows a cell that looks like a formula instead of
    ///     running it; see ``FormulaGuard``.
    public init(
        _ snapshot: StationSnapshot,
        crs: CoordinateReferenceSystem = .wgs84,
        byteOrderMark: Bool = false,
        defusesFormulas: Bool = false
    ) {
        self.crs = crs
        let known = snapshot.stations.reduce(UInt64(0)) { $0 | $1.checklist.known }
        amenities = snapshot.catalogue.amenities.enumerated()
            .filter { known & (1 << UInt64($0.offset)) != 0 }
            .map { ($0.offset, $0.element.code) }
        fields = StationField.allCases.filter {
            crs == .wgs84 || ($0 != .originalX && $0 != .originalY)
        }
        self.defusesFormulas = defusesFormulas
        writer = CSVWriter(byteOrderMark: byteOrderMark)
    }

    /// The heading.
    public mutating func heading() -> [UInt8] {
        writer.encode(
            record: fields.map(\.rawValue) + ["lon", "lat"] + amenities.map(\.code) + ["extra"]
        )
    }

    /// The record of one station.
    public mutating func record(_ station: Station) -> [UInt8] {
        var cells = fields.map { field -> String in
            if field == .crs, crs != .wgs84 { return system(of: station)?.rawValue ?? "" }
            return cell(station[field])
        }
        if let coordinate = station.position?.coordinate, let system = system(of: station) {
            let (x, y) = system.fromWGS84(coordinate)
            cells += [FieldValue.number(x).cell, FieldValue.number(y).cell]
        } else {
            cells += ["", ""]
        }
        cells += amenities.map { station.checklist[$0.bit]?.rawValue ?? "" }
        cells.append(ExtraObject.text(station.extra))
        return writer.encode(record: cells)
    }

    /// The system in which a station's place is written.
    private func system(of station: Station) -> CoordinateReferenceSystem? {
        station.position.map { crs.covers($0.coordinate) ? crs : .wgs84 }
    }

    /// Text as a reader gives it back; a number is none that anything has to be done about.
    private func cell(_ value: FieldValue?) -> String {
        guard case .text(let text) = value else { return value?.cell ?? "" }
        return defusesFormulas ? FormulaGuard.defused(text) : FormulaGuard.kept(text)
    }
}
