/// A part of an area that no station reaches within the principal radius.
public struct AuditGap: Sendable {
    /// Its place among all gaps, from 1: most people first.
    public let rank: Int
    /// The place of its area in ``Audit/areas``.
    public let area: Int
    /// The outline, square metres and farthest point.
    public let gap: Gap
    /// The demand inside; nil if the area has no demand data.
    public let demand: DemandTally?
    /// The station nearest to the farthest point, as its place in the snapshot; nil without any.
    public let nearestStation: Int?
}
