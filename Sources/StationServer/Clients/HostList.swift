import NIOCore

/// Knows which of the hosts that clients ask for are names of the service.
///
/// Whoever writes a host of his own into a request would otherwise write the links of an answer,
/// and a cache between might hand that to others; and a page of somebody else's, whose name leads
/// to this machine, would pass for one of the service.
struct HostList: Sendable {
    private let allowed: [AllowedHost]
    /// The address or name that is listened on, unless it stands for all.
    private let own: HostField?
    /// What clients usually say, so that most need not be looked at closely.
    private let usual: Set<String>

    init(_ configuration: ServerConfiguration) {
        let text = configuration.host
        let isEverything = ["0.0.0.0", "::", ""].contains(text)
        own = isEverything ? nil : HostField(text.contains(":") ? "[\(text)]" : text)
        allowed = configuration.allowedHosts
        let local = ["localhost", "127.0.0.1", "[::1]"].map { "\($0):\(configuration.port)" }
        usual = Set(local + allowed.map(\.text).filter { !$0.hasPrefix("*") })
    }

    /// Whether a client's word for the host may stand in a link.
    ///
    /// Names of the machine itself may: whoever reads them is there, and the address that the
    /// client has reached.
    func hold(_ authority: String?, _ context: ServiceContext) -> Bool {
        guard let authority else { return false }
        if usual.contains(authority) { return true }
        guard let host = HostField(authority), !host.name.isEmpty,
            ServiceAddress.isHost(authority)
        else { return false }
        if host.name == "localhost" || host.name.hasSuffix(".localhost") { return true }
        if host.name == own?.name || allowed.contains(where: { $0.allows(host) }) { return true }
        guard let address = host.address else { return false }
        return address.isLoopback || address == own?.address
            || address == context.channel.localAddress.flatMap(IPAddress.init)
    }
}
