public import CivilTime
public import Stations

/// What the operator of a server decides.
public struct ServerConfiguration: Sendable {
    /// The address to listen on.
    public var host: String
    /// The port to listen on; 0 lets the system choose.
    public var port: Int
    /// Where the service is reached from outside; nil to take the host of each request, if it is
    /// one of ``allowedHosts`` or of this machine.
    public var publicURL: PublicURL?
    /// The hosts by which clients may call the service, so that links begin with them.
    public var allowedHosts: [AllowedHost] = []
    /// How a straight line becomes minutes on foot.
    public var walking: WalkingModel
    /// The name of the service on its landing page.
    public var title: String
    /// How much time and memory a connection may take.
    public var limits: ConnectionLimits
    /// The certificate and key with which connections are encrypted; nil for plain HTTP.
    public var identity: TLSIdentity?
    /// The proxies whose word about the client is taken.
    public var trustedProxies: [AddressBlock]
    /// Which addresses are one client to limits.
    public var addressGroups = AddressGroups.standard
    /// The networks whose clients may ask for larger pages.
    public var trustedNetworks: [AddressBlock] = []
    /// How long the data may be unreadable until the service says that it is not ready.
    public var staleLimit: Duration = .seconds(3_600)
    /// How many requests a client may send in a minute, nil for any number.
    public var requestsPerMinute: Int?
    /// The library that draws the map; nil if it is not installed, and there is no map then.
    public var leaflet: LeafletFiles?
    /// The background of the map; nil for the outlines of the areas alone.
    public var tiles: TileSource?
    /// What time it is.
    public var now: @Sendable () -> Instant

    /// Makes a configuration; every part has a default.
    public init(
        host: String = "127.0.0.1",
        port: Int = 8080,
        publicURL: PublicURL? = nil,
        walking: WalkingModel = .standard,
        title: String = "Yizhan 驿站: rest stations for outdoor workers",
        limits: ConnectionLimits = ConnectionLimits(),
        identity: TLSIdentity? = nil,
        trustedProxies: [AddressBlock] = [],
        requestsPerMinute: Int? = nil,
        now: @escaping @Sendable () -> Instant = { .now }
    ) {
        self.host = host
        self.port = port
        self.publicURL = publicURL
        self.walking = walking
        self.title = title
        self.limits = limits
        self.identity = identity
        self.trustedProxies = trustedProxies
        self.requestsPerMinute = requestsPerMinute
        self.now = now
    }
}

extension ServerConfiguration {
    /// What the operator should know about what was decided, as English sentences.
    public var notices: [String] {
        var notices = identity?.warnings ?? []
        let isLocal = host == "localhost" || (IPAddress(host)?.isLoopback ?? false)
        if !isLocal || !trustedProxies.isEmpty, publicURL == nil, allowedHosts.isEmpty {
            notices.append(
                "links begin with a path only, and there are no codes for doors, where clients "
                    + "call the service by a name: give it by --public-url or --allowed-host"
            )
        }
        return notices
    }

    /// Whether a client is in a trusted network.
    func trusts(_ client: IPAddress?) -> Bool { client.map(trustedNetworks.contain) ?? false }
}
