import ArgumentParser
import StationServer

extension ServeCommand {
    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("--port has to be 1 to 65535")
        }
        if let publicURL, PublicURL(publicURL) == nil {
            throw ValidationError("--public-url: '\(publicURL)' is not an http or https address")
        }
        guard (tlsCert == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-cert and --tls-key belong together: give both or none")
        }
        if let rateLimit, !(1...1_000_000).contains(rateLimit) {
            throw ValidationError("--rate-limit has to be 1 to 1000000 requests a minute")
        }
        guard (1...3_600).contains(requestTimeout) else {
            throw ValidationError("--request-timeout has to be 1 to 3600 seconds")
        }
        guard (1...100_000).contains(maxConnections) else {
            throw ValidationError("--max-connections has to be 1 to 100000")
        }
        _ = try proxies()
    }

    /// What the options decide.
    func configuration() throws -> ServerConfiguration {
        var limits = ConnectionLimits()
        limits.request = .seconds(requestTimeout)
        limits.connections = maxConnections
        var configuration = ServerConfiguration(
            host: host,
            port: port,
            publicURL: publicURL.flatMap(PublicURL.init),
            limits: limits,
            identity: try identity(),
            trustedProxies: try proxies(),
            requestsPerMinute: rateLimit
        )
        try map.apply(to: &configuration)
        return configuration
    }

    private func identity() throws -> TLSIdentity? {
        guard let tlsCert, let tlsKey else { return nil }
        return try TLSIdentity(certificateFile: tlsCert, keyFile: tlsKey)
    }

    /// The blocks of all `--trusted-proxy`, each of which may be a list.
    private func proxies() throws -> [AddressBlock] {
        try trustedProxy.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
            .map { text in
                guard let block = AddressBlock(String(text)) else {
                    throw ValidationError(
                        "--trusted-proxy: '\(text)' is no address and no block such as 10.0.0.0/8"
                    )
                }
                return block
            }
    }
}
