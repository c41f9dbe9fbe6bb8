import Foundation
import Synchronization

/// What the service counts about itself.
///
/// A route is counted under its pattern and an unknown method under one name, so the number of
/// series is bounded whatever clients send. Counting takes a lock for the time of two additions.
final class ServiceMetrics: Sendable {
    /// What answers are counted by.
    struct Series: Hashable, Comparable, Sendable {
        let route: String
        let method: String
        let status: Int

        static func < (one: Self, other: Self) -> Bool {
            (one.route, one.method, one.status) < (other.route, other.method, other.status)
        }
    }

    /// What was counted up to a moment.
    struct Counts: Sendable {
        var answers: [Series: UInt64] = [:]
        var latencies: [String: LatencyHistogram] = [:]
    }

    private static let methods = ["GET", "HEAD", "OPTIONS"]

    private let state = Mutex(Counts())
    private let running = Atomic(0)
    private let connected = Atomic(0)
    /// When the service was made, in seconds since 1970.
    let startedAt = Date().timeIntervalSince1970

    /// How many requests are being answered.
    var requestsInFlight: Int { running.load(ordering: .relaxed) }

    /// How many connections are open.
    var openConnections: Int { connected.load(ordering: .relaxed) }

    /// Everything that was counted.
    var counts: Counts { state.withLock { $0 } }

    func connectionOpened() { connected.add(1, ordering: .relaxed) }

    func connectionClosed() { connected.subtract(1, ordering: .relaxed) }

    func requestBegan() { running.add(1, ordering: .relaxed) }

    func requestEnded() { running.subtract(1, ordering: .relaxed) }

    /// Counts an answer.
    ///
    /// - Parameters:
    ///   - route: the pattern of the route.
    ///   - method: the method of the request, nil if it has none.
    ///   - status: the status of the answer.
    ///   - seconds: how long it took to make, nil if nobody measured.
    func count(route: String, method: String?, status: Int, seconds: Double? = nil) {
        let method = method.flatMap { Self.methods.contains($0) ? $0 : nil } ?? "other"
        let series = Series(route: route, method: method, status: status)
        state.withLock { counts in
            counts.answers[series, default: 0] += 1
            if let seconds { counts.latencies[route, default: .init()].record(seconds: seconds) }
        }
    }
}
