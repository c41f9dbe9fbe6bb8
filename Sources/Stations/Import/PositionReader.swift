import Geodesy

/// Reads the place of one row: which system, which numbers, and whether they can be true.
struct PositionReader {
    let options: ImportOptions

    func read(_ draft: StationDraft, _ row: inout RowProblems) -> StationEdit.PositionEdit {
        switch draft.place {
        case .absent: return .keep
        case .notPoint(let remark):
            let rule = Message("；站点应为一个 Point", "; a station is one Point")
            row.error(.notPoint, remark.column, remark.words + rule)
            return .keep
        case .unreadable(let cell):
            let found = RowProblems.excerpt(cell.text)
            let message = Message(
                "“\(found)”不是一对坐标，应如 108.94702,34.25943 或 POINT (108.94702 34.25943)",
                "'\(found)' is no pair of coordinates such as "
                    + "108.94702,34.25943 or POINT (108.94702 34.25943)"
            )
            row.error(.badCoordinate, cell.column, message)
            return .keep
        case .pair(let pair, let column):
            guard let crs = crs(of: draft, &row) else { return .keep }
            guard let ordered = pair.ordered(isProjected: crs.isProjected) else {
                row.error(.badCoordinate, column, PositionText.unordered)
                return .keep
            }
            let given = OriginalPosition(x: ordered.x, y: ordered.y, crs: crs)
            return check(given, column, column, &row)
        case .cells(let longitude, let latitude):
            let original = original(of: draft)
            let edit = read(longitude, latitude, of: draft, isExported: original != nil, &row)
            guard !row.hasError, let original else { return edit }
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
        of draft: StationDraft,
        isExported: Bool,
        _ row: inout RowProblems
    ) -> StationEdit.PositionEdit {
        let x = TextFolding.collapse(longitude.text)
        let y = TextFolding.collapse(latitude.text)
        if x.isEmpty, y.isEmpty { return options.keepBlank ? .keep : .clear }
        if x.isEmpty || y.isEmpty {
            let (blank, given) = x.isEmpty ? (longitude, latitude) : (latitude, longitude)
            let message = Message(
                "空白，但“\(given.column)”有值；两个都填，或都不填",
                "blank, but \(given.column) is given; fill in both or neither"
            )
            row.error(.missingField, blank.column, message)
            return .keep
        }
        // Beside the original coordinates, whose system the row names, stand those in WGS-84.
        guard let crs = isExported ? .wgs84 : crs(of: draft, &row),
            let x = number(x, longitude.column, &row), let y = number(y, latitude.column, &row)
        else { return .keep }
        if x.axis == .latitude || y.axis == .longitude {
            guard x.axis != .longitude, y.axis != .latitude else {
                let message = Message(
                    "两个坐标写的是同一个方向",
                    "both coordinates name the same direction"
                )
                row.error(.badCoordinate, longitude.column, message)
                return .keep
            }
            // North in the column of the longitude: the letters say that they are swapped.
            let turned = OriginalPosition(x: y.degrees, y: x.degrees, crs: crs)
            guard options.fixSwapped else {
                row.error(.swapped, longitude.column, PositionText.swapped)
                return .keep
            }
            row.warning(.swapped, longitude.column, PositionText.turned)
            return check(turned, longitude.column, latitude.column, &row)
        }
        let given = OriginalPosition(x: x.degrees, y: y.degrees, crs: crs)
        return check(given, longitude.column, latitude.column, &row)
    }

    /// The system that the row names, else the heading of its coordinates, else the flag.
    private func crs(
        of draft: StationDraft,
        _ row: inout RowProblems
    ) -> CoordinateReferenceSystem? {
        let cell = draft.fields[.crs]
        if let cell, !TextFolding.collapse(cell.text).isEmpty {
            if let crs = CoordinateReferenceSystem(name: cell.text) { return crs }
            let found = RowProblems.excerpt(cell.text)
            let message =
                Message("“\(found)”不对，应为 ", "'\(found)' is not ")
                + CoordinateReferenceSystem.expected
            row.error(.unsupportedValue, cell.column, message)
            return nil
        }
        if let crs = draft.datum ?? options.crs { return crs }
        row.error(.missingField, cell?.column ?? "crs", PositionText.missingCRS)
        return nil
    }

    private func number(_ text: String, _ column: String, _ row: inout RowProblems) -> AngleText? {
        if let number = AngleText(text) { return number }
        row.error(.badCoordinate, column, PositionText.noAngle(RowProblems.excerpt(text)))
        return nil
    }

    private func check(
        _ given: OriginalPosition,
        _ longitudeColumn: String,
        _ latitudeColumn: String,
        _ row: inout RowProblems
    ) -> StationEdit.PositionEdit {
        let position: StationPosition
        switch PositionCheck(fixesSwapped: options.fixSwapped).verdict(on: given) {
        case .place(let place): position = place
        case .turned(let place):
            row.warning(.swapped, longitudeColumn, PositionText.turned)
            position = place
        case .fault(let reason, let isLatitude, let message):
            row.error(reason, isLatitude ? latitudeColumn : longitudeColumn, message)
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
                longitudeColumn,
                Message(
                    "\(given.crs.rawValue) 只用于中国，此处离中国很远",
                    "\(given.crs.rawValue) applies in China only; this place is far from it"
                )
            )
        }
        return .set(position)
    }
}

/// What importers say of places.
package enum PositionText {
    /// Why a row with coordinates but without a reference system is refused.
    package static let missingCRS = Message(
        "没有坐标系：请加一列 crs，或用 --crs wgs84|gcj02|bd09 声明"
            + "（高德、腾讯为 gcj02，百度为 bd09，GPS 为 wgs84）",
        "no reference system: add a crs column or declare it with --crs wgs84|gcj02|bd09 "
            + "(Amap and Tencent give gcj02, Baidu bd09, GPS wgs84)"
    )

    /// Why a row is refused whose longitude stands in the place of its latitude.
    package static let swapped = Message(
        "经度和纬度写反了；--fix-swapped 可调换",
        "longitude and latitude stand in each other's column; --fix-swapped turns them"
    )

    /// That a row was stored the other way round.
    package static let turned = Message(
        "经度和纬度已调换",
        "longitude and latitude were turned round"
    )

    /// Why two numbers in one cell are refused that may be either.
    package static let unordered = Message(
        "分不清哪个是经度；请把列标题写成“lon,lat”或“lat,lon”",
        "which of the two is the longitude cannot be told; head the column 'lon,lat' or 'lat,lon'"
    )

    /// Why a text is no longitude or latitude.
    package static func noAngle(_ found: String) -> Message {
        Message(
            "“\(found)”不是度数，应如 108.94702 或 108°56′49.3″",
            "'\(found)' is no number of degrees such as 108.94702 or 108°56′49.3″"
        )
    }
}
