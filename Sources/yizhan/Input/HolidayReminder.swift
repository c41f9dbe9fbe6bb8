import CivilTime
import Logging
import ServiceLifecycle
import StationServer
import Stations

/// Says in the log, at the start and once a day, that the holidays of a year are missing.
struct HolidayReminder: Service {
    let stations: SnapshotHolder<ServedStations?>
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let served = stations.current
                if let missing = served?.snapshot.missingHolidays(at: .now) {
                    logger.warning("\(missing.advice.english)")
                }
                // Before the data are loaded there is nothing to say yet.
                try? await Task.sleep(for: .seconds(served == nil ? 1 : 86_400))
            }
        }
    }
}
