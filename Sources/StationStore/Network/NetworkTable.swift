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

    static func triggers(_ form: ChangeLog.Form = .current) -> String {
        ChangeLog.triggers(on: "network", columns: ["version", "nodes", "edges"], form)
    }

    static let stored = StoredTable(
        "network",
        [
            StoredColumn("version", .number(0...1e300), isRequired: true),
            StoredColumn("nodes", .integer(0...Int.max), isRequired: true),
            StoredColumn("edges", .integer(0...Int.max), isRequired: true),
        ]
    )

    static let storedNodes = StoredTable(
        "network_node",
        [
            StoredColumn("id", .text, isRequired: true),
            StoredColumn("lon", .number(-180...180), isRequired: true),
            StoredColumn("lat", .number(-90...90), isRequired: true),
        ]
    )

    static let storedEdges = StoredTable(
        "network_edge",
        [
            StoredColumn("from_node", .id, isRequired: true),
            StoredColumn("to_node", .id, isRequired: true),
            StoredColumn("length_m", .number(0...Double.greatestFiniteMagnitude)),
        ]
    )

    /// The network, nil if there is none.
    ///
    /// - Throws: ``StationStoreError/damagedNetwork(_:)``, or the error of SQLite.
    /// - Complexity: O(n + e) as written by an import; about half a second for 400,000 rows.
    static func load(from database: Database) throws -> StreetNetwork? {
        let faults = StoredFaults()
        var numbers = NodeNumbers()
        var nodes: [StreetNetwork.Node] = []
        nodes.reserveCapacity(try count("network_node", database))
        let nodeRows = try StoredRows(storedNodes, in: database, faults)
        while let row = try nodeRows.next() {
            guard let id = row.text(0), let longitude = row.number(1), let latitude = row.number(2),
                let place = try? Coordinate(longitude: longitude, latitude: latitude)
            else { throw damage(faults) }
            numbers.append(row.id)
            nodes.append(StreetNetwork.Node(id: id, coordinate: place))
        }
        guard !nodes.isEmpty else { return nil }
        var edges: [StreetNetwork.Edge] = []
        edges.reserveCapacity(try count("network_edge", database))
        let edgeRows = try StoredRows(storedEdges, in: database, faults)
        while let row = try edgeRows.next() {
            guard let start = row.rowNumber(0), let end = row.rowNumber(1) else {
                throw damage(faults)
            }
            guard let from = numbers.position(of: start), let to = numbers.position(of: end) else {
                throw StationStoreError.damagedNetwork(
                    Message(
                        "路段 \(row.id) 通到不存在的节点",
                        "edge \(row.id) leads to a node that is not there"
                    )
                )
            }
            edges.append(StreetNetwork.Edge(from: from, to: to, lengthMetres: row.number(2)))
        }
        // A length that cannot be read is not one that was not given.
        guard faults.messages.isEmpty else { throw damage(faults) }
        return StreetNetwork(nodes: nodes, edges: edges)
    }

    private static func damage(_ faults: StoredFaults) -> StationStoreError {
        .damagedNetwork(faults.messages.first ?? Message("有一行读不出", "a row cannot be read"))
    }

    /// How the tables differ from what the last import stored.
    static func findings(in database: Database) throws -> [CheckFinding] {
        var wanted = (nodes: 0, edges: 0)
        let rows = try StoredRows(stored, in: database, StoredFaults())
        while let row = try rows.next() {
            wanted = (row.integer(1) ?? 0, row.integer(2) ?? 0)
        }
        return try [("network_node", wanted.nodes), ("network_edge", wanted.edges)].compactMap {
            table,
            wanted in
            let found = try count(table, database)
            guard found != wanted else { return nil }
            return .network(table: table, rows: found, stored: wanted)
        }
    }

    static func count(_ table: String, _ database: Database) throws -> Int {
        guard try database.tableExists(table) else { return 0 }
        return try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
}
