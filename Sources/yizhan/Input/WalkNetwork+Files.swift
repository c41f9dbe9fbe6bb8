import Coverage
import Interchange

extension WalkNetwork {
    /// Reads a network from two CSV files.
    ///
    /// - Parameters:
    ///   - nodes: the nodes: `id,lon,lat` in WGS-84, columns in any order.
    ///   - edges: the edges: `from,to` and maybe `length_m`, columns in any order; others, such as one
    ///     of one-way streets, do not matter on foot.
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` with the line, or `CSVError` for what is no CSV.
    init(nodes: [UInt8], edges: [UInt8]) throws {
        var builder = WalkNetworkBuilder()
        try builder.readNodes(ArrayByteSource(nodes))
        try builder.readEdges(ArrayByteSource(edges))
        self = try builder.network()
    }
}
