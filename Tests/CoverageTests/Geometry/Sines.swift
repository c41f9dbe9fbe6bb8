import Foundation

/// Functions of the C library, of degrees.
enum Sines {
    static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
    static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
    static func arcCosine(_ value: Double) -> Double { acos(value) }
    static func inverseHyperbolicTangent(_ value: Double) -> Double { atanh(value) }
}
