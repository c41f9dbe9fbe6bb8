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

    static var triggers: String {
        ChangeLog.triggers(on: "target", columns: ["unit", "target", "deadline"])
    }

    /// Stores a target under its unit and deadline.
    static func write(
        _ target: Target,
        to database: Database
    ) throws -> StationWriteOutcome.Change {
        let deadline = target.deadline.description
        let stored = try database.cachedStatement(
            sql: "SELECT target FROM target WHERE unit = ? AND deadline = ?"
        )
        let before = try Int.fetchOne(stored, arguments: [target.unit, deadline])
        guard before != target.stations else { return .unchanged }
        try database.execute(
            literal: """
                INSERT INTO target (unit, target, deadline)
                VALUES (\(target.unit), \(target.stations), \(deadline))
                ON CONFLICT (unit, deadline) DO UPDATE SET target = excluded.target
                """
        )
        return before == nil ? .inserted : .updated
    }

    /// The targets in the order of their ids; ``findings(in:)`` says which are left out.
    static func load(from database: Database) throws -> [Target] {
        try rows(in: database).compactMap { row in
            CalendarDate(row.deadline).map {
                Target(unit: row.unit, stations: row.stations, deadline: $0)
            }
        }
    }

    /// The targets that another program gave no day, one sentence each.
    static func findings(in database: Database) throws -> [String] {
        try rows(in: database).filter { CalendarDate($0.deadline) == nil }.map {
            "target, fid \($0.id): '\($0.deadline)' is not a day such as 2027-12-31. "
                + "The target is not used"
        }
    }

    private struct StoredTarget {
        let id: Int64
        let unit: String
        let stations: Int
        let deadline: String
    }

    private static func rows(in database: Database) throws -> [StoredTarget] {
        let sql = "SELECT fid, unit, target, deadline FROM target ORDER BY fid"
        return try Row.fetchAll(database, sql: sql).map {
            StoredTarget(id: $0[0], unit: $0[1], stations: $0[2], deadline: $0[3])
        }
    }
}
