import Geodesy
public import Stations

/// What requests are answered from: a snapshot and its features, encoded once.
public struct ServedStations: Sendable {
    /// The stations of one revision.
    public let snapshot: StationSnapshot
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
        self.init(snapshot, loading: .zero)
    }

    /// Encodes the features of a snapshot that took a while to load.
    ///
    /// - Parameters:
    ///   - snapshot: the stations.
    ///   - loading: how long it took to load them.
    /// - Complexity: O(n); about 2 s for 200,000 stations, so never on an event loop.
    public init(_ snapshot: StationSnapshot, loading: Duration) {
        let start = ContinuousClock.now
        self.snapshot = snapshot
        rendered = RenderedStations(snapshot)
        areas = RenderedAreas(snapshot.areas)
        boundingBox = snapshot.boundingBox
        rebuildSeconds = (loading + (ContinuousClock.now - start)) / .seconds(1)
    }
}

extension SnapshotHolder where Snapshot == ServedStations? {
    /// Encodes a snapshot on a thread of its own, then serves it.
    ///
    /// Requests that began before keep what they took. Publish one revision after the other, not
    /// two at once.
    ///
    /// - Parameters:
    ///   - snapshot: the stations.
    ///   - loading: how long it took to load them.
    public func publish(_ snapshot: StationSnapshot, loading: Duration = .zero) async {
        replace(with: await onOwnThread { ServedStations(snapshot, loading: loading) })
    }

    /// What is served now.
    ///
    /// - Throws: ``RequestError/notLoaded`` before the first snapshot.
    func served() throws(RequestError) -> ServedStations {
        guard let served = current else { throw .notLoaded }
        return served
    }
}
