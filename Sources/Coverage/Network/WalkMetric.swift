/// How the way from demand to a station is measured; a report says which was used.
public enum WalkMetric: Sendable {
    /// The straight line: the WGS-84 geodesic. It overstates what is within reach.
    case geodesic
    /// The geodesic times a factor.
    case detour(DetourFactor)
    /// The shortest way along a network of streets and paths, with the straight lines to it.
    case network(WalkNetwork)

    /// The name that the command line and the report use.
    public var name: String {
        switch self {
        case .geodesic: "geodesic"
        case .detour: "detour"
        case .network: "network"
        }
    }
}
