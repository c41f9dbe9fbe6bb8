#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The sine of an angle in radians.
@inline(__always)
func sine(_ radians: Double) -> Double { sin(radians) }

/// The sine of an angle in radians that is mostly small.
@inline(__always)
func sine(mostlySmall radians: Double) -> Double {
    guard radians.magnitude < 0.01 else { return sin(radians) }
    // The next term of Taylor's series is below 2e-18 of the sine.
    let square = radians * radians
    return radians * (1 - square / 6 * (1 - square / 20))
}

/// The angle in radians, -π/2 … π/2, that has a sine.
func arcsine(_ sine: Double) -> Double { asin(sine) }

/// The cosine of an angle in radians.
@inline(__always)
func cosine(_ radians: Double) -> Double { cos(radians) }

/// The cosine of an angle in degrees, at least 0.
func cosine(degrees: Double) -> Double { max(0, cos(degrees * .pi / 180)) }
