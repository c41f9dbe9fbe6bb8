public import ArgumentParser
public import Geodesy
public import Logging
import StationStore
import Stations

/// The options that every command has.
struct SharedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The database file.", valueName: "path"))
    var db = "yizhan.gpkg"

    @Option(help: "What goes to the log: trace, debug, info, notice, warning, error, critical.")
    var logLevel = Logger.Level.info

    /// Opens the database, which has to be there.
    func openStore() throws -> StationStore { try StationStore(path: db) }

    /// A logger that writes to standard error.
    func makeLogger() -> Logger {
        var logger = Logger(label: "yizhan") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel
        return logger
    }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}
extension CoordinateReferenceSystem: ExpressibleByArgument {
    /// Reads the names that a `crs` column may hold, too.
    public init?(argument: String) {
        self.init(name: argument)
    }
}
