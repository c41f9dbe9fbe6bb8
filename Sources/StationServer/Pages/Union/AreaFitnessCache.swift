import Coverage
import Stations
import Synchronization

/// Keeps which areas of one revision can be audited, so that their outlines are looked over once.
///
/// A class because all requests share it.
final class AreaFitnessCache: Sendable {
    private let kept = Mutex<(version: DataRevision, fitness: AreaFitness)?>(nil)

    /// Which areas of a snapshot can be audited, worked out on a thread of its own if it is not
    /// known.
    func fitness(of snapshot: StationSnapshot) async -> AreaFitness {
        let version = snapshot.version
        let known = kept.withLock { $0?.version == version ? $0?.fitness : nil }
        if let known { return known }
        let fitness = await onOwnThread { AreaFitness(snapshot.areas) }
        kept.withLock { $0 = (version, fitness) }
        return fitness
    }
}
