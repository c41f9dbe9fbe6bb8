// The one door to the C library's mathematics, so that the target needs no Foundation.

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#endif

func sine(_ radians: Double) -> Double { sin(radians) }

func cosine(_ radians: Double) -> Double { cos(radians) }

func tangent(_ radians: Double) -> Double { tan(radians) }

func arcTangent(_ ratio: Double) -> Double { atan(ratio) }

func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }

func hypotenuse(_ x: Double, _ y: Double) -> Double { hypot(x, y) }

func cubeRoot(_ value: Double) -> Double { cbrt(value) }

func hyperbolicSine(_ value: Double) -> Double { sinh(value) }

func hyperbolicCosine(_ value: Double) -> Double { cosh(value) }

func inverseHyperbolicTangent(_ value: Double) -> Double { atanh(value) }

func inverseHyperbolicSine(_ value: Double) -> Double { asinh(value) }

/// The value, or a zero of positive sign for all that is not above zero.
func nonNegative(_ value: Double) -> Double { value > 0 ? value : 0 }

func square(_ value: Double) -> Double { value * value }

let radiansPerDegree = Double.pi / 180
