import Geodesy

/// Reads the place of one row: which system, which numbers, and whether they can be true.
struct PositionReader {
    let options: ImportOptions

    func read(_ draft: StationDraft, _ row: inout RowProblems) -> StationEdit.PositionEdit {
        switch draft.place {
        case .absent: return .keep
        case .notPoint(let cell):
            row.error(.notPoint, cell.column, "is a \(cell.text); a station is one Point")
            return .keep
        case .cells(let longitude, let latitude):
            let edit = read(longitude, latitude, crsCell: draft.fields[.crs], &row)
            guard !row.hasError, let original = original(of: draft) else { return edit }
            return prefer(original, to: edit)
        }
    }

    /// The coordinates that the station's first list gave, as an export of this program repeats
    /// them beside the WGS-84 ones.
    private func original(of draft: StationDraft) -> StationPosition? {
        guard let x = draft.fields[.originalX].flatMap({ DecimalNumber.parse($0.text) }),
            let y = draft.fields[.originalY].flatMap({ DecimalNumber.parse($0.text) }),
            let crs = draft.fields[.crs].flatMap({ CoordinateReferenceSystem(name: $0.text) })
        else { return nil }
        return try? StationPosition(OriginalPosition(x: x, y: y, crs: crs))
    }

    /// Chooses between the WGS-84 coordinates of an export and the original ones beside them.
    ///
    /// They say the same, to a metre, unless somebody has edited the former since.
    private func prefer(
        _ original: StationPosition,
        to edit: StationEdit.PositionEdit
    ) -> StationEdit.PositionEdit {
        guard case .set(let given) = edit,
            let place = try? Coordinate(longitude: given.original.x, latitude: given.original.y)
        else { return edit }
        let apart = Geodesic.distanceMetres(from: place, to: original.coordinate)
        return .set(apart <= 1 ? original : StationPosition(place))
    }

    private func read(
        _ longitude: StationDraft.Cell,
        _ latitude: StationDraft.Cell,
        crsCell: StationDraft.Cell?,
        _ row: inout RowProblems
    ) -> StationEdit.PositionEdit {
        let x = TextFolding.collapse(longitude.text)
        let y = TextFolding.collapse(latitude.text)
        if x.isEmpty, y.isEmpty { return options.keepBlank ? .keep : .clear }
        if x.isEmpty || y.isEmpty {
            let (blank, given) = x.isEmpty ? (longitude, latitude) : (latitude, longitude)
            let message = "blank, but \(given.column) is given; fill in both or neither"
            row.error(.missingField, blank.column, message)
            return .keep
        }
        guard let crs = crs(crsCell, &row),
            let x = number(x, longitude.column, &row), let y = number(y, latitude.column, &row)
        else { return .keep }
        let given = OriginalPosition(x: x, y: y, crs: crs)
        return check(given, longitude.column, latitude.column, &row)
    }

    private func crs(
        _ cell: StationDraft.Cell?,
        _ row: inout RowProblems
    ) -> CoordinateReferenceSystem? {
        if let cell, !TextFolding.collapse(cell.text).isEmpty {
            if let crs = CoordinateReferenceSystem(name: cell.text) { return crs }
            row.error(
                .unsupportedValue,
                cell.column,
                "'\(RowProblems.excerpt(cell.text))' is not "
                    + CoordinateReferenceSystem.expected
            )
            return nil
        }
        if let crs = options.crs { return crs }
        row.error(.missingField, cell?.column ?? "crs", PositionText.missingCRS)
        return nil
    }

    private func number(_ text: String, _ column: String, _ row: inout RowProblems) -> Double? {
        if let number = DecimalNumber.parse(text) { return number }
        row.error(
            .badCoordinate,
            column,
            "'\(RowProblems.excerpt(text))' is not a decimal number such as 108.94702"
        )
        return nil
    }

    private func check(
        _ given: OriginalPosition,
        _ longitudeColumn: String,
        _ latitudeColumn: String,
        _ row: inout RowProblems
    ) -> StationEdit.PositionEdit {
        if given.x.magnitude < 1e-6, given.y.magnitude < 1e-6 {
            row.error(.nullIsland, longitudeColumn, "0, 0 is in the sea off Africa: not filled in?")
            return .keep
        }
        guard !given.crs.isProjected else { return convert(given, longitudeColumn, &row) }
        if given.x.magnitude > 1_000 || given.y.magnitude > 1_000 {
            let column = given.x.magnitude > 1_000 ? longitudeColumn : latitudeColumn
            row.error(
                .outOfRange,
                column,
                "\(FieldValue.number(given.x).cell), \(FieldValue.number(given.y).cell) are metres,"
                    + " not degrees: declare --crs epsg3857 (Web Mercator) or bd09mc (Baidu)"
            )
            return .keep
        }
        if given.y.magnitude > 90, given.x.magnitude <= 90, given.y.magnitude <= 180 {
            return swapped(given, longitudeColumn, &row)
        }
        if given.y.magnitude > 90 {
            row.error(
                .outOfRange,
                latitudeColumn,
                "latitude \(FieldValue.number(given.y).cell) is not from -90 to 90"
            )
            return .keep
        }
        return convert(given, longitudeColumn, &row)
    }

    private func swapped(
        _ given: OriginalPosition,
        _ column: String,
        _ row: inout RowProblems
    ) -> StationEdit.PositionEdit {
        guard options.fixSwapped else {
            row.error(
                .swapped,
                column,
                "longitude and latitude stand in each other's column; --fix-swapped turns them"
            )
            return .keep
        }
        row.warning(.swapped, column, "longitude and latitude were turned round")
        return convert(
            OriginalPosition(x: given.y, y: given.x, crs: given.crs),
            column,
            &row
        )
    }

    private func convert(
        _ given: OriginalPosition,
        _ column: String,
        _ row: inout RowProblems
    ) -> StationEdit.PositionEdit {
        guard let position = try? StationPosition(given) else {
            row.error(
                .outOfRange,
                column,
                "\(FieldValue.number(given.x).cell), \(FieldValue.number(given.y).cell) "
                    + "is no place in \(given.crs.rawValue)"
            )
            return .keep
        }
        if given.crs == .gcj02 || given.crs == .bd09,
            !CoordinateReferenceSystem.appliesGCJ02Shift(
                longitude: position.coordinate.longitude,
                latitude: position.coordinate.latitude
            )
        {
            row.warning(
                .outsideDatum,
                column,
                "\(given.crs.rawValue) applies in China only; this place is far from it"
            )
        }
        return .set(position)
    }
}

/// What importers say of places.
package enum PositionText {
    /// Why a row with coordinates but without a reference system is refused.
    package static let missingCRS =
        "no reference system: add a crs column or declare it with --crs wgs84|gcj02|bd09 "
        + "(Amap and Tencent give gcj02, Baidu bd09, GPS wgs84)"
}
