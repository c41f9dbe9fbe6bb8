import ArgumentParser
import Coverage
import Foundation
import OpeningHours
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
        help: ArgumentHelp("How far a station may be; may be repeated.", valueName: "metres")
    )
    var radius: [DecimalArgument] = []

    @Option(help: "Only stations that have these amenities, by code, separated by commas.")
    var amenities: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Only stations that are open then; may be repeated, and then open each time.",
            valueName: "time"
        )
    )
    var at: [TimeArgument] = []

    @Option(help: ArgumentHelp("The code or name of an area.", valueName: "code"))
    var area: String?

    @Option(help: ArgumentHelp("Only stations that comply with this profile.", valueName: "name"))
    var profile: String?

    @Option(help: "The statuses that count, separated by commas.")
    var status = StationStatus.open.rawValue

    @Option(help: "The kinds of access that count, separated by commas, or no_sign_up.")
    var access: String?

    @Option(help: "How ways are measured: in a straight line, times 1.3, or along a network.")
    var metric = Metric.geodesic

    @Option(
        help: ArgumentHelp(
            """
            The network to walk along, in the place of the one that was imported: nodes id,lon,lat \
            and edges from,to,length_m.
            """,
            valueName: "nodes.csv,edges.csv"
        )
    )
    var network: String?

    @Option(
        help: ArgumentHelp("When the audit is made, for ages and deadlines.", valueName: "time")
    )
    var date: TimeArgument?

    /// The files that are read.
    var inputs: [String] { network?.split(separator: ",").map(String.init) ?? [] }

    func validate() throws {
        guard radius.count <= AuditParameters.maximumRadii else {
            throw ValidationError("--radius: at most \(AuditParameters.maximumRadii) of them")
        }
        guard at.count <= AuditParameters.maximumTimes else {
            throw ValidationError("--at: at most \(AuditParameters.maximumTimes) of them")
        }
        for radius in radius where !ServiceRadius.range.contains(radius.value) {
            throw ValidationError("--radius has to be 1 to 100000 metres, not \(radius.value)")
        }
        guard network == nil || metric == .network else {
            throw ValidationError("--network needs --metric network")
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
        parameters.filter.statuses = try Set(ListArgument.values(status, "--status"))
        parameters.filter.amenities = try ListArgument.amenities(amenities, snapshot.catalogue)
        parameters.filter.access = try ListArgument.access(access)
        parameters.filter.times = at.map(\.instant)
        if let profile {
            let chosen = try chosenProfile(profile)
            parameters.filter.profile = chosen
            parameters.profile = chosen
        }
        parameters.metric = try walkMetric(parameters.walking, store)
        parameters.parts = format.parts
        return parameters
    }

    private func chosenProfile(_ code: String) throws -> Profile {
        guard let profile = Profile.standard.first(where: { $0.code == code }) else {
            let known = Profile.standard.map(\.code).joined(separator: ", ")
            throw ValidationError("--profile: '\(code)' is not known; known are \(known)")
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
                throw ValidationError("--network takes two files, NODES.csv,EDGES.csv")
            }
            let files = try inputs.map { try InputFile.bytes($0) }
            do {
                return .network(try WalkNetwork(nodes: files[0], edges: files[1]))
            } catch {
                throw Failure("\(network ?? ""): \(error)", .badInput)
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
