import Foundation

extension Instant {
    /// The moment that the system's clock shows.
    public static var now: Instant {
        Instant(secondsSince1970: Int(Date().timeIntervalSince1970.rounded(.down)))
    }
}
