import GRDB
import Geodesy
import Stations

/// Puts a walking network in the place of the one that is stored.
struct NetworkWriter {
    let database: Database

    /// Stores a network; one that is stored as it is stays untouched.
    func write(_ streets: StreetNetwork) throws -> NetworkWriteOutcome {
        guard try stored() != streets else {
            return NetworkWriteOutcome(isChanged: false, removedNodes: 0, removedEdges: 0)
        }
        let outcome = NetworkWriteOutcome(
            isChanged: true,
            removedNodes: try NetworkTable.count("network_node", database),
            removedEdges: try NetworkTable.count("network_edge", database)
        )
        try database.execute(sql: "DELETE FROM network_edge; DELETE FROM network_node")
        try insert(streets.nodes)
        try insert(streets.edges)
        try database.execute(
            literal: """
                INSERT INTO network (fid, version, nodes, edges)
                VALUES (1, 1, \(streets.nodes.count), \(streets.edges.count))
                ON CONFLICT (fid) DO UPDATE SET version = version + 1, nodes = excluded.nodes,
                  edges = excluded.edges
                """
        )
        return outcome
    }

    /// What is stored, nil if nothing is, or nothing that can be used.
    private func stored() throws -> StreetNetwork? {
        guard try NetworkTable.findings(in: database).isEmpty else { return nil }
        do {
            return try NetworkTable.load(from: database)
        } catch StationStoreError.damagedNetwork {
            return nil
        }
    }

    private func insert(_ nodes: [StreetNetwork.Node]) throws {
        let insertion = try database.makeStatement(
            sql: "INSERT INTO network_node (fid, id, lon, lat) VALUES (?, ?, ?, ?)"
        )
        for (position, node) in nodes.enumerated() {
            let place = node.coordinate
            try insertion.execute(
                arguments: [position + 1, node.id, place.longitude, place.latitude]
            )
        }
    }

    private func insert(_ edges: [StreetNetwork.Edge]) throws {
        let insertion = try database.makeStatement(
            sql: """
                INSERT INTO network_edge (fid, from_node, to_node, length_m) VALUES (?, ?, ?, ?)
                """
        )
        for (position, edge) in edges.enumerated() {
            try insertion.execute(
                arguments: [position + 1, edge.from + 1, edge.to + 1, edge.lengthMetres]
            )
        }
    }
}
