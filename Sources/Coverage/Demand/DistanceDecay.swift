import Foundation

/// How much a station counts for people at a distance: 1 at its door, 0 beyond the catchment.
public enum DistanceDecay: Hashable, Sendable {
    /// The same weight throughout each of several rings, the innermost first, as E2SFCA has it.
    case zones([Zone])
    /// (e^(−½(d/r)²) − e^(−½)) / (1 − e^(−½)) up to the radius r, as Dai (2010) has it.
    case gaussian(ServiceRadius)

    /// One ring of a catchment.
    public struct Zone: Hashable, Sendable {
        /// The outer radius, inclusive.
        public let radius: ServiceRadius
        /// The weight, 0 … 1.
        public let weight: Double

        /// Makes a ring.
        public init(radius: ServiceRadius, weight: Double) {
            self.radius = radius
            self.weight = weight
        }
    }

    /// Three rings of equal width up to a radius with the weights 1, 0.68 and 0.22, which are those
    /// of Luo and Qi (2009) for slow decay.
    public static func luoQi(within radius: ServiceRadius) -> DistanceDecay {
        let thirds = [(1.0, 1.0), (2.0, 0.68), (3.0, 0.22)]
        return .zones(
            thirds.compactMap { third, weight in
                guard let ring = try? ServiceRadius(metres: radius.metres * third / 3) else {
                    return nil
                }
                return Zone(radius: ring, weight: weight)
            }
        )
    }

    /// The radius beyond which the weight is 0; nil without zones.
    public var reach: ServiceRadius? {
        switch self {
        case .zones(let zones): zones.last?.radius
        case .gaussian(let radius): radius
        }
    }

    /// Whether there are zones, their radii grow and their weights are 0 … 1, some above 0.
    var isValid: Bool {
        guard case .zones(let zones) = self else { return true }
        return zip(zones, zones.dropFirst()).allSatisfy { $0.radius < $1.radius }
            && zones.allSatisfy { (0...1).contains($0.weight) }
            && zones.contains { $0.weight > 0 }
    }

    /// The weight at a distance in metres.
    public func weight(atMetres metres: Double) -> Double {
        switch self {
        case .zones(let zones):
            return zones.first { metres <= $0.radius.metres }?.weight ?? 0
        case .gaussian(let radius):
            guard metres <= radius.metres else { return 0 }
            let ratio = metres / radius.metres
            let edge = exp(-0.5)
            return (exp(-0.5 * ratio * ratio) - edge) / (1 - edge)
        }
    }
}
