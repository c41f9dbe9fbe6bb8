public import Stations

/// Who is served within which distance, and where nobody is: the answer to one set of parameters
/// over one revision of the data.
///
/// Plain values throughout; what could not be worked out is nil, and ``absent`` says why.
public struct Audit: Sendable {
    /// What was asked.
    public let parameters: AuditParameters
    /// The stations, areas and amenities of the revision that was audited.
    public let snapshot: StationSnapshot
    /// The stations that count, those outside every area among them.
    public let stations: StationCount
    /// The figures of each area, in the order of the areas' ids.
    public let areas: [AreaAudit]
    /// The figures of all these areas together.
    public let total: AreaAudit
    /// The areas that are left out, because their outlines do not say what lies within; they are in
    /// no total.
    public let absentAreas: [AbsentArea]
    /// Where the audited areas overlap, and what is between them.
    public let layout: AreaLayout
    /// What becomes of the figures when the stations under construction open; nil if that was not
    /// asked for, or if they count already.
    public let projection: Projection?
    /// The demand that lies in no area and is in no figure; that of ``absentAreas`` is apart.
    public let outside: DemandTally
    /// The demand that the walking network does not reach, which counts as not covered.
    public let unsnapped: DemandTally
    /// The stations that the walking network does not reach.
    public let unsnappedStations: Int
    /// The gaps of all areas, those of most people first, then of most square metres.
    public let gaps: [AuditGap]
    /// The shares at single moments within the principal radius.
    public let moments: [MomentAudit]
    /// The share for each hour of a week within the principal radius.
    public let week: WeekCurve?
    /// Straight line and walk side by side.
    public let walk: WalkAudit?
    /// What the records of the stations in all areas say.
    public let checklist: ChecklistAudit?
    /// What is doubtful in the data.
    public let quality: DataQuality?
    /// Capacity within reach.
    public let accessibility: AccessibilityAudit?
    /// How far units are with their targets.
    public let targets: [TargetProgress]
    /// What is missing from the audit, and why.
    public internal(set) var absent: [AbsentIndicator] = []

    /// The revision of the data.
    public var revision: Int64 { snapshot.revision }
}
