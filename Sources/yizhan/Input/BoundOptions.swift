import ArgumentParser
import StationServer

/// The options of `serve` that bound what clients may take of it.
struct BoundOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("How many requests a client may send in a minute.", valueName: "number")
    )
    var rateLimit: Int?

    @Option(
        help: ArgumentHelp(
            "How many bits of an address of IPv6 tell clients apart: 64, or 56 or 48 for sites.",
            valueName: "bits"
        )
    )
    var ipv6Prefix = 64

    @Option(
        help: ArgumentHelp("How long a request may take to arrive.", valueName: "seconds")
    )
    var requestTimeout = 15

    @Option(
        help: ArgumentHelp(
            "How long answers under way are delivered when the service is stopped.",
            valueName: "seconds"
        )
    )
    var stopTimeout = 60

    @Option(
        help: ArgumentHelp("How many connections may be open at once.", valueName: "number")
    )
    var maxConnections = 800

    @Option(
        help: ArgumentHelp(
            "How many of them one client may have; a trusted proxy may have all.",
            valueName: "number"
        )
    )
    var maxConnectionsPerClient = 100

    @Option(
        help: ArgumentHelp(
            "How much memory answers may take that clients do not read.",
            valueName: "megabytes"
        )
    )
    var unreadMemory = 64

    func validate() throws {
        if let rateLimit, !(1...1_000_000).contains(rateLimit) {
            throw ValidationError("--rate-limit has to be 1 to 1000000 requests a minute")
        }
        guard (32...128).contains(ipv6Prefix) else {
            throw ValidationError("--ipv6-prefix has to be 32 to 128 bits, such as 56")
        }
        guard (1...3_600).contains(requestTimeout) else {
            throw ValidationError("--request-timeout has to be 1 to 3600 seconds")
        }
        guard (0...3_600).contains(stopTimeout) else {
            throw ValidationError("--stop-timeout has to be 0 to 3600 seconds")
        }
        guard (1...100_000).contains(maxConnections) else {
            throw ValidationError("--max-connections has to be 1 to 100000")
        }
        guard (1...100_000).contains(maxConnectionsPerClient) else {
            throw ValidationError("--max-connections-per-client has to be 1 to 100000")
        }
        guard (1...65_536).contains(unreadMemory) else {
            throw ValidationError("--unread-memory has to be 1 to 65536 megabytes")
        }
    }

    /// What the options decide of connections.
    var limits: ConnectionLimits {
        ConnectionLimits(
            request: .seconds(requestTimeout),
            connections: maxConnections,
            connectionsPerClient: maxConnectionsPerClient,
            unreadBytes: unreadMemory << 20,
            stop: .seconds(stopTimeout)
        )
    }
}
