import CivilTime
import Synchronization

/// Counts the requests of each client against a limit: a token bucket for each.
///
/// A client may send as many requests at once as it may send in a minute, and gets new ones
/// evenly. The table is bounded; when it is full, clients that have not asked for a while are
/// forgotten first, then any: a flood from many addresses costs memory for some, and lets some
/// through.
final class RateLimiter: Sendable {
    /// How many requests a client may send in a minute.
    let requestsPerMinute: Int
    private let groups: AddressGroups
    private let capacity: Int
    private let buckets = Mutex<[IPAddress: Bucket]>([:])

    private struct Bucket {
        var tokens: Double
        var updated: ContinuousClock.Instant
    }

    /// Makes a limiter that knows nobody yet.
    ///
    /// - Parameters:
    ///   - requestsPerMinute: at least 1.
    ///   - groups: which addresses are one client.
    ///   - capacity: how many clients are remembered at most.
    init(
        requestsPerMinute: Int,
        groups: AddressGroups = .standard,
        capacity: Int = 16_384
    ) {
        self.requestsPerMinute = requestsPerMinute
        self.groups = groups
        self.capacity = capacity
    }

    /// How many clients are remembered.
    var count: Int { buckets.withLock(\.count) }

    /// Takes a request of a client.
    ///
    /// - Parameters:
    ///   - address: an address of the client's.
    ///   - now: what time it is.
    /// - Returns: nil if the client may send it, else after how many seconds it may send one.
    /// - Complexity: O(1) on average.
    func admit(_ address: IPAddress, at now: ContinuousClock.Instant = .now) -> Int? {
        let client = groups.client(address)
        return buckets.withLock { buckets in
            if buckets[client] == nil, buckets.count >= capacity {
                makeRoom(in: &buckets, at: now)
            }
            var tokens = tokens(of: buckets[client], at: now)
            let isAdmitted = tokens >= 1
            if isAdmitted { tokens -= 1 }
            buckets[client] = Bucket(tokens: tokens, updated: now)
            if isAdmitted { return nil }
            return max(1, Int(((1 - tokens) * 60 / Double(requestsPerMinute)).rounded(.up)))
        }
    }

    private func tokens(of bucket: Bucket?, at now: ContinuousClock.Instant) -> Double {
        let full = Double(requestsPerMinute)
        guard let bucket else { return full }
        let seconds = (now - bucket.updated) / .seconds(1)
        return min(full, bucket.tokens + max(0, seconds) * full / 60)
    }

    /// Forgets whoever has all tokens again; if that is not an eighth of the table, others as well.
    private func makeRoom(in buckets: inout [IPAddress: Bucket], at now: ContinuousClock.Instant) {
        let full = Double(requestsPerMinute)
        buckets = buckets.filter { tokens(of: $0.value, at: now) < full }
        let kept = capacity - max(1, capacity / 8)
        for client in buckets.keys.prefix(max(0, buckets.count - kept)) { buckets[client] = nil }
    }
}
