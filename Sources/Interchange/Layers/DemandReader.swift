public import Geodesy
public import Stations

/// Reads demand points from a CSV list with `id, lon, lat, weight` and, if given, `area`.
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

    private var table: FieldTable<Source>
    private let crs: CoordinateReferenceSystem?
    private var lines: [String: Int] = [:]

    /// Reads the heading.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - delimiter: what separates fields; nil to find out.
    ///   - crs: the reference system of rows that name none.
    /// - Throws: ``ImportFileError`` if a column is missing.
    public init(
        _ source: Source,
        delimiter: UInt8? = nil,
        crs: CoordinateReferenceSystem?
    ) throws(ImportFileError) {
        self.crs = crs
        table = try FieldTable(
            source,
            delimiter: delimiter,
            fields: [
                TableField("id", ["id", "code", "编号"]),
                TableField(
                    "lon",
                    ["lon", "lng", "longitude", "经度"],
                    wanted: "the longitude (lon, 经度)"
                ),
                TableField("lat", ["lat", "latitude", "纬度"], wanted: "the latitude (lat, 纬度)"),
                TableField(
                    "weight",
                    ["weight", "population", "pop", "人口", "权重", "需求"],
                    wanted: "the weight (weight, population, 人口)"
                ),
                TableField("area", ["area", "adcode", "区划代码", "行政区划代码"]),
                TableField("crs", ["crs", "坐标系"]),
            ]
        )
    }

    /// The next point.
    ///
    /// - Throws: ``ImportFileError`` if the rest of the file cannot be read.
    public mutating func next() throws(ImportFileError) -> Result? {
        switch try table.next() {
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
        let point = try point(record)
        if let line = lines[point.code] {
            throw record.problem(
                .duplicate,
                "id",
                "'\(point.code)' stands on line \(line) already"
            )
        }
        lines[point.code] = record.line
        return point
    }

    private func point(_ record: FieldRecord) throws(LayerProblem) -> DemandPoint {
        let x = try number("lon", .badCoordinate, record)
        let y = try number("lat", .badCoordinate, record)
        let weight = try number("weight", .unsupportedValue, record)
        guard DemandPoint.weightRange.contains(weight) else {
            let range = DemandPoint.weightRange
            throw record.problem(
                .unsupportedValue,
                "weight",
                weight < 0
                    ? "the weight is negative"
                    : "the weight is not from \(range.lowerBound) to \(range.upperBound)"
            )
        }
        let crs = try crs(of: record)
        let coordinate: Coordinate
        do {
            coordinate = try crs.toWGS84(x: x, y: y)
        } catch {
            throw record.problem(.outOfRange, "lon", "\(error) (read as \(crs.rawValue))")
        }
        return DemandPoint(
            code: try code("id", record) ?? String(record.row),
            coordinate: coordinate,
            weight: weight,
            area: try code("area", record)
        )
    }

    private func crs(of record: FieldRecord) throws(LayerProblem) -> CoordinateReferenceSystem {
        if let name = record.text("crs") {
            if let crs = CoordinateReferenceSystem(name: name) { return crs }
            throw record.problem(
                .unsupportedValue,
                "crs",
                "'\(name.prefix(60))' is not \(CoordinateReferenceSystem.expected)"
            )
        }
        if let crs { return crs }
        throw LayerProblem(.missingField, record.heading("crs") ?? "crs", PositionText.missingCRS)
    }

    private func number(
        _ name: String,
        _ reason: ImportProblem.Reason,
        _ record: FieldRecord
    ) throws(LayerProblem) -> Double {
        let text = try record.required(name)
        guard let number = DecimalNumber.parse(text) else {
            throw record.problem(reason, name, "'\(text.prefix(60))' is not a number")
        }
        return number
    }

    private func code(_ name: String, _ record: FieldRecord) throws(LayerProblem) -> String? {
        guard let text = record.text(name) else { return nil }
        return try record.plain(text, of: name, limit: Self.codeLimit)
    }
}
