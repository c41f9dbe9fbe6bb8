public import Coverage
import Interchange

/// An audit as CSV: one record for each area and radius, all areas together last.
public enum AuditCSV {
    /// The columns; `…_possible` counts everything unknown as yes.
    static let columns = [
        "code", "name", "radius_m", "area_km2", "covered_km2", "covered_km2_possible",
        "covered_area_share", "population", "covered_population_share",
        "covered_population_share_possible", "share_2", "share_3", "stations",
        "stations_possible", "mean_m", "p50_m", "p90_m", "p95_m", "max_m", "gini",
        "largest_empty_circle_m",
    ]

    /// The bytes of the file.
    ///
    /// - Parameters:
    ///   - audit: the audit.
    ///   - byteOrderMark: whether it begins with the mark by which Excel knows UTF-8.
    /// - Returns: the heading and the records; a figure that is missing is an empty cell, as all
    ///   are of an area that is left out.
    public static func encode(_ audit: Audit, byteOrderMark: Bool = false) -> [UInt8] {
        var writer = CSVWriter(byteOrderMark: byteOrderMark)
        var bytes = writer.encode(record: columns)
        for area in audit.areas {
            for radius in area.byRadius {
                writer.append(record: record(area, radius), to: &bytes)
            }
        }
        for area in audit.absentAreas {
            for radius in audit.parameters.radii {
                let known = [area.code, area.name, cell(radius.metres)]
                let blank = Array(repeating: "", count: columns.count - known.count)
                writer.append(record: known + blank, to: &bytes)
            }
        }
        for radius in audit.total.byRadius {
            writer.append(record: record(audit.total, radius), to: &bytes)
        }
        return bytes
    }

    private static func record(_ area: AreaAudit, _ radius: RadiusAudit) -> [String] {
        let distance = area.demand.certain.distance
        return [
            FormulaGuard.defused(area.code), FormulaGuard.defused(area.name),
            cell(radius.radius.metres), cell(area.areaSquareMetres / 1e6),
            cell(radius.coveredSquareMetres.map { $0.certain / 1e6 }),
            cell(radius.coveredSquareMetres.map { $0.possible / 1e6 }),
            cell(radius.areaShare?.certain), cell(area.demand.certain.demand.weight),
            cell(radius.share?.certain), cell(radius.share?.possible), cell(radius.share2?.certain),
            cell(radius.share3?.certain), String(area.stations.certain),
            String(area.stations.possible), cell(distance?.mean), cell(distance?.p50),
            cell(distance?.p90), cell(distance?.p95), cell(distance?.maximum),
            cell(distance?.gini), cell(area.largestEmptyCircle?.radiusMetres),
        ]
    }

    private static func cell(_ number: Double?) -> String {
        guard let number, number.isFinite else { return "" }
        var bytes: [UInt8] = []
        JSONWriter.append(number, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
