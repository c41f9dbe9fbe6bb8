import Foundation
import GRDB
import Geodesy
import Stations

/// Turns a station into the values of its row, and a row back into a station.
struct StationRow {
    let columns: StationColumns

    init(catalogue: AmenityCatalogue) {
        columns = StationColumns(catalogue: catalogue)
    }

    /// The values of all columns but `fid`, in the order of ``StationColumns/names``.
    func values(of station: Station) throws -> [DatabaseValue] {
        var values: [DatabaseValue] = []
        values.reserveCapacity(columns.names.count)
        let blob = station.position.map { Data(GeoPackageBlob.encode($0.coordinate)) }
        values.append(blob.databaseValue)
        for field in StationColumns.fields {
            switch station[field] {
            case .text(let text): values.append(text.databaseValue)
            case .integer(let number): values.append(number.databaseValue)
            case .number(let number): values.append(number.databaseValue)
            case nil: values.append(.null)
            }
        }
        values.append(try ExtraColumns.encode(station.extra).databaseValue)
        for bit in columns.catalogue.amenities.indices {
            values.append((station.checklist[bit]?.rawValue).databaseValue)
        }
        return values
    }

    /// The station of a row that was selected by ``StationColumns/select``.
    ///
    /// Other programs write these rows too: a value that is not of its field's shape is unknown.
    func station(_ row: Row) -> Station {
        let key = StationKey(
            source: row[Self.index(of: .source)],
            code: row[Self.index(of: .code)]
        )
        var station = Station(key: key, name: row[Self.index(of: .name)])
        station.id = row[0]
        for (offset, field) in StationColumns.fields.enumerated() {
            guard let value = Self.value(of: field, in: row, at: 2 + offset) else { continue }
            station.set(field, to: value)
        }
        station.position = Self.position(row)
        if let extra: String = row[StationColumns.fixedCount - 1] {
            station.extra = ExtraColumns.decode(extra)
        }
        for bit in columns.catalogue.amenities.indices {
            guard let text: String = row[StationColumns.fixedCount + bit] else { continue }
            station.checklist[bit] = AmenityState(rawValue: text)
        }
        return station
    }

    private static func value(of field: StationField, in row: Row, at index: Int) -> FieldValue? {
        let value: DatabaseValue = row[index]
        switch (value.storage, field.shape) {
        case (.string(let text), .text), (.string(let text), .choice), (.string(let text), .date):
            return .text(text)
        case (.int64(let number), .integer): return .integer(Int(number))
        case (.int64(let number), .number): return .number(Double(number))
        case (.double(let number), .number): return .number(number)
        case (.int64(let number), .text): return .text(String(number))
        default: return nil
        }
    }

    private static func position(_ row: Row) -> StationPosition? {
        guard let blob = Data.fromDatabaseValue(row[1]),
            let coordinate = GeoPackageBlobReader.point([UInt8](blob))
        else { return nil }
        guard let name = String.fromDatabaseValue(row[index(of: .crs)]),
            let crs = CoordinateReferenceSystem(rawValue: name),
            let x = Double.fromDatabaseValue(row[index(of: .originalX)]),
            let y = Double.fromDatabaseValue(row[index(of: .originalY)])
        else { return StationPosition(coordinate) }
        let original = OriginalPosition(x: x, y: y, crs: crs)
        return StationPosition(coordinate: coordinate, original: original)
    }

    private static func index(of field: StationField) -> Int {
        2 + (StationColumns.fields.firstIndex(of: field) ?? 0)
    }
}
