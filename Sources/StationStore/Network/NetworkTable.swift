import GRDB
import Geodesy
import Stations

/// The walking network, stored and replaced as a whole.
///
/// The one row of `network` says what is stored, and its changes are logged: one for each import,
/// where a log of all nodes and edges would be larger than they are.
enum NetworkTable {
    static let createTables = """
        CREATE TABLE network (
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL CHECK (fid = 1),
          version INTEGER NOT NULL,
          nodes INTEGER NOT NULL,
          edges INTEGER NOT NULL
        );
        CREATE TABLE network_node (
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          id TEXT NOT NULL UNIQUE CHECK (typeof(id) = 'text'),
          lon DOUBLE NOT NULL CHECK (typeof(lon) = 'real' AND lon BETWEEN -180 AND 180),
          lat DOUBLE NOT NULL CHECK (typeof(lat) = 'real' AND lat BETWEEN -90 AND 90)
        );
        CREATE TABLE network_edge (
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          from_node INTEGER NOT NULL REFERENCES network_node(fid),
          to_node INTEGER NOT NULL REFERENCES network_node(fid),
          length_m DOUBLE CHECK (length_m IS NULL OR (
            typeof(length_m) = 'real' AND length_m BETWEEN 0 AND 1.7976931348623157e308))
        );
        """

    static let layers = [
        FeatureLayer(
            table: "network",
            geometryType: nil,
            title: "network",
            description: "The walking network as it was imported / 步行路网"
        ),
        FeatureLayer(
            table: "network_node",
            geometryType: nil,
            title: "network_node",
            description: "Nodes of the walking network / 路网节点"
        ),
        FeatureLayer(
            table: "network_edge",
            geometryType: nil,
            title: "network_edge",
            description: "Edges of the walking network, on foot both ways / 路网路段"
        ),
    ]

    static var triggers: String {
        ChangeLog.triggers(on: "network", columns: ["version", "nodes", "edges"])
    }

    /// The network, nil if there is none.
    ///
    /// - Throws: ``StationStoreError/damagedNetwork(_:)``, or the error of SQLite.
    /// - Complexity: O(n + e) as written by an import; about half a second for 400,000 rows.
    static func load(from database: Database) throws -> StreetNetwork? {
        var numbers = NodeNumbers()
        var nodes: [StreetNetwork.Node] = []
        nodes.reserveCapacity(try count("network_node", database))
        let nodeRows = try Row.fetchCursor(
            database,
            sql: "SELECT fid, id, lon, lat FROM network_node ORDER BY fid"
        )
        while let row = try nodeRows.next() {
            let coordinate: Coordinate
            do {
                coordinate = try Coordinate(longitude: row[2], latitude: row[3])
            } catch {
                throw StationStoreError.damagedNetwork("node \(row[0] as Int64): \(error)")
            }
            numbers.append(row[0])
            nodes.append(StreetNetwork.Node(id: row[1], coordinate: coordinate))
        }
        guard !nodes.isEmpty else { return nil }
        var edges: [StreetNetwork.Edge] = []
        edges.reserveCapacity(try count("network_edge", database))
        let edgeRows = try Row.fetchCursor(
            database,
            sql: "SELECT fid, from_node, to_node, length_m FROM network_edge ORDER BY fid"
        )
        while let row = try edgeRows.next() {
            guard let from = numbers.position(of: row[1]), let to = numbers.position(of: row[2])
            else {
                throw StationStoreError.damagedNetwork(
                    "edge \(row[0] as Int64) leads to a node that is not there"
                )
            }
            edges.append(StreetNetwork.Edge(from: from, to: to, lengthMetres: row[3]))
        }
        return StreetNetwork(nodes: nodes, edges: edges)
    }

    /// How the tables differ from what the last import stored, one sentence each.
    static func findings(in database: Database) throws -> [String] {
        let sql = "SELECT nodes, edges FROM network"
        let stored = try Row.fetchOne(database, sql: sql)
        return try [("network_node", 0), ("network_edge", 1)].compactMap { table, column in
            let found = try count(table, database)
            let wanted = stored.map { $0[column] as Int } ?? 0
            guard found != wanted else { return nil }
            return "\(table) has \(found) rows, but the import stored \(wanted): another program "
                + "changed the walking network, which is not in the change log"
        }
    }

    static func count(_ table: String, _ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
}
