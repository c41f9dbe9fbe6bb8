import Foundation

/// A moment, the same everywhere on Earth, in whole seconds.
public struct Instant: Hashable, Sendable {
    /// The seconds since 1 January 1970, 00:00 UTC, without leap seconds.
    public let secondsSince1970: Int

    /// Makes an instant; moments outside the years 1 … 9999 become ``earliest`` or ``latest``.
    public init(secondsSince1970 seconds: Int) {
        secondsSince1970 = min(max(seconds, -62_135_596_800), 253_402_300_799)
    }

    /// The first second of the year 1 in UTC.
    public static let earliest = Instant(secondsSince1970: .min)

    /// The last second of the year 9999 in UTC.
    public static let latest = Instant(secondsSince1970: .max)
}

extension Instant: Comparable {
    /// Whether one moment comes before another.
    public static func < (earlier: Instant, later: Instant) -> Bool {
        earlier.secondsSince1970 < later.secondsSince1970
    }
}

extension Instant {
    /// The moment that the system's clock shows.
    public static var now: Instant {
        Instant(secondsSince1970: Int(Date().timeIntervalSince1970.rounded(.down)))
    }
}
