public import Hummingbird
public import Logging
import NIOCore
public import Stations

/// Builds the HTTP service.
///
/// The application is a service of swift-service-lifecycle: it stops gracefully with its group.
///
/// - Parameters:
///   - configuration: what the operator decides.
///   - stations: holds what is served; nil until the first revision is loaded, and until then the
///     data answer 503. See ``SnapshotHolder/publish(_:)``.
///   - logger: takes the access log, at level info, and unexpected errors.
/// - Returns: an application that is not running yet.
public func buildApplication(
    configuration: ServerConfiguration,
    stations: SnapshotHolder<ServedStations?>,
    logger: Logger = Logger(label: "yizhan.server")
) -> some ApplicationProtocol {
    Application(
        router: buildRouter(configuration: configuration, stations: stations),
        server: .http1(configuration: .init(idleTimeout: .seconds(60))),
        configuration: ApplicationConfiguration(
            address: .hostname(configuration.host, port: configuration.port),
            serverName: "yizhan"
        ),
        logger: logger
    )
}

private func buildRouter(
    configuration: ServerConfiguration,
    stations: SnapshotHolder<ServedStations?>
) -> Router<BasicRequestContext> {
    let router = Router(options: [.autoGenerateHeadEndpoints])
    router.addMiddleware {
        AccessLog()
        CommonHeaders()
        ProblemAnswers()
        PageErrors(configuration: configuration, stations: stations)
        RequestCheck()
    }
    LandingRoutes(configuration: configuration, stations: stations).add(to: router)
    StationPageRoutes(configuration: configuration, stations: stations).add(to: router)
    AssetRoutes(configuration: configuration).add(to: router)
    NearestRoutes(configuration: configuration, stations: stations).add(to: router)
    CollectionRoutes(configuration: configuration, stations: stations).add(to: router)
    ItemRoutes(configuration: configuration, stations: stations).add(to: router)
    AreaRoutes(configuration: configuration, stations: stations).add(to: router)
    HealthRoutes(stations: stations).add(to: router)
    return router
}
