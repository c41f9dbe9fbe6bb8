public import Stations

/// Makes audits of one revision of the data.
public struct Auditor: Sendable {
    private let snapshot: StationSnapshot
    private let demand: DemandLayer
    private let targets: [Target]

    /// Makes an auditor.
    ///
    /// - Parameter data: the stations, the demand and the targets of one revision.
    public init(_ data: Dataset) {
        snapshot = data.snapshot
        demand = data.demand
        targets = data.targets
    }

    /// Makes an audit.
    ///
    /// It takes what the engines take, on all cores; call it on a thread of its own.
    ///
    /// - Parameters:
    ///   - parameters: what is asked.
    ///   - progress: is told what begins: the step, how many of its parts are done, and how many
    ///     there are.
    ///   - isCancelled: is asked in all long loops whether nobody waits any more; once it says so it
    ///     has to go on saying so.
    /// - Returns: the audit; what could not be worked out is nil in it, with the reason.
    /// - Throws: ``AuditError`` if there is no such area, none has a usable outline, or nobody
    ///   waits any more.
    public func audit(
        _ parameters: AuditParameters,
        progress: @escaping (AuditStep, Int, Int) -> Void = { _, _, _ in },
        isCancelled: @escaping () -> Bool = { false }
    ) throws(AuditError) -> Audit {
        let watch = AuditWatch(report: progress, isCancelled: isCancelled)
        try watch.begin(.preparing)
        let areas = try AuditedAreas(code: parameters.areaCode, in: snapshot, watch)
        let located = try located(in: areas)
        let run = AuditRun(
            snapshot: snapshot,
            demand: located.demand,
            areas: areas,
            absent: zip(areas.absent, located.absent).map(AbsentArea.init),
            layout: AreaLayout(of: areas, located.demand, in: snapshot),
            targets: targets,
            plan: MomentPlan(date: parameters.date, calendar: snapshot.holidays),
            parameters: parameters,
            watch: watch
        )
        let audit = try run.audit()
        // What a loop that ended early left behind is no audit.
        try watch.check()
        return audit
    }

    private func located(
        in areas: AuditedAreas
    ) throws(AuditError) -> (demand: Demand, absent: [DemandTally]) {
        do {
            return try Demand.sorted(demand, into: areas.areas, and: areas.absent.map(\.area))
        } catch {
            throw .invalid(error)
        }
    }
}

extension AbsentArea {
    fileprivate init(_ absent: AuditedAreas.Absent, _ demand: DemandTally) {
        index = absent.index
        code = absent.area.code
        name = absent.area.name
        englishName = absent.area.englishName
        reason = absent.reason
        stations = absent.stations.count
        self.demand = demand
    }
}
