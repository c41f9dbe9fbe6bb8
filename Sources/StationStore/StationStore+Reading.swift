import GRDB
public import OpeningHours
public import Stations

extension StationStore {
    /// Reads everything that queries need, as of one revision.
    ///
    /// - Returns: a snapshot; the index over it is built here as well.
    /// - Complexity: O(n log n); about a second for 200,000 stations.
    public func snapshot() throws -> StationSnapshot {
        try reading { try Contents(self, $0, StoredFaults()) }.snapshot
    }

    /// Reads the stations and the demand, as of one revision.
    ///
    /// - Parameter previous: what an earlier revision of the same file held; its demand is taken
    ///   over if none of it has changed since.
    /// - Returns: a snapshot as ``snapshot()`` makes it, and the demand beside it.
    /// - Throws: the error of SQLite.
    /// - Complexity: as ``snapshot()``, and about two seconds more for each million demand points.
    public func dataset(after previous: Dataset? = nil) throws -> Dataset {
        let read = try reading { try Read(self, $0, after: previous) }
        return Self.dataset(read)
    }

    /// The data set of what was read; building it needs no connection.
    static func dataset(_ read: Read) -> Dataset {
        var omissions = read.faults.omissions
        omissions.add("demand", of: read.demand.omissions)
        return Dataset(
            snapshot: read.contents.snapshot,
            demand: read.demand.layer,
            targets: read.targets,
            omissions: omissions
        )
    }

    private func demand(
        _ database: Database,
        _ version: DataRevision,
        after previous: Dataset?
    ) throws -> (layer: DemandLayer, omissions: DataOmissions) {
        if let previous, previous.snapshot.epoch == version.epoch,
            previous.snapshot.revision <= version.sequence,
            try !DemandTable.hasChanged(after: previous.snapshot.revision, in: database)
        {
            return (previous.demand, previous.omissions)
        }
        let faults = StoredFaults()
        return (try DemandTable.load(from: database, faults), faults.omissions)
    }

    /// The areas in the order of their ids.
    public func areas() throws -> [Area] {
        try reading { try AreaTable.load(from: $0, StoredFaults()) }
    }

    /// The demand points in the order of their ids.
    public func demand() throws -> DemandLayer {
        try reading { try DemandTable.load(from: $0, StoredFaults()) }
    }

    /// The public holidays: those that the program knows, and those that were imported.
    ///
    /// An imported year stands in the place of the program's own.
    public func holidays() throws -> HolidayCalendar {
        .china.replacing(try reading { try HolidayTable.load(from: $0, StoredFaults()) })
    }

    /// How many stations units have to have, in the order of the targets' ids.
    public func targets() throws -> [Target] {
        try reading { try TargetTable.load(from: $0, StoredFaults()) }
    }

    /// The streets to walk along, nil if none were imported.
    ///
    /// - Throws: ``StationStoreError/damagedNetwork(_:)`` if another program spoiled them, or the
    ///   error of SQLite.
    /// - Complexity: O(n + e).
    public func walkNetwork() throws -> StreetNetwork? { try reading(900, NetworkTable.load) }

    /// The changes after a sequence number, oldest first, at most `limit` of them.
    public func changes(after sequence: Int64, limit: Int) throws -> [Change] {
        try reading { database in
            var changes: [Change] = []
            let rows = try StoredRows(
                ChangeLog.stored,
                in: database,
                StoredFaults(),
                where: "WHERE sequence > ? ORDER BY sequence LIMIT ?",
                arguments: [sequence, limit]
            )
            while let row = try rows.next() {
                guard let layer = row.text(1), let feature = row.rowNumber(2),
                    let operation = row.choice(3)
                else { continue }
                changes.append(
                    Change(
                        sequence: row.id,
                        layer: layer,
                        feature: feature,
                        operation: operation,
                        run: row.rowNumber(4),
                        before: row.text(5)
                    )
                )
            }
            return changes
        }
    }

    /// Everything that a data set is made of, as of one revision.
    struct Read {
        fileprivate let contents: Contents
        fileprivate let demand: (layer: DemandLayer, omissions: DataOmissions)
        fileprivate let targets: [Target]
        fileprivate let faults = StoredFaults()

        init(_ store: StationStore, _ database: Database, after previous: Dataset?) throws {
            contents = try Contents(store, database, faults)
            demand = try store.demand(database, contents.version, after: previous)
            targets = try TargetTable.load(from: database, faults)
        }
    }

    fileprivate struct Contents {
        let version: DataRevision
        let catalogue: AmenityCatalogue
        let stations: [Station]
        let areas: [Area]
        let notice: DataNotice?
        let holidays: [HolidayYear]

        init(_ store: StationStore, _ database: Database, _ faults: StoredFaults) throws {
            version = try store.version(database)
            catalogue = try AmenityTable.load(from: database, faults)
            stations = try StationStore.stations(database, catalogue, faults)
            areas = try AreaTable.load(from: database, faults)
            notice = try SettingTable.notice(database, faults)
            holidays = try HolidayTable.load(from: database, faults)
        }

        var snapshot: StationSnapshot {
            StationSnapshot(
                revision: version.sequence,
                epoch: version.epoch,
                catalogue: catalogue,
                stations: stations,
                areas: areas,
                notice: notice,
                holidays: .china.replacing(holidays)
            )
        }
    }

    private static func stations(
        _ database: Database,
        _ catalogue: AmenityCatalogue,
        _ faults: StoredFaults
    ) throws -> [Station] {
        let rows = StationRow(catalogue: catalogue)
        let notes = try AmenityNoteTable.load(from: database, faults)
        var stations: [Station] = []
        if try database.tableExists("station") {
            stations.reserveCapacity(
                try Int.fetchOne(database, sql: "SELECT count(*) FROM station") ?? 0
            )
        }
        let cursor = try StoredRows(rows.stored, in: database, faults)
        while let row = try cursor.next() {
            guard var station = rows.station(row) else { continue }
            if let notes = notes[station.id] { station.amenityNotes = notes }
            stations.append(station)
        }
        return stations
    }
}
