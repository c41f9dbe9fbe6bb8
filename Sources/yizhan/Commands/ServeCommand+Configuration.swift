import ArgumentParser
import StationServer

extension ServeCommand {
    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("--port 应为 1 至 65535", "--port has to be 1 to 65535")
        }
        if let publicURL, PublicURL(publicURL) == nil {
            throw ValidationError(
                "--public-url：“\(publicURL)”不是 http 或 https 地址",
                "--public-url: '\(publicURL)' is not an http or https address"
            )
        }
        guard (tlsCert == nil) == (tlsKey == nil) else {
            throw ValidationError(
                "--tls-cert 与 --tls-key 要一起给，或都不给",
                "--tls-cert and --tls-key belong together: give both or none"
            )
        }
        guard (0...31_536_000).contains(staleLimit) else {
            throw ValidationError(
                "--stale-limit 应为 0 至 31536000 秒",
                "--stale-limit has to be 0 to 31536000 seconds"
            )
        }
        _ = try blocks(trustedProxy, of: "--trusted-proxy")
        _ = try blocks(trustedNetwork, of: "--trusted-network")
        _ = try hosts()
    }

    /// What the options decide.
    func configuration() throws -> ServerConfiguration {
        var configuration = ServerConfiguration(
            host: host,
            port: port,
            publicURL: publicURL.flatMap(PublicURL.init),
            limits: bounds.limits,
            identity: try identity(),
            trustedProxies: try blocks(trustedProxy, of: "--trusted-proxy"),
            requestsPerMinute: bounds.rateLimit
        )
        configuration.trustedNetworks = try blocks(trustedNetwork, of: "--trusted-network")
        configuration.staleLimit = .seconds(staleLimit)
        configuration.allowedHosts = try hosts()
        configuration.addressGroups = AddressGroups(version6Bits: bounds.ipv6Prefix)
        try map.apply(to: &configuration)
        return configuration
    }

    private func identity() throws -> TLSIdentity? {
        guard let tlsCert, let tlsKey else { return nil }
        return try TLSIdentity(certificateFile: tlsCert, keyFile: tlsKey)
    }

    /// The blocks of an option that may be repeated, each of which may be a list.
    private func blocks(_ values: [String], of option: String) throws -> [AddressBlock] {
        try Self.items(of: values).map { text in
            guard let block = AddressBlock(text) else {
                throw ValidationError(
                    "\(option)：“\(text)”不是地址，也不是 10.0.0.0/8 这样的网段",
                    "\(option): '\(text)' is no address and no block such as 10.0.0.0/8"
                )
            }
            return block
        }
    }

    /// The hosts of all `--allowed-host`, each of which may be a list.
    private func hosts() throws -> [AllowedHost] {
        try Self.items(of: allowedHost).map { text in
            guard let host = AllowedHost(text) else {
                throw ValidationError(
                    "--allowed-host：“\(text)”不是 example.org、example.org:8080 或 *.example.org "
                        + "这样的主机名；带 https:// 的地址用 --public-url",
                    "--allowed-host: '\(text)' is no host such as example.org, example.org:8080 or "
                        + "*.example.org; for an address with https:// there is --public-url"
                )
            }
            return host
        }
    }

    private static func items(of lists: [String]) -> [String] {
        lists.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
            .map(String.init)
    }
}
