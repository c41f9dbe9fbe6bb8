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
///   - freshness: knows since when the data could not be read; what serves data that never change
///     needs none.
///   - stopRecord: learns what became of the answers under way when the service is stopped.
///   - logger: takes the access log, at level info, and unexpected errors.
///   - onListening: called once the port is open.
/// - Returns: an application that is not running yet.
public func buildApplication(
    configuration: ServerConfiguration,
    stations: SnapshotHolder<ServedStations?>,
    freshness: DataFreshness = DataFreshness(),
    stopRecord: StopRecord = StopRecord(),
    logger: Logger = Logger(label: "yizhan.server"),
    onListening: @escaping @Sendable () async -> Void = {}
) -> some ApplicationProtocol {
    let metrics = ServiceMetrics()
    let limiter = configuration.requestsPerMinute.map {
        RateLimiter(requestsPerMinute: $0, groups: configuration.addressGroups)
    }
    let rules = ConnectionRules(
        limits: configuration.limits,
        fields: CommonFields(isSecure: configuration.identity != nil),
        observer: ConnectionReport(metrics: metrics, record: stopRecord, logger: logger),
        doorkeeper: Doorkeeper(
            limits: configuration.limits,
            groups: configuration.addressGroups,
            proxies: configuration.trustedProxies,
            limiter: limiter
        ),
        memory: AnswerMemory(limit: configuration.limits.unreadBytes)
    )
    return Application(
        router: buildRouter(
            configuration: configuration,
            stations: stations,
            freshness: freshness,
            metrics: metrics,
            limiter: limiter,
            memory: rules.memory
        ),
        server: .keeping(rules, identity: configuration.identity),
        configuration: ApplicationConfiguration(
            address: .hostname(configuration.host, port: configuration.port),
            serverName: "yizhan",
            // The doorkeeper decides; this is for the descriptors of the system.
            availableConnectionsDelegate: .maximum(configuration.limits.sockets, logger: logger)
        ),
        onServerRunning: { _ in await onListening() },
        logger: logger
    )
}

private func buildRouter(
    configuration: ServerConfiguration,
    stations: SnapshotHolder<ServedStations?>,
    freshness: DataFreshness,
    metrics: ServiceMetrics,
    limiter: RateLimiter?,
    memory: AnswerMemory
) -> Router<ServiceContext> {
    let router = Router(context: ServiceContext.self, options: [.autoGenerateHeadEndpoints])
    let isSecure = configuration.identity != nil
    router.addMiddleware {
        Forwarding(
            proxies: configuration.trustedProxies,
            isSecure: isSecure,
            // A public address is what all links begin with, whatever the client says.
            hosts: configuration.publicURL == nil ? HostList(configuration) : nil
        )
        AccessLog()
        RequestCount(metrics: metrics)
        CommonHeaders(fields: CommonFields(isSecure: isSecure), stations: stations)
        BoundedAnswers(memory: memory, groups: configuration.addressGroups)
        Compression()
        ProblemAnswers()
        PageErrors(configuration: configuration, stations: stations)
        if let limiter { RateLimit(limiter: limiter) }
        RequestCheck()
    }
    let queue = HeavyWorkQueue()
    let audits = AuditCache(queue: queue)
    LandingRoutes(configuration: configuration, stations: stations).add(to: router)
    StationPageRoutes(configuration: configuration, stations: stations).add(to: router)
    AssetRoutes(configuration: configuration).add(to: router)
    NearestRoutes(configuration: configuration, stations: stations).add(to: router)
    CollectionRoutes(configuration: configuration, stations: stations).add(to: router)
    ItemRoutes(configuration: configuration, stations: stations).add(to: router)
    AreaRoutes(configuration: configuration, stations: stations).add(to: router)
    MapRoutes(configuration: configuration, stations: stations).add(to: router)
    GapRoutes(configuration: configuration, stations: stations, audits: audits).add(to: router)
    CoverageRoutes(
        configuration: configuration,
        stations: stations,
        audits: audits,
        queue: queue
    )
    .add(to: router)
    HealthRoutes(
        stations: stations,
        freshness: freshness,
        staleLimit: configuration.staleLimit,
        now: configuration.now
    )
    .add(to: router)
    MetricsRoutes(
        configuration: configuration,
        metrics: metrics,
        stations: stations,
        freshness: freshness
    )
    .add(to: router)
    return router
}
