import Geodesy
public import Stations

/// What requests are answered from: a snapshot and its features, encoded once.
public struct ServedStations: Sendable {
    /// The stations of one revision.
    public let snapshot: StationSnapshot
    /// Where people are, of the same revision.
    let demand: DemandLayer
    /// What units have to have, of the same revision.
    let targets: [Target]
    /// The features of the same revision.
    let rendered: RenderedStations
    /// The areas of the same revision.
    let areas: RenderedAreas
    /// The box around the stations, which takes a sort; nil if none has a position.
    let boundingBox: BoundingBox?

    /// How long it took to load and encode them.
    let rebuildSeconds: Double

    /// Encodes the features of a snapshot on the calling thread.
    ///
    /// - Complexity: O(n); about 2 s for 200,000 stations, so never on an event loop.
    public init(_ snapshot: StationSnapshot) {
        self.init(Dataset(snapshot: snapshot))
    }

    /// Encodes the features of a data set that took a while to load.
    ///
    /// - Parameters:
    ///   - data: the stations and the demand.
    ///   - loading: how long it took to load them.
    /// - Complexity: O(n); about 2 s for 200,000 stations, so never on an event loop.
    public init(_ data: Dataset, loading: Duration = .zero) {
        let start = ContinuousClock.now
        let snapshot = data.snapshot
        self.snapshot = snapshot
        demand = data.demand
        targets = data.targets
        rendered = RenderedStations(snapshot)
        areas = RenderedAreas(snapshot.areas)
        boundingBox = snapshot.boundingBox
        rebuildSeconds = (loading + (ContinuousClock.now - start)) / .seconds(1)
    }
}

extension ServedStations {
    /// The stations and the demand, for an audit.
    var data: Dataset { Dataset(snapshot: snapshot, demand: demand, targets: targets) }
}

extension SnapshotHolder where Snapshot == ServedStations? {
    /// Encodes a data set on a thread of its own, then serves it.
    ///
    /// Requests that began before keep what they took. Publish one revision after the other, not
    /// two at once.
    ///
    /// - Parameters:
    ///   - data: the stations and the demand.
    ///   - loading: how long it took to load them.
    public func publish(_ data: Dataset, loading: Duration = .zero) async {
        replace(with: await onOwnThread { ServedStations(data, loading: loading) })
    }

    /// Encodes a snapshot without demand on a thread of its own, then serves it.
    public func publish(_ snapshot: StationSnapshot) async {
        await publish(Dataset(snapshot: snapshot))
    }

    /// What is served now.
    ///
    /// - Throws: ``RequestError/notLoaded`` before the first snapshot.
    func served() throws(RequestError) -> ServedStations {
        guard let served = current else { throw .notLoaded }
        return served
    }
}
