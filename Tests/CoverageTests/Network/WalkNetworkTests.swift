import Coverage
import Geodesy
import Stations
import TestSupport
import Testing

@Suite("Walking network")
struct WalkNetworkTests {
    @Test(
        "distances and owners agree with Bellman and Ford",
        arguments: 1...12 as ClosedRange<UInt64>
    )
    func agrees(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let nodes = try MadeUp.places(60, west: 108, south: 34, size: 0.01, using: &generator)
        let edges = (0..<Int.random(in: 40...160, using: &generator)).map { _ in
            WalkNetwork.Edge(
                from: Int.random(in: 0..<60, using: &generator),
                to: Int.random(in: 0..<60, using: &generator),
                lengthMetres: Bool.random(using: &generator)
                    ? Double(Int.random(in: 0...500, using: &generator)) : nil
            )
        }
        let network = try WalkNetwork(nodes: nodes, edges: edges)
        let stations = try MadeUp.places(7, west: 108, south: 34, size: 0.01, using: &generator)
        let reach = NetworkReach(from: stations, along: network, owners: 3)
        let snaps = network.snap(stations)
        // For each station the ways to all nodes.
        let ways = snaps.map { snap in
            var metres = [Double](repeating: .infinity, count: nodes.count)
            guard let snap else { return metres }
            metres[snap.node] = snap.metres
            for _ in nodes {
                for edge in edges {
                    let length =
                        edge.lengthMetres
                        ?? Geodesic.distanceMetres(from: nodes[edge.from], to: nodes[edge.to])
                    metres[edge.to] = min(metres[edge.to], metres[edge.from] + length)
                    metres[edge.from] = min(metres[edge.from], metres[edge.to] + length)
                }
            }
            return metres
        }
        for node in nodes.indices {
            let expected = stations.indices.map { (ways[$0][node], $0) }
                .filter { $0.0 < .infinity }.sorted { $0 < $1 }.prefix(3)
            let labels = reach.labels(of: node)
            #expect(labels.count == expected.count, "seed \(seed)")
            for (label, way) in zip(labels, expected) {
                #expect(abs(label.metres - way.0) < 1e-6, "seed \(seed)")
                #expect(abs(ways[label.owner][node] - label.metres) < 1e-6, "seed \(seed)")
            }
        }
        #expect(reach.unsnapped == snaps.indices.filter { snaps[$0] == nil })
    }

    @Test("of parallel edges the shortest counts, one walks both ways, loops do no harm")
    func parallel() throws {
        let nodes = [try MadeUp.place(108, 34), try MadeUp.place(108.01, 34)]
        let network = try WalkNetwork(
            nodes: nodes,
            edges: [
                .init(from: 1, to: 0, lengthMetres: 1_500),
                .init(from: 0, to: 1, lengthMetres: 1_200),
                .init(from: 1, to: 1, lengthMetres: 0), .init(from: 1, to: 0, lengthMetres: 2_000),
            ]
        )
        for station in 0...1 {
            let reach = NetworkReach(from: [nodes[station]], along: network)
            #expect(reach.labels(of: 1 - station).map(\.metres) == [1_200])
            #expect(reach.labels(of: 1 - station).map(\.owner) == [0])
        }
    }

    @Test("what is over 250 m from any node is reported and never snapped")
    func unsnapped() throws {
        let nodes = [try MadeUp.place(108, 34), try MadeUp.place(108.01, 34)]
        let network = try WalkNetwork(nodes: nodes, edges: [.init(from: 0, to: 1)])
        func north(_ metres: Double) throws -> Coordinate {
            try MadeUp.place(108, 34 + metres / 110_922)
        }
        let demand = try Demand(
            coordinates: [north(0), north(249), north(251), north(5_000)],
            weights: [1, 2, 4, 8],
            areas: [0, 0, 0, -1],
            areaCount: 1
        )
        let length = Geodesic.distanceMetres(from: nodes[0], to: nodes[1])
        let found = DemandCoverage(
            of: demand,
            by: [nodes[1], try north(300)],
            within: try MadeUp.radii(length + 1, 2_000),
            metric: .network(network)
        )
        #expect(found.unsnapped == DemandTally(points: 1, weight: 4))
        #expect(found.unsnappedStations == [1])
        #expect(found.total.unreached == DemandTally(points: 1, weight: 4))
        #expect(found.total.byRadius.map(\.coveredWeight) == [1, 3])
        let distance = try #require(found.total.distance)
        // Three sevenths of the weight have a way: the median is on the rest.
        #expect(distance.p10 == length)
        #expect(distance.p50 == nil && distance.p95 == nil)
        // What is farther than everything is in no mean and no maximum, so there is none.
        #expect(distance.mean == nil && distance.maximum == nil && distance.gini == nil)
    }

    @Test("the way is never shorter than the straight line, and shares are never larger")
    func longerThanStraight() throws {
        var generator = SeededGenerator(seed: 99)
        var nodes: [Coordinate] = []
        var edges: [WalkNetwork.Edge] = []
        for row in 0..<20 {
            for column in 0..<20 {
                nodes.append(
                    try MadeUp.place(108 + Double(column) * 0.002, 34 + Double(row) * 0.002)
                )
                if column > 0 {
                    edges.append(.init(from: row * 20 + column, to: row * 20 + column - 1))
                }
                if row > 0 {
                    edges.append(.init(from: row * 20 + column, to: row * 20 + column - 20))
                }
            }
        }
        let network = try WalkNetwork(nodes: nodes, edges: edges)
        let places = try MadeUp.places(300, west: 108, south: 34, size: 0.038, using: &generator)
        let stations = try MadeUp.places(5, west: 108, south: 34, size: 0.038, using: &generator)
        let demand = try Demand(
            coordinates: places,
            weights: places.map { _ in 1 },
            areas: places.map { _ in 0 },
            areaCount: 1
        )
        let radii = try MadeUp.radii(300, 600, 1_200)
        let straight = DemandCoverage(of: demand, by: stations, within: radii).total
        let walking = DemandCoverage(
            of: demand,
            by: stations,
            within: radii,
            metric: .network(network)
        ).total
        for (walk, line) in zip(walking.byRadius, straight.byRadius) {
            #expect(try #require(walk.share) <= #require(line.share))
            #expect(try #require(walk.share3) <= #require(line.share3))
        }
        #expect(try #require(walking.distance?.mean) > #require(straight.distance?.mean))
    }

    @Test("mistakes are refused with their line")
    func mistakes() throws {
        let place = try MadeUp.place(108, 34)
        var builder = WalkNetworkBuilder()
        #expect(throws: CoverageError.invalidNetwork(.empty(file: .nodes))) {
            try builder.network()
        }
        try builder.addNode(id: "a", at: place, line: 2)
        #expect(throws: CoverageError.invalidNetwork(.empty(file: .edges))) {
            try builder.network()
        }
        #expect(throws: CoverageError.invalidNetwork(.repeatedNode(line: 3, id: "a"))) {
            try builder.addNode(id: "a", at: place, line: 3)
        }
        try builder.addNode(id: "b", at: try MadeUp.place(108.001, 34), line: 4)
        #expect(throws: CoverageError.invalidNetwork(.unknownNode(line: 7, column: "to", id: "c")))
        {
            try builder.addEdge(from: "a", to: "c", lengthMetres: nil, line: 7)
        }
        for length in [-1, .infinity, Double.nan] {
            let text = String(length)
            #expect(throws: CoverageError.invalidNetwork(.badLength(line: 8, text: text))) {
                try builder.addEdge(from: "a", to: "b", lengthMetres: length, line: 8)
            }
        }
        try builder.addEdge(from: "a", to: "b", lengthMetres: 120, line: 9)
        let reach = NetworkReach(from: [place], along: try builder.network())
        #expect(reach.labels(of: 1).map(\.metres) == [120])
        #expect(throws: CoverageError.invalidNetwork(.unknownNode(line: 1, column: "to", id: "5")))
        {
            try WalkNetwork(nodes: [place], edges: [.init(from: 0, to: 5)])
        }
    }
}
