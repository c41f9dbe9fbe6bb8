import ArgumentParser
import CivilTime
import Coverage
import Foundation
import StationStore
import Stations

/// What an audit is asked on the command line.
struct AuditOptions: ParsableArguments {
    /// How ways are measured.
    enum Metric: String, CaseIterable, ExpressibleByArgument {
        case geodesic, detour, network
    }

    @Option(
        parsing: .unconditionalSingleValue,
        help: .words(
            "站点可以多远；可多次给出。",
            "How far a station may be; may be repeated.",
            valueName: "metres"
        )
    )
    var radius: [DecimalArgument] = []

    @Option(
        help: .words(
            "只算有这些设施的站点，写代码，用逗号分隔。",
            "Only stations that have these amenities, by code, separated by commas."
        )
    )
    var amenities: String?

    @Option(
        parsing: .singleValue,
        help: .words(
            "只算那时开放的站点；可多次给出，则每次都要开放。",
            "Only stations that are open then; may be repeated, and then open each time.",
            valueName: "time"
        )
    )
    var at: [TimeArgument] = []

    @Option(help: .words("区域的代码或名称。", "The code or name of an area.", valueName: "code"))
    var area: String?

    @Option(
        help: .words(
            "只算符合这份标准的站点。",
            "Only stations that comply with this profile.",
            valueName: "name"
        )
    )
    var profile: String?

    @Option(help: .words("算哪些状态，用逗号分隔。", "The statuses that count, separated by commas."))
    var status = StationStatus.open.rawValue

    @Option(
        help: .words(
            "算哪些进入方式，用逗号分隔，或 no_sign_up（无须登记）。",
            "The kinds of access that count, separated by commas, or no_sign_up."
        )
    )
    var access: String?

    @Option(
        help: .words(
            "路程怎么算：直线、直线乘 1.3，或沿路网。",
            "How ways are measured: in a straight line, times 1.3, or along a network."
        )
    )
    var metric = Metric.geodesic

    @Option(
        help: .words(
            "步行用的路网，代替已导入的：节点 id,lon,lat，边 from,to,length_m。",
            """
            The network to walk along, in the place of the one that was imported: nodes id,lon,lat \
            and edges from,to,length_m.
            """,
            valueName: "nodes.csv,edges.csv"
        )
    )
    var network: String?

    @Option(
        help: .words(
            "审计的时间，用于计算时效和期限。",
            "When the audit is made, for ages and deadlines.",
            valueName: "time"
        )
    )
    var date: TimeArgument?

    /// The files that are read.
    var inputs: [String] { network?.split(separator: ",").map(String.init) ?? [] }

    func validate() throws {
        guard radius.count <= AuditParameters.maximumRadii else {
            throw ValidationError(
                "--radius 最多给 \(AuditParameters.maximumRadii) 个",
                "--radius: at most \(AuditParameters.maximumRadii) of them"
            )
        }
        guard at.count <= AuditParameters.maximumTimes else {
            throw ValidationError(
                "--at 最多给 \(AuditParameters.maximumTimes) 个",
                "--at: at most \(AuditParameters.maximumTimes) of them"
            )
        }
        for radius in radius where !ServiceRadius.range.contains(radius.value) {
            throw ValidationError(
                "--radius 应为 1 至 100000 米，而不是 \(radius.value)",
                "--radius has to be 1 to 100000 metres, not \(radius.value)"
            )
        }
        guard network == nil || metric == .network else {
            throw ValidationError(
                "--network 要与 --metric network 同用",
                "--network needs --metric network"
            )
        }
    }

    /// The parameters for what a database holds.
    func parameters(
        _ store: StationStore,
        _ snapshot: StationSnapshot,
        format: AuditCommand.Format
    ) throws -> AuditParameters {
        var parameters = try AuditParameters(
            radii: radius.map { try ServiceRadius(metres: $0.value) },
            date: (date?.instant ?? .now)
        )
        parameters.areaCode = area
        parameters.criteria.statuses = try Set(ListArgument.values(status, "--status"))
        parameters.criteria.amenities = try ListArgument.amenities(amenities, snapshot.catalogue)
        parameters.criteria.access = try ListArgument.access(access)
        parameters.criteria.times = at.map(\.instant)
        if let profile {
            let chosen = try chosenProfile(profile)
            parameters.criteria.profile = chosen
            parameters.profile = chosen
        }
        parameters.metric = try walkMetric(parameters.walking, store)
        parameters.parts = format.parts
        return parameters
    }

    private func chosenProfile(_ code: String) throws -> Profile {
        guard let profile = Profile.standard.first(where: { $0.code == code }) else {
            let known = Profile.standard.map(\.code)
            throw ValidationError(
                "--profile：没有“\(code)”；现有 \(known.joined(separator: "、"))",
                "--profile: '\(code)' is not known; known are \(known.joined(separator: ", "))"
            )
        }
        return profile
    }

    private func walkMetric(
        _ walking: WalkingModel,
        _ store: StationStore
    ) throws -> WalkMetric {
        switch metric {
        case .geodesic: return .geodesic
        case .detour: return .detour(try DetourFactor(walking.detour))
        case .network where network == nil: return .network(try WalkNetwork(storedIn: store))
        case .network:
            guard inputs.count == 2 else {
                throw ValidationError(
                    "--network 要两个文件：NODES.csv,EDGES.csv",
                    "--network takes two files, NODES.csv,EDGES.csv"
                )
            }
            let files = try inputs.map { try InputFile.bytes($0) }
            do {
                return .network(try WalkNetwork(nodes: files[0], edges: files[1]))
            } catch {
                throw Failure(Message(error).after(network ?? ""), .badInput)
            }
        }
    }
}

extension AuditCommand.Format {
    /// What a format shows, so that nothing is worked out in vain.
    var parts: Set<AuditPart> {
        switch self {
        case .json, .html: Set(AuditPart.allCases)
        case .text: Set(AuditPart.allCases).subtracting([.week, .accessibility])
        case .csv: [.circles]
        case .geojson: [.gaps]
        }
    }
}
