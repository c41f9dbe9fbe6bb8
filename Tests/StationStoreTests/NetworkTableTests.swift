import GRDB
import Geodesy
import Stations
import TestSupport
import Testing

@testable import StationStore

@Suite("A walking network in the file")
struct NetworkTableTests {
    /// A network of made-up nodes, some edges of which have a length.
    private func network(nodes: Int, edges: Int, seed: UInt64) throws -> StreetNetwork {
        var random = SeededGenerator(seed: seed)
        return StreetNetwork(
            nodes: try (0..<nodes).map { number in
                StreetNetwork.Node(
                    id: "路口\(number)",
                    coordinate: try Coordinate(
                        longitude: .random(in: -180...180, using: &random),
                        latitude: .random(in: -90...90, using: &random)
                    )
                )
            },
            edges: (0..<edges).map { _ in
                StreetNetwork.Edge(
                    from: .random(in: 0..<nodes, using: &random),
                    to: .random(in: 0..<nodes, using: &random),
                    lengthMetres: Bool.random(using: &random)
                        ? nil : .random(in: 0...5_000, using: &random)
                )
            }
        )
    }

    /// Stores a network as one import.
    @discardableResult
    private func write(
        _ streets: StreetNetwork,
        to store: StationStore,
        _ decision: ImportTransaction.Decision = .commit
    ) throws -> NetworkWriteOutcome {
        var outcome: NetworkWriteOutcome?
        var reports = [ImportReport(file: "test", format: "csv")]
        try store.importing(layer: "network", source: "", reports: &reports) { transaction, _ in
            outcome = try transaction.write(streets)
            return decision
        }
        return try #require(outcome)
    }

    @Test("What is stored is read back bit for bit", arguments: [1, 2, 3, 4] as [UInt64])
    func roundTrip(seed: UInt64) throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        #expect(try store.walkNetwork() == nil)
        let streets = try network(nodes: 400, edges: 1_200, seed: seed)
        try write(streets, to: store)
        #expect(try store.walkNetwork() == streets)
        #expect(try store.check().isEmpty)
    }

    @Test("The ends of the globe and of numbers are stored")
    func extremes() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        let streets = StreetNetwork(
            nodes: [
                .init(id: "a", coordinate: try Coordinate(longitude: -180, latitude: -90)),
                .init(id: "b", coordinate: try Coordinate(longitude: 180, latitude: 90)),
                .init(id: "A", coordinate: try Coordinate(longitude: 0, latitude: 0)),
            ],
            edges: [
                .init(from: 0, to: 0, lengthMetres: 0),
                .init(from: 0, to: 1, lengthMetres: .greatestFiniteMagnitude),
            ]
        )
        try write(streets, to: store)
        #expect(try store.walkNetwork() == streets)
    }

    @Test("Each import that changes it is one entry of the change log and one revision")
    func changes() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        let first = try network(nodes: 30, edges: 80, seed: 1)
        #expect(
            try write(first, to: store)
                == NetworkWriteOutcome(isChanged: true, removedNodes: 0, removedEdges: 0)
        )
        #expect(try store.revision() == 1)
        #expect(try !write(first, to: store).isChanged)
        #expect(try store.revision() == 1)
        let second = try network(nodes: 30, edges: 80, seed: 2)
        #expect(
            try write(second, to: store)
                == NetworkWriteOutcome(isChanged: true, removedNodes: 30, removedEdges: 80)
        )
        #expect(try store.walkNetwork() == second)
        let log = try store.changes(after: 0, limit: 9)
        #expect(log.map(\.layer) == ["network", "network"])
        #expect(log.map(\.operation) == ["insert", "update"])
        #expect(log.last?.before == #"{"version":1,"nodes":30,"edges":80}"#)
        #expect(try store.check().isEmpty)
    }

    @Test("An import that is taken back leaves what was there")
    func rollback() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        let first = try network(nodes: 3, edges: 5, seed: 3)
        try write(first, to: store)
        try write(network(nodes: 4, edges: 4, seed: 4), to: store, .rollback)
        #expect(try store.walkNetwork() == first)
        #expect(try store.revision() == 1)
    }

    @Test("Rows that another program took away are named by check, and the rest is still right")
    func gaps() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        let nodes = try network(nodes: 6, edges: 1, seed: 5).nodes
        let edges = [2, 4, 5].map { StreetNetwork.Edge(from: $0, to: 2, lengthMetres: 7) }
        let streets = StreetNetwork(nodes: nodes, edges: edges)
        try write(streets, to: store)
        try store.queue.write {
            try $0.execute(sql: "DELETE FROM network_node WHERE fid IN (1, 4)")
        }
        let left = try #require(try store.walkNetwork())
        #expect(left.nodes == [nodes[1], nodes[2], nodes[4], nodes[5]])
        #expect(left.edges.map(\.from) == [1, 2, 3])
        #expect(left.edges.map(\.to) == [1, 1, 1])
        let findings = try store.check().map(\.description)
        try #require(findings.count == 1, "\(findings)")
        #expect(findings[0].hasPrefix("network_node has 4 rows, but the import stored 6"))
        #expect(try write(streets, to: store).isChanged)
        #expect(try store.walkNetwork() == streets)
        #expect(try store.check().isEmpty)
    }

    @Test("An edge that leads nowhere makes the network unusable, until it is imported again")
    func damaged() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        let streets = try network(nodes: 3, edges: 9, seed: 6)
        try write(streets, to: store)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let other = try DatabaseQueue(path: file.path, configuration: configuration)
        try other.write { try $0.execute(sql: "UPDATE network_edge SET to_node = 9 WHERE fid = 2") }
        try other.close()
        #expect(
            throws: StationStoreError.damagedNetwork(
                Message("路段 2 通到不存在的节点", "edge 2 leads to a node that is not there")
            )
        ) {
            try store.walkNetwork()
        }
        #expect(try store.check() == [.danglingReferences(1)])
        try write(streets, to: store)
        #expect(try store.walkNetwork() == streets)
        #expect(try store.check().isEmpty)
    }

    @Test("The file itself refuses what no network has")
    func constraints() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        let streets = try network(nodes: 3, edges: 9, seed: 7)
        try write(streets, to: store)
        for sql in [
            "UPDATE network_node SET lon = 181", "UPDATE network_node SET lat = 'x'",
            "UPDATE network_node SET lat = NULL", "UPDATE network_node SET id = '1'",
            "UPDATE network_node SET id = x'00'", "UPDATE network_edge SET length_m = -1",
            "UPDATE network_edge SET length_m = 'far'", "UPDATE network_edge SET length_m = 9e999",
            "UPDATE network_edge SET from_node = 9", "DELETE FROM network_node",
            "INSERT INTO network (version, nodes, edges) VALUES (1, 1, 1)",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") {
                try store.queue.write { try $0.execute(sql: sql) }
            }
        }
        #expect(try store.walkNetwork() == streets)
    }

    @Test("A file of the version before gets the tables, and keeps its revision")
    func migration() throws {
        let file = try TemporaryDatabase()
        do {
            var configuration = Configuration()
            configuration.prepareDatabase { SpatialFunctions.add(to: $0) }
            let queue = try DatabaseQueue(path: file.path, configuration: configuration)
            try Migrations.migrator.migrate(queue, upTo: "yizhan-3")
            try queue.write { database in
                try database.execute(sql: "INSERT INTO station (name) VALUES ('甲')")
            }
            try queue.close()
        }
        let store = try StationStore(path: file.path)
        #expect(try store.revision() == 1)
        #expect(try store.walkNetwork() == nil)
        try write(network(nodes: 2, edges: 2, seed: 8), to: store)
        #expect(try store.revision() == 2)
        #expect(try store.check().isEmpty)
    }
}
