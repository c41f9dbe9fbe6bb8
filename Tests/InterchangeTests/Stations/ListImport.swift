import Geodesy
import Interchange
import Stations

/// Keeps the stations of imports in memory, as the database would.
struct MemoryWriter: StationWriter {
    var stations: [StationKey: Station] = [:]

    mutating func write(_ edit: StationEdit) throws -> StationWriteOutcome {
        guard var station = stations[edit.key] else {
            let made = edit.makeStation()
            stations[edit.key] = made
            return StationWriteOutcome(change: .inserted, station: made)
        }
        edit.apply(to: &station)
        let change: StationWriteOutcome.Change =
            stations[edit.key] == station ? .unchanged : .updated
        stations[edit.key] = station
        return StationWriteOutcome(change: change, station: station)
    }

    func namesakes(of key: StationKey) throws -> [Namesake] {
        stations.values
            .filter { $0.key.code == key.code || $0.key.code.hasPrefix(key.code + "-") }
            .sorted { $0.key.code < $1.key.code }
            .map { Namesake(key: $0.key, place: $0.position?.coordinate) }
    }
}

/// A series of imports into one data set.
struct ListImport {
    private(set) var writer = MemoryWriter()

    /// The stations by code.
    var stations: [Station] { writer.stations.values.sorted { $0.key.code < $1.key.code } }

    mutating func csv(
        _ text: String,
        _ crs: CoordinateReferenceSystem? = .wgs84,
        fixSwapped: Bool = false,
        areas: [BoundingBox] = []
    ) throws -> ImportReport {
        var reader = try CSVStationReader(ArrayByteSource(text), catalogue: .standard, crs: crs)
        return try run(&reader, crs, fixSwapped: fixSwapped, areas: areas)
    }

    mutating func geoJSON(
        _ text: String,
        _ crs: CoordinateReferenceSystem? = nil
    ) throws -> ImportReport {
        var reader = GeoJSONStationReader(ArrayByteSource(text), catalogue: .standard, crs: crs)
        return try run(&reader, crs ?? .wgs84)
    }

    private mutating func run(
        _ reader: inout some StationDraftReader,
        _ crs: CoordinateReferenceSystem?,
        fixSwapped: Bool = false,
        areas: [BoundingBox] = []
    ) throws -> ImportReport {
        var options = ImportOptions()
        options.crs = crs
        options.fixSwapped = fixSwapped
        var importer = StationImporter(options: options, catalogue: .standard, areas: areas)
        var report = ImportReport(file: "list", format: "csv")
        try importer.run(&reader, into: &writer, &report)
        return report
    }
}

extension ImportReport {
    /// The reasons of all problems, in their order.
    var reasons: [ImportProblem.Reason] { problems.map(\.reason) }
}
