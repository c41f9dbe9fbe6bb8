import CivilTime
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

    /// The table as rows are read from it, `fid` being the number of the row.
    var stored: StoredTable {
        let amenity = StoredShape.choice(AmenityState.allCases.map(\.rawValue))
        let fields = StationColumns.fields.map { field in
            StoredColumn(
                field.rawValue,
                field == .crs ? .referenceSystem : StoredShape(field.shape),
                isRequired: [.code, .source, .name, .status].contains(field),
                consequence: Self.consequence(of: field)
            )
        }
        return StoredTable(
            "station",
            [StoredColumn("geom", .point)] + fields + [StoredColumn("extra", .cells)]
                + columns.catalogue.amenities.map { StoredColumn($0.code, amenity) }
        )
    }

    /// The station of a row of ``stored``; nil if it has no key.
    ///
    /// Other programs write these rows too: a value that is not of its field's shape is unknown.
    func station(_ row: StoredRow) -> Station? {
        let code = row.text(Self.index(of: .code))
        guard let source = row.text(Self.index(of: .source)), let code else { return nil }
        let key = StationKey(source: source, code: code)
        var station = Station(key: key, name: row.text(Self.index(of: .name)) ?? code)
        station.id = row.id
        for (offset, field) in StationColumns.fields.enumerated() {
            guard let value = Self.value(of: field, in: row, at: 1 + offset) else { continue }
            station.set(field, to: value)
        }
        station.position = Self.position(row)
        station.extra = row.cells(Self.extraIndex)
        for bit in columns.catalogue.amenities.indices {
            guard let text = row.choice(Self.extraIndex + 1 + bit) else { continue }
            station.checklist[bit] = AmenityState(rawValue: text)
        }
        return station
    }

    private static func value(
        of field: StationField,
        in row: StoredRow,
        at index: Int
    ) -> FieldValue? {
        switch field {
        case .code, .source, .name, .crs, .originalX, .originalY: return nil
        // Nobody is sent to a station of which nobody knows whether it is open.
        case .status: return .text(row.choice(index) ?? StationStatus.suspended.rawValue)
        default: break
        }
        return switch field.shape {
        case .text: row.text(index).map(FieldValue.text)
        case .choice: row.choice(index).map(FieldValue.text)
        case .date: row.day(index).map { .text($0.description) }
        case .integer: row.integer(index).map(FieldValue.integer)
        case .number: row.number(index).map(FieldValue.number)
        }
    }

    private static func position(_ row: StoredRow) -> StationPosition? {
        let crs = row.referenceSystem(index(of: .crs))
        let x = row.number(index(of: .originalX))
        let y = row.number(index(of: .originalY))
        guard let coordinate = row.point(0) else { return nil }
        guard let crs, let x, let y else { return StationPosition(coordinate) }
        let original = OriginalPosition(x: x, y: y, crs: crs)
        return StationPosition(coordinate: coordinate, original: original)
    }

    private static func index(of field: StationField) -> Int {
        1 + (StationColumns.fields.firstIndex(of: field) ?? 0)
    }

    private static var extraIndex: Int { 1 + StationColumns.fields.count }

    private static func consequence(of field: StationField) -> Message? {
        switch field {
        case .name: Message("站点以编号为名", "the station goes by its code")
        case .status: Message("站点算暂停开放", "the station counts as suspended")
        default: nil
        }
    }
}

extension StoredShape {
    /// The shape of a station's field.
    fileprivate init(_ shape: StationField.Shape) {
        self =
            switch shape {
            case .text: .text
            case .choice(let values): .choice(values)
            case .integer(let range): .integer(range)
            case .number(let range): .number(range)
            case .date: .day
            }
    }
}
