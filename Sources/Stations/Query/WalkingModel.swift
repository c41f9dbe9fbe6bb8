/// How a straight line becomes minutes on foot.
public struct WalkingModel: Hashable, Sendable {
    /// How much longer the way is than the straight line.
    public let detour: Double
    /// The walking speed in metres per second.
    public let metresPerSecond: Double

    /// Makes a model; both figures must be positive and finite.
    public init(detour: Double, metresPerSecond: Double) {
        precondition(detour > 0 && detour.isFinite, "the detour factor must be positive")
        precondition(
            metresPerSecond > 0 && metresPerSecond.isFinite,
            "the walking speed must be positive"
        )
        self.detour = detour
        self.metresPerSecond = metresPerSecond
    }

    /// Detour 1.3 at 1.2 m/s: fifteen minutes reach 831 m in a straight line.
    public static let standard = WalkingModel(detour: 1.3, metresPerSecond: 1.2)

    /// The minutes for a straight line, rounded up.
    public func minutes(distanceMetres: Double) -> Int {
        Int((distanceMetres * detour / metresPerSecond / 60).rounded(.up))
    }
}
