import CivilTime
import Logging
import ServiceLifecycle
import StationServer
import StationStore
import Stations

/// Keeps what is served at the revision of the database.
struct SnapshotService: Service {
    /// How long it takes at least from one line about an error to the next.
    private static let pauseOfLines: Duration = .seconds(10)

    private let path: String
    private let stations: SnapshotHolder<ServedStations?>
    private let freshness: DataFreshness
    private let logger: Logger

    init(
        path: String,
        _ stations: SnapshotHolder<ServedStations?>,
        _ freshness: DataFreshness,
        _ logger: Logger
    ) {
        self.path = path
        self.stations = stations
        self.freshness = freshness
        self.logger = logger
    }

    func run() async throws {
        let updates = SnapshotUpdates(path: path)
        await cancelWhenGracefulShutdown {
            var lastLine: ContinuousClock.Instant?
            var isTold = false
            await updates.run { data, loading in
                await stations.publish(data, loading: loading)
                let snapshot = data.snapshot
                logger.info(
                    """
                    revision \(snapshot.revision): \(snapshot.stations.count) stations, \
                    \(snapshot.locatedCount) with a position
                    """
                )
                log(data.omissions)
            } onWarning: { warnings in
                for warning in warnings { logger.warning("\(warning)") }
            } onRead: {
                guard let outage = freshness.noteReading(), isTold else { return }
                isTold = false
                logger.notice(
                    "the database can be read again, after \(outage.components.seconds) s"
                )
            } onFailure: { error in
                freshness.noteFailure()
                guard lastLine.map({ .now - $0 >= Self.pauseOfLines }) ?? true else { return }
                lastLine = .now
                isTold = true
                logger.error(
                    "the database cannot be read, what was read last is still served: \(error)"
                )
            }
        }
    }

    /// Tells what of a revision nobody sees because it cannot be read.
    private func log(_ omissions: DataOmissions) {
        guard omissions.count > 0 else { return }
        logger.warning(
            """
            \(omissions.count) values or rows of the database cannot be read and are left out; \
            yizhan check names them all
            """
        )
        for omission in omissions.first { logger.warning("\(omission.words)") }
    }
}
