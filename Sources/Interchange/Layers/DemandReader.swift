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

    private var table: CSVTable<Source>
    private let crs: CoordinateReferenceSystem?
    private let columns: [String: Int]
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
        table = try CSVTable(source, delimiter: delimiter)
        self.crs = crs
        var columns: [String: Int] = [:]
        for (index, heading) in table.headings.enumerated() {
            guard let name = Self.name(of: heading) else { continue }
            if let other = columns[name] {
                throw .repeatedColumn(first: table.headings[other], second: heading)
            }
            columns[name] = index
        }
        for (name, wanted) in [
            ("lon", "the longitude (lon, 经度)"), ("lat", "the latitude (lat, 纬度)"),
            ("weight", "the weight (weight, population, 人口)"),
        ] where columns[name] == nil {
            throw .missingColumn(wanted: wanted, headings: table.headings)
        }
        self.columns = columns
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
                return .problem(
                    ImportProblem(
                        row: record.row,
                        line: record.line,
                        column: error.column,
                        severity: .error,
                        reason: error.reason,
                        message: error.message
                    )
                )
            }
        }
    }

    private mutating func uniquePoint(_ record: CSVRecord) throws(LayerProblem) -> DemandPoint {
        let point = try point(record)
        if let line = lines[point.code] {
            throw LayerProblem(
                .duplicate,
                heading("id"),
                "'\(point.code)' stands on line \(line) already"
            )
        }
        lines[point.code] = record.line
        return point
    }

    private func point(_ record: CSVRecord) throws(LayerProblem) -> DemandPoint {
        let x = try number("lon", .badCoordinate, record)
        let y = try number("lat", .badCoordinate, record)
        let weight = try number("weight", .unsupportedValue, record)
        guard weight >= 0 else {
            throw LayerProblem(.unsupportedValue, heading("weight"), "the weight is negative")
        }
        let crs = try crs(of: record)
        let coordinate: Coordinate
        do {
            coordinate = try crs.toWGS84(x: x, y: y)
        } catch {
            throw LayerProblem(.outOfRange, heading("lon"), "\(error) (read as \(crs.rawValue))")
        }
        return DemandPoint(
            code: text("id", record) ?? String(record.row),
            coordinate: coordinate,
            weight: weight,
            area: text("area", record)
        )
    }

    private func crs(of record: CSVRecord) throws(LayerProblem) -> CoordinateReferenceSystem {
        if let name = text("crs", record) {
            if let crs = CoordinateReferenceSystem(name: name) { return crs }
            throw LayerProblem(
                .unsupportedValue,
                heading("crs"),
                "'\(name.prefix(60))' is not \(CoordinateReferenceSystem.expected)"
            )
        }
        if let crs { return crs }
        throw LayerProblem(.missingField, heading("crs") ?? "crs", PositionText.missingCRS)
    }

    private func number(
        _ name: String,
        _ reason: ImportProblem.Reason,
        _ record: CSVRecord
    ) throws(LayerProblem) -> Double {
        guard let text = text(name, record) else {
            throw LayerProblem(.missingField, heading(name), "blank")
        }
        guard let number = DecimalNumber.parse(text) else {
            throw LayerProblem(reason, heading(name), "'\(text.prefix(60))' is not a number")
        }
        return number
    }

    private func text(_ name: String, _ record: CSVRecord) -> String? {
        guard let index = columns[name] else { return nil }
        let text = TextFolding.collapse(record.fields[index])
        return text.isEmpty ? nil : String(text.prefix(200))
    }

    private func heading(_ name: String) -> String? { columns[name].map { table.headings[$0] } }

    private static func name(of heading: String) -> String? {
        switch HeadingDictionary.fold(heading) {
        case "id", "code", "编号": "id"
        case "lon", "lng", "longitude", "经度": "lon"
        case "lat", "latitude", "纬度": "lat"
        case "weight", "population", "pop", "人口", "权重", "需求": "weight"
        case "area", "adcode", "区划代码", "行政区划代码": "area"
        case "crs", "坐标系": "crs"
        default: nil
        }
    }
}
