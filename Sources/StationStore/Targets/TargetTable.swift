import CivilTime
import GRDB
import Stations

/// How many stations units have to have, and by when.
enum TargetTable {
    static let createTable = """
        CREATE TABLE target (
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          unit TEXT NOT NULL CHECK (typeof(unit) = 'text' AND unit <> ''),
          target INTEGER NOT NULL
            CHECK (typeof(target) = 'integer' AND target BETWEEN 0 AND 1000000),
          deadline DATE NOT NULL CHECK (typeof(deadline) = 'text'),
          UNIQUE (unit, deadline)
        );
        """

    static let layer = FeatureLayer(
        table: "target",
        geometryType: nil,
        title: "target",
        description: "Stations that units have to have, and by when / 建设目标"
    )

    static func triggers(_ form: ChangeLog.Form = .current) -> String {
        ChangeLog.triggers(on: "target", columns: ["unit", "target", "deadline"], form)
    }

    /// Stores a target under its unit and deadline.
    static func write(
        _ target: Target,
        to database: Database
    ) throws -> StationWriteOutcome.Change {
        let deadline = target.deadline.description
        let stored = try database.cachedStatement(
            sql: "SELECT target IS ? FROM target WHERE unit = ? AND deadline = ?"
        )
        let isSame = try Bool.fetchOne(
            stored,
            arguments: [target.stations, target.unit, deadline]
        )
        if isSame == true { return .unchanged }
        try database.execute(
            literal: """
                INSERT INTO target (unit, target, deadline)
                VALUES (\(target.unit), \(target.stations), \(deadline))
                ON CONFLICT (unit, deadline) DO UPDATE SET target = excluded.target
                """
        )
        return isSame == nil ? .inserted : .updated
    }

    static let stored = StoredTable(
        "target",
        [
            StoredColumn("unit", .text, isRequired: true),
            StoredColumn("target", .integer(Target.range), isRequired: true),
            StoredColumn("deadline", .day, isRequired: true),
        ]
    )

    /// The targets in the order of their ids, without those that cannot be read.
    static func load(from database: Database, _ faults: StoredFaults) throws -> [Target] {
        var targets: [Target] = []
        let rows = try StoredRows(stored, in: database, faults)
        while let row = try rows.next() {
            let stations = row.integer(1)
            let deadline = row.day(2)
            guard let unit = row.text(0), let stations, let deadline else { continue }
            targets.append(Target(unit: unit, stations: stations, deadline: deadline))
        }
        return targets
    }
}
