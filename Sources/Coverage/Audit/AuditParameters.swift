public import CivilTime
public import Stations

/// Everything that decides what an audit says, but for the data.
///
/// The same parameters over the same revision give the same audit, on any day.
public struct AuditParameters: Sendable {
    /// The most radii that one audit takes.
    public static let maximumRadii = 8
    /// The most moments that one audit takes.
    public static let maximumTimes = 16

    /// The radii, ascending, each once.
    public let radii: [ServiceRadius]
    /// Which stations count.
    public var criteria: StationCriteria
    /// The code of the area that is audited, or of one above the areas that are; nil for all.
    public var areaCode: String?
    /// How ways are measured for shares and distances.
    ///
    /// Areas and gaps are always measured in a straight line.
    public var metric: WalkMetric
    /// How a straight line becomes a walk, where both stand side by side.
    public var walking: WalkingModel
    /// The profile of the headline: stations that comply with it are one of the eight numbers.
    public var profile: Profile
    /// The profiles that stations are held to.
    public var profiles: [Profile]
    /// When the audit is made: what ages and deadlines refer to.
    public var date: Instant
    /// What is worked out beyond the figures of each area.
    public var parts: Set<AuditPart>

    /// Makes parameters; every part but the radii can be set afterwards.
    ///
    /// - Parameters:
    ///   - radii: 1 to ``maximumRadii`` radii in any order; without any, 500, 1,000 and 1,500 m.
    ///   - date: when the audit is made.
    /// - Throws: ``AuditError/tooManyRadii(_:)``.
    public init(radii: [ServiceRadius] = [], date: Instant) throws(AuditError) {
        let chosen = radii.isEmpty ? ServiceRadius.standard : radii
        self.radii = Set(chosen).sorted()
        guard self.radii.count <= Self.maximumRadii else {
            throw .tooManyRadii(self.radii.count)
        }
        criteria = StationCriteria()
        criteria.countsHoursOfUnused = true
        metric = .geodesic
        walking = .standard
        profiles = Profile.standard
        profile = profiles.first { $0.code == "acftu-2023" } ?? profiles[0]
        self.date = date
        parts = Set(AuditPart.allCases)
    }

    /// The radius that headlines, gaps and curves are for: 1,000 m if it is among the radii, else
    /// the middle one, of two the smaller.
    public var principalRadius: ServiceRadius {
        radii.first { $0.metres == 1_000 } ?? radii[(radii.count - 1) / 2]
    }

    /// The radius in a straight line that gaps are measured by: the principal radius, without the
    /// detour of ``metric`` if it has one.
    public var gapRadius: ServiceRadius { metric.straight(principalRadius) ?? principalRadius }
}

extension ServiceRadius {
    /// The radii of an audit that names none.
    static let standard = [500.0, 1_000, 1_500].compactMap { try? ServiceRadius(metres: $0) }
}
