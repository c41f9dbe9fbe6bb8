public import Geodesy

/// How far each node of a network is from its nearest stations, and which these are.
public struct NetworkReach: Sendable {
    /// One station that a node can walk to.
    public struct Label: Hashable, Sendable {
        /// The station, as a place in the list.
        public let owner: Int
        /// The length of the way in metres, with the straight line from the station's last node.
        public let metres: Double
    }

    /// The stations too far from any node, ascending.
    public let unsnapped: [Int]
    private let limit: Int
    private var counts: [UInt8]
    private var labels: [Label]

    /// Walks from all stations at once.
    ///
    /// Dijkstra's algorithm from many sources, by which each node learns its nearest stations: it
    /// is passed by at most `owners` different ones, for no way to a nearer station leads over a
    /// node that has as many nearer ones itself. Equal distances are decided by the station's place.
    ///
    /// - Parameters:
    ///   - stations: where the stations are; those farther than ``WalkNetwork/snapMetres`` from any
    ///     node reach nothing.
    ///   - network: the streets.
    ///   - owners: how many stations each node learns, 1 … 255.
    /// - Complexity: O(k e log (k e)) for e edges and k owners.
    public init(from stations: [Coordinate], along network: WalkNetwork, owners: Int = 1) {
        limit = min(max(owners, 1), 255)
        counts = [UInt8](repeating: 0, count: network.nodes.count)
        let none = Label(owner: -1, metres: .infinity)
        labels = [Label](repeating: none, count: network.nodes.count * limit)
        var queue = WalkQueue()
        var unsnapped: [Int] = []
        for (station, snap) in network.snap(stations).enumerated() {
            if let snap {
                queue.insert(WalkQueue.Step(metres: snap.metres, owner: station, node: snap.node))
            } else {
                unsnapped.append(station)
            }
        }
        self.unsnapped = unsnapped
        while let step = queue.removeFirst() {
            guard settle(step) else { continue }
            for link in network.links(of: step.node) where accepts(step.owner, at: link.node) {
                queue.insert(
                    WalkQueue.Step(
                        metres: step.metres + link.metres,
                        owner: step.owner,
                        node: link.node
                    )
                )
            }
        }
    }

    /// The stations that a node can walk to, nearest first.
    public func labels(of node: Int) -> ArraySlice<Label> {
        labels[node * limit..<node * limit + Int(counts[node])]
    }

    private func accepts(_ owner: Int, at node: Int) -> Bool {
        counts[node] < limit && !labels(of: node).contains { $0.owner == owner }
    }

    private mutating func settle(_ step: WalkQueue.Step) -> Bool {
        guard accepts(step.owner, at: step.node) else { return false }
        let slot = step.node * limit + Int(counts[step.node])
        labels[slot] = Label(owner: step.owner, metres: step.metres)
        counts[step.node] += 1
        return true
    }
}
