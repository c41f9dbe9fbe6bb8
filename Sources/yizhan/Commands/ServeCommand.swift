import ArgumentParser
import Logging
import ServiceLifecycle
import StationServer
import StationStore
import Stations
import UnixSignals

/// `yizhan serve`: the HTTP service.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Answer over HTTP.",
        discussion: """
            Changes that another program makes to the database show within seconds, without a \
            restart.

              yizhan serve --db city.gpkg
              yizhan serve --sample geodata
              curl 'localhost:8080/nearest?lon=108.9422&lat=34.2611&amenities=toilet'

            Ctrl-C or SIGTERM stops the service after the requests under way are answered.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Option(help: "The address to listen on; 0.0.0.0 for every network.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Option(
        name: .long,
        defaultAsFlag: "",
        help: ArgumentHelp(
            "Serve a folder of sample data instead of a database (default: geodata).",
            valueName: "folder"
        )
    )
    var sample: String?

    @Option(help: "Where the service is reached from outside, such as https://example.org.")
    var publicURL: String?

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("--port has to be 1 to 65535")
        }
        if let publicURL, PublicURL(publicURL) == nil {
            throw ValidationError("--public-url: '\(publicURL)' is not an http or https address")
        }
    }

    func run() async throws {
        let logger = shared.makeLogger()
        let sample = try sample.map { try SampleDatabase(folder: SampleFolder.find($0)) }
        defer { sample?.remove() }
        let store = try sample?.store ?? shared.openStore()
        let stations = SnapshotHolder<ServedStations?>(nil)
        let configuration = ServerConfiguration(
            host: host,
            port: port,
            publicURL: publicURL.flatMap(PublicURL.init)
        )
        let application = buildApplication(
            configuration: configuration,
            stations: stations,
            logger: logger
        )
        let group = ServiceGroup(
            services: [SnapshotService(path: store.path, stations, logger), application],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        if let notice = try store.notice() { logger.notice("\(notice.text)") }
        logger.notice("the database is \(store.path)")
        do {
            try await group.run()
        } catch {
            throw ServeFailure.explain(error, host: host, port: port)
        }
    }
}
