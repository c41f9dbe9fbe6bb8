public import Stations

/// Straight line and walk side by side: the former overstates who is within reach.
public struct WalkAudit: Sendable {
    /// One line of the comparison.
    public struct Row: Sendable {
        /// The length of the way in metres, inclusive.
        public let radius: ServiceRadius
        /// The minutes that it takes, nil for a round length.
        public let minutes: Int?
        /// The share of the demand if the way is a straight line.
        public let straight: Certainty<Double>?
        /// The share if the way is the straight line times ``WalkAudit/walking``'s detour.
        public let detour: Certainty<Double>?
        /// The share along the walking network; nil without one.
        public let network: Certainty<Double>?

        /// The share on foot: along the network if there is one, else by the detour.
        public var walked: Certainty<Double>? { network ?? detour }
    }

    /// The minutes of the official circle.
    public static let minutes = 15

    /// The model by which a straight line becomes a walk.
    public let walking: WalkingModel
    /// A line for each radius, then one for ``minutes`` on foot.
    public let rows: [Row]

    /// The line for ``minutes`` on foot.
    public var quarterHour: Row? { rows.first { $0.minutes != nil } }
}
