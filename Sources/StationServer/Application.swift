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
    let metrics = ServiceMetrics()
    return Application(
        router: buildRouter(configuration: configuration, stations: stations, metrics: metrics),
        server: .limited(
            by: configuration.limits,
            identity: configuration.identity,
            observer: ConnectionReport(metrics: metrics, logger: logger)
        ),
        configuration: ApplicationConfiguration(
            address: .hostname(configuration.host, port: configuration.port),
            serverName: "yizhan",
            availableConnectionsDelegate: .maximum(
                configuration.limits.connections,
                logger: logger
            )
        ),
        logger: logger
    )
}

private func buildRouter(
    configuration: ServerConfiguration,
    stations: SnapshotHolder<ServedStations?>,
    metrics: ServiceMetrics
) -> Router<ServiceContext> {
    let router = Router(context: ServiceContext.self, options: [.autoGenerateHeadEndpoints])
    let isSecure = configuration.identity != nil
    router.addMiddleware {
        Forwarding(proxies: configuration.trustedProxies, isSecure: isSecure)
        AccessLog()
        RequestCount(metrics: metrics)
        CommonHeaders(fields: CommonFields(isSecure: isSecure), stations: stations)
        Compression()
        ProblemAnswers()
        PageErrors(configuration: configuration, stations: stations)
        if let limit = configuration.requestsPerMinute {
            RateLimit(limiter: RateLimiter(requestsPerMinute: limit))
        }
        RequestCheck()
    }
    LandingRoutes(configuration: configuration, stations: stations).add(to: router)
    StationPageRoutes(configuration: configuration, stations: stations).add(to: router)
    AssetRoutes(configuration: configuration).add(to: router)
    NearestRoutes(configuration: configuration, stations: stations).add(to: router)
    CollectionRoutes(configuration: configuration, stations: stations).add(to: router)
    ItemRoutes(configuration: configuration, stations: stations).add(to: router)
    AreaRoutes(configuration: configuration, stations: stations).add(to: router)
    MapRoutes(configuration: configuration, stations: stations).add(to: router)
    let desk = AuditDesk()
    GapRoutes(configuration: configuration, stations: stations, desk: desk).add(to: router)
    CoverageRoutes(configuration: configuration, stations: stations, desk: desk).add(to: router)
    HealthRoutes(stations: stations).add(to: router)
    MetricsRoutes(configuration: configuration, metrics: metrics, stations: stations)
        .add(to: router)
    return router
}
