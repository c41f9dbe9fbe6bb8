import ArgumentParser
import Logging
import ServiceLifecycle
import StationServer
import StationStore
import Stations
import UnixSignals

/// `yizhan serve`: the HTTP service.
struct ServeCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            name: "serve",
            abstract: Message("提供 HTTP 服务。", "Answer over HTTP."),
            discussion: Message(
                """
                别的程序对数据库的改动几秒内就能看到，不用重启。

                  yizhan serve --db city.gpkg
                  yizhan serve --sample geodata
                  curl 'localhost:8080/nearest?lon=108.9422&lat=34.2611&amenities=toilet'
                  yizhan serve --host 0.0.0.0 --port 443 --tls-cert cert.pem --tls-key key.pem
                  yizhan serve --trusted-proxy 127.0.0.1 --rate-limit 120

                按 Ctrl-C 或发 SIGTERM，答完正在处理的请求后停止。在 systemd 下会报告何时就绪、\
                是否正常（Type=notify，WatchdogSec）。
                """,
                """
                Changes that another program makes to the database show within seconds, without a \
                restart.

                  yizhan serve --db city.gpkg
                  yizhan serve --sample geodata
                  curl 'localhost:8080/nearest?lon=108.9422&lat=34.2611&amenities=toilet'
                  yizhan serve --host 0.0.0.0 --port 443 --tls-cert cert.pem --tls-key key.pem
                  yizhan serve --trusted-proxy 127.0.0.1 --rate-limit 120

                Ctrl-C or SIGTERM stops the service after the requests under way are answered. \
                Under systemd it says when it is ready, and that it is alive (Type=notify, \
                WatchdogSec).
                """
            )
        )
    }

    @OptionGroup var shared: SharedOptions

    @Option(
        help: .words(
            "监听的地址；0.0.0.0 为所有网络。",
            "The address to listen on; 0.0.0.0 for every network."
        )
    )
    var host = "127.0.0.1"

    @Option(help: .words("监听的端口。", "The port to listen on."))
    var port = 8080

    @Option(
        name: .long,
        defaultAsFlag: "",
        help: .words(
            "不用数据库，用一个样例数据文件夹（默认：geodata）。",
            "Serve a folder of sample data instead of a database (default: geodata).",
            valueName: "folder"
        )
    )
    var sample: String?

    @Option(
        help: .words(
            "从外面访问服务的地址，如 https://example.org。",
            "Where the service is reached from outside, such as https://example.org."
        )
    )
    var publicURL: String?

    @Option(
        help: .words(
            "客户端用这个主机名访问时，链接可以以它开头，如 example.org 或 *.example.org；可重复，或用逗号隔开。",
            "Let links begin with this host if a client asks for it, such as example.org or "
                + "*.example.org; repeat, or separate by commas.",
            valueName: "host"
        )
    )
    var allowedHost: [String] = []

    @Option(
        help: .words(
            "用这张证书加密连接，PEM 格式，证书链在后。",
            "Encrypt connections with this certificate, PEM, its chain behind it.",
            valueName: "file"
        )
    )
    var tlsCert: String?

    @Option(
        help: .words("证书的私钥，PEM 格式。", "The certificate's private key, PEM.", valueName: "file")
    )
    var tlsKey: String?

    @Option(
        help: .words(
            "相信来自这里的 X-Forwarded-For、-Proto 和 -Host；可多次给出，或用逗号分隔。",
            "Believe X-Forwarded-For, -Proto and -Host from here; repeat, or separate by commas.",
            valueName: "cidr"
        )
    )
    var trustedProxy: [String] = []

    @OptionGroup var bounds: BoundOptions

    @Option(
        help: .words(
            "这些网络里的客户端一页可取 10000 项，而不是 1000 项；可重复，或用逗号隔开。",
            "Allow pages of 10000 items from here, not 1000; repeat, or separate by commas.",
            valueName: "cidr"
        )
    )
    var trustedNetwork: [String] = []

    @Option(
        help: .words(
            "数据库多久读不出时，/health/ready 开始答 503。",
            "How long the database may be unreadable until /health/ready answers 503.",
            valueName: "seconds"
        )
    )
    var staleLimit = 3_600

    @OptionGroup var map: MapOptions

    func run() async throws {
        let logger = shared.makeLogger()
        let configuration = try configuration()
        for notice in configuration.notices { logger.warning("\(notice)") }
        try OpenFileLimit.makeRoom(forConnections: configuration.limits.sockets)
        HeapMemory.giveBackWhatIsFreed()
        let sample = try sample.map { try SampleDatabase(folder: SampleFolder.find($0)) }
        defer { sample?.remove() }
        let store = try sample?.store ?? shared.openStoreToRead()
        let stations = SnapshotHolder<ServedStations?>(nil)
        let freshness = DataFreshness()
        let record = StopRecord()
        let supervisor = SystemdNotifier()
        let application = buildApplication(
            configuration: configuration,
            stations: stations,
            freshness: freshness,
            stopRecord: record,
            logger: logger,
            onListening: { supervisor?.notify("READY=1") }
        )
        let group = ServiceGroup(
            services: [
                WatchdogService(notifier: supervisor),
                SnapshotService(path: store.path, stations, freshness, logger),
                HolidayReminder(stations: stations, logger: logger), application,
                StopNotice(notifier: supervisor),
            ],
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
        try ServeFailure.check(record)
    }
}
