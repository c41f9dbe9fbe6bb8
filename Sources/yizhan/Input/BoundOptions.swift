import ArgumentParser
import StationServer

/// The options of `serve` that bound what clients may take of it.
struct BoundOptions: ParsableArguments {
    @Option(
        help: .words(
            "一个客户端每分钟最多几个请求。",
            "How many requests a client may send in a minute.",
            valueName: "number"
        )
    )
    var rateLimit: Int?

    @Option(
        help: .words(
            "IPv6 地址的前几位区分客户端：64，按单位算则用 56 或 48。",
            "How many bits of an address of IPv6 tell clients apart: 64, or 56 or 48 for sites.",
            valueName: "bits"
        )
    )
    var ipv6Prefix = 64

    @Option(
        help: .words(
            "一个请求最多用多久送达。",
            "How long a request may take to arrive.",
            valueName: "seconds"
        )
    )
    var requestTimeout = 15

    @Option(
        help: .words(
            "停止服务时，正在送的回答最多再送多久。",
            "How long answers under way are delivered when the service is stopped.",
            valueName: "seconds"
        )
    )
    var stopTimeout = 60

    @Option(
        help: .words(
            "最多同时打开几个连接。",
            "How many connections may be open at once.",
            valueName: "number"
        )
    )
    var maxConnections = 800

    @Option(
        help: .words(
            "其中一个客户端最多占几个；可信代理不受此限。",
            "How many of them one client may have; a trusted proxy may have all.",
            valueName: "number"
        )
    )
    var maxConnectionsPerClient = 100

    @Option(
        help: .words(
            "客户端还没读走的回答最多占多少内存。",
            "How much memory answers may take that clients do not read.",
            valueName: "megabytes"
        )
    )
    var unreadMemory = 64

    func validate() throws {
        if let rateLimit, !(1...1_000_000).contains(rateLimit) {
            throw ValidationError(
                "--rate-limit 应为每分钟 1 至 1000000 个请求",
                "--rate-limit has to be 1 to 1000000 requests a minute"
            )
        }
        guard (32...128).contains(ipv6Prefix) else {
            throw ValidationError(
                "--ipv6-prefix 应为 32 至 128 位，如 56",
                "--ipv6-prefix has to be 32 to 128 bits, such as 56"
            )
        }
        guard (1...3_600).contains(requestTimeout) else {
            throw ValidationError(
                "--request-timeout 应为 1 至 3600 秒",
                "--request-timeout has to be 1 to 3600 seconds"
            )
        }
        guard (0...3_600).contains(stopTimeout) else {
            throw ValidationError(
                "--stop-timeout 应为 0 至 3600 秒",
                "--stop-timeout has to be 0 to 3600 seconds"
            )
        }
        guard (1...100_000).contains(maxConnections) else {
            throw ValidationError(
                "--max-connections 应为 1 至 100000",
                "--max-connections has to be 1 to 100000"
            )
        }
        guard (1...100_000).contains(maxConnectionsPerClient) else {
            throw ValidationError(
                "--max-connections-per-client 应为 1 至 100000",
                "--max-connections-per-client has to be 1 to 100000"
            )
        }
        guard (1...65_536).contains(unreadMemory) else {
            throw ValidationError(
                "--unread-memory 应为 1 至 65536 MB",
                "--unread-memory has to be 1 to 65536 megabytes"
            )
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
