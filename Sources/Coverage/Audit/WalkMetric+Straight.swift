extension WalkMetric {
    /// The radius in a straight line that a way of some length reaches; nil along a network, and
    /// if it is shorter than the shortest radius.
    func straight(_ radius: ServiceRadius) -> ServiceRadius? {
        switch self {
        case .geodesic: radius
        case .detour(let detour): try? ServiceRadius(metres: radius.metres / detour.factor)
        case .network: nil
        }
    }
}
