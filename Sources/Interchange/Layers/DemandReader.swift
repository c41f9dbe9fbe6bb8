public import Geodesy
public import Stations

/// Reads demand points from a CSV list with `lon, lat, weight` and, if given, `id` and `area`, or
/// from GeoJSON points with these as properties.
///
/// A point without an id is known by its place, so that the rows of another file are other points.
public struct DemandReader<Source: ByteSource> {
    /// One demand point, or why a row is none.
    public enum Result: Hashable, Sendable {
        /// The point.
        case point(DemandPoint)
        /// A row that is no demand point.
        case problem(ImportProblem)
    }

    /// The most characters of a code.
    private static var codeLimit: Int { 200 }

    private var rows: any FieldRows
    private let crs: CoordinateReferenceSystem?
    private let check: PositionCheck
    private var lines: [String: Int] = [:]
    private var places = UniqueNames()

    /// The headings of columns that are not used.
    public var extraColumns: [String] { rows.unused }

    /// What there is to say of the headings, the properties and the reference system.
    public var notes: [ImportProblem] { rows.notes(flag: crs) }

    /// What somebody should know of the point returned last.
    public private(set) var warnings: [ImportProblem] = []

    /// Where the point returned last stands, and its coordinates as given.
    public private(set) var last: (row: Int, line: Int, position: StationPosition, hasID: Bool)?

    /// Reads the heading of a table.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - format: what the file is.
    ///   - delimiter: what separates fields of a table; nil to find out.
    ///   - crs: the reference system of rows that name none; GeoJSON is WGS-84 without it.
    ///   - fixSwapped: whether coordinates in each other's place are turned round.
    /// - Throws: ``ImportFileError`` if a column is missing.
    public init(
        _ source: Source,
        format: FileFormat = .csv,
        delimiter: UInt8? = nil,
        crs: CoordinateReferenceSystem?,
        fixSwapped: Bool = false
    ) throws(ImportFileError) {
        self.crs = crs
        check = PositionCheck(fixesSwapped: fixSwapped)
        switch format {
        case .csv:
            rows = try FieldTable(source, delimiter: delimiter, fields: Self.fields, crs: crs)
        case .geojson:
            rows = FieldFeatures(
                source,
                fields: Self.fields,
                rule: Message(
                    "；需求点应为一个 Point；一片地方的人数请放到其中的一个点上",
                    "; a demand point is one Point, so put the people of a place at a point in it"
                )
            )
        }
    }

    private static var fields: [TableField] {
        [
            TableField("id", [.field(.code), .identifier]),
            TableField("lon", [.longitude], wanted: TableField.longitude),
            TableField("lat", [.latitude], wanted: TableField.latitude),
            TableField("position", [.position]),
            TableField(
                "weight",
                [.weight],
                wanted: Message(
                    "人数（weight、population、人口）",
                    "the weight (weight, population, 人口)"
                )
            ), TableField("area", [.area, .field(.adcode)]), TableField("crs", [.field(.crs)]),
        ]
    }

    /// The next point.
    ///
    /// - Throws: ``ImportFileError`` if the rest of the file cannot be read.
    public mutating func next() throws(ImportFileError) -> Result? {
        warnings = []
        switch try rows.next() {
        case nil: return nil
        case .problem(let problem): return .problem(problem)
        case .record(let record):
            do throws(LayerProblem) {
                return .point(try uniquePoint(record))
            } catch {
                return .problem(ImportProblem(error, row: record.row, line: record.line))
            }
        }
    }

    private mutating func uniquePoint(_ record: FieldRecord) throws(LayerProblem) -> DemandPoint {
        if let cell = record.firstCell, TotalsRow.isTotal(cell.text) {
            let message = Message(
                "“\(cell.text)”：合计行不是有人的地点",
                "'\(cell.text)': a row of totals is no place where people are"
            )
            throw LayerProblem(.malformedRow, cell.heading, message)
        }
        let position = try position(of: record)
        let weight = try weight(of: record)
        let area = try code("area", record)
        let id = try code("id", record)
        if let id {
            if let line = lines[id] {
                let message = Message(
                    "“\(id)”在第 \(line) 行已有，保留先出现的",
                    "'\(id)' stands on line \(line) already; the first one is kept"
                )
                throw record.problem(.duplicate, "id", message)
            }
            lines[id] = record.line
        }
        last = (record.row, record.line, position, id != nil)
        return DemandPoint(
            code: id ?? places.name(for: PlaceName.name(of: position.coordinate)),
            coordinate: position.coordinate,
            weight: weight,
            area: area
        )
    }

    private func weight(of record: FieldRecord) throws(LayerProblem) -> Double {
        let text = try record.required("weight")
        guard let weight = DecimalNumber.parse(text) else {
            throw record.problem(
                .unsupportedValue,
                "weight",
                Message(
                    "“\(text.prefix(60))”不是数，应只写数字，如 1234.5",
                    "'\(text.prefix(60))' is not a number, written in digits alone such as 1234.5"
                )
            )
        }
        let range = DemandPoint.weightRange
        guard range.contains(weight) else {
            let found = text.prefix(60)
            let least = DecimalNumber.text(range.lowerBound)
            let most = DecimalNumber.text(range.upperBound)
            let message =
                weight < 0
                ? Message("“\(found)”：人数不能为负", "'\(found)': a weight is not negative")
                : Message(
                    "“\(found)”不在 \(least) 至 \(most) 之间",
                    "'\(found)' is not from \(least) to \(most)"
                )
            throw record.problem(.unsupportedValue, "weight", message)
        }
        return weight
    }

    private mutating func position(
        of record: FieldRecord
    ) throws(LayerProblem) -> StationPosition {
        let crs = try crs(of: record)
        let given = try given(record, crs)
        switch check.verdict(on: given) {
        case .place(let position): return position
        case .turned(let position):
            warnings.append(
                .turned(
                    row: record.row,
                    line: record.line,
                    column: record.heading("lon") ?? record.heading("position")
                )
            )
            return position
        case .fault(let reason, let isLatitude, let message):
            let field = record.heading("lon") == nil ? "position" : isLatitude ? "lat" : "lon"
            throw record.problem(reason, field, message)
        }
    }

    /// The two numbers in their columns, or those of the column of both.
    private func given(
        _ record: FieldRecord,
        _ crs: CoordinateReferenceSystem
    ) throws(LayerProblem) -> OriginalPosition {
        if record.heading("lon") != nil, record.heading("lat") != nil {
            let x = try angle("lon", record)
            let y = try angle("lat", record)
            let isTurned = x.axis == .latitude || y.axis == .longitude
            return OriginalPosition(
                x: isTurned ? y.degrees : x.degrees,
                y: isTurned ? x.degrees : y.degrees,
                crs: crs
            )
        }
        let text = try record.required("position")
        let heading = HeadingText(record.heading("position") ?? "").name
        guard let pair = PositionCell.pair(text, heading: heading) else {
            let found = text.prefix(60)
            let message = Message(
                "“\(found)”不是一对坐标，应如 108.94,34.26",
                "'\(found)' is no pair of coordinates such as 108.94,34.26"
            )
            throw record.problem(.badCoordinate, "position", message)
        }
        guard let (x, y) = pair.ordered(isProjected: crs.isProjected) else {
            throw record.problem(.badCoordinate, "position", PositionText.unordered)
        }
        return OriginalPosition(x: x, y: y, crs: crs)
    }

    /// The system that the row names, else the heading of its coordinates, else the flag.
    private func crs(of record: FieldRecord) throws(LayerProblem) -> CoordinateReferenceSystem {
        if let name = record.text("crs") {
            if let crs = CoordinateReferenceSystem(name: name) { return crs }
            let message =
                Message("“\(name.prefix(60))”不对，应为 ", "'\(name.prefix(60))' is not ")
                + CoordinateReferenceSystem.expected
            throw record.problem(.unsupportedValue, "crs", message)
        }
        if let crs = try rows.reference(flag: crs) { return crs }
        throw LayerProblem(.missingField, record.heading("crs") ?? "crs", PositionText.missingCRS)
    }

    private func angle(
        _ name: String,
        _ record: FieldRecord
    ) throws(LayerProblem) -> AngleText {
        let text = try record.required(name)
        if let angle = AngleText(text) { return angle }
        throw record.problem(.badCoordinate, name, PositionText.noAngle(String(text.prefix(60))))
    }

    private func code(_ name: String, _ record: FieldRecord) throws(LayerProblem) -> String? {
        guard let text = record.text(name) else { return nil }
        return try record.plain(text, of: name, limit: Self.codeLimit)
    }
}
