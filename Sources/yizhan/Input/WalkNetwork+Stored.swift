import Coverage
import StationStore
import Stations

extension WalkNetwork {
    /// Makes the network that a database holds.
    ///
    /// - Throws: ``Failure`` if it holds none, or one that cannot be used.
    init(storedIn store: StationStore) throws {
        guard let streets = try store.walkNetwork() else {
            throw Failure(
                "“\(store.path)”中没有步行路网；可用 "
                    + "yizhan import nodes.csv edges.csv --as network 导入",
                "'\(store.path)' holds no walking network; import one with: "
                    + "yizhan import nodes.csv edges.csv --as network",
                .noInput
            )
        }
        do {
            try self.init(streets)
        } catch {
            throw Failure(Message(error), .badInput)
        }
    }
}
