import NIOCore
import Synchronization

/// Decides which connections are let in, so that no client takes all of them.
///
/// Whoever comes when the service or its client has its fill is let into a small reserve: there it
/// may ask for the health of the service, and is refused whatever else it asks. The reserve takes
/// turns: who waits longest goes when another one comes, so that a flood does not keep those out
/// who ask at once. Requests that nobody can read count as requests of their client.
final class Doorkeeper: Sendable {
    /// Where a connection stands.
    enum Place: Hashable {
        /// Among those that may ask for anything.
        case inside
        /// In the reserve, for this reason.
        case reserve(Refusal)
    }

    private struct Waiting {
        let connection: ObjectIdentifier
        let end: @Sendable () -> Void
    }

    private struct State {
        var inside = 0
        var clients: [IPAddress: Int] = [:]
        /// Those in the reserve, the longest first.
        var waiting: [Waiting] = []
    }

    private let limits: ConnectionLimits
    private let groups: AddressGroups
    private let proxies: [AddressBlock]
    private let limiter: RateLimiter?
    private let state = Mutex(State())

    /// Makes a doorkeeper of an empty house.
    ///
    /// - Parameters:
    ///   - limits: how many connections there may be.
    ///   - groups: which addresses are one client.
    ///   - proxies: who speaks for many clients, and may have any number.
    ///   - limiter: counts requests, nil if nobody does.
    init(
        limits: ConnectionLimits,
        groups: AddressGroups = .standard,
        proxies: [AddressBlock] = [],
        limiter: RateLimiter? = nil
    ) {
        self.limits = limits
        self.groups = groups
        self.proxies = proxies
        self.limiter = limiter
    }

    /// The client that an address counts for, nil for none and for a proxy, which is nobody.
    func client(at address: SocketAddress?) -> IPAddress? {
        guard let address = address.flatMap(IPAddress.init), !proxies.contain(address) else {
            return nil
        }
        return groups.client(address)
    }

    /// Lets a connection in.
    ///
    /// - Parameters:
    ///   - connection: tells it from others.
    ///   - client: who is at its other end.
    ///   - end: refuses it, if it has to leave the reserve.
    /// - Returns: where it stands; ``leave(_:_:from:)`` has to follow.
    func enter(
        _ connection: ObjectIdentifier,
        _ client: IPAddress?,
        end: @escaping @Sendable () -> Void
    ) -> Place {
        let (place, gone) = state.withLock { state -> (Place, Waiting?) in
            let reason: Refusal
            if state.inside >= limits.connections {
                reason = .serviceFull
            } else if let client,
                state.clients[client, default: 0] >= limits.connectionsPerClient
            {
                reason = .tooManyConnections(limit: limits.connectionsPerClient)
            } else {
                state.inside += 1
                if let client { state.clients[client, default: 0] += 1 }
                return (.inside, nil)
            }
            let isFull = state.waiting.count >= max(1, limits.reserve)
            let first = isFull ? state.waiting.removeFirst() : nil
            state.waiting.append(Waiting(connection: connection, end: end))
            return (.reserve(reason), first)
        }
        gone?.end()
        return place
    }

    /// Lets a connection out.
    func leave(_ connection: ObjectIdentifier, _ client: IPAddress?, from place: Place) {
        state.withLock { state in
            guard place == .inside else {
                state.waiting.removeAll { $0.connection == connection }
                return
            }
            state.inside -= 1
            guard let client else { return }
            let rest = state.clients[client, default: 0] - 1
            state.clients[client] = rest > 0 ? rest : nil
        }
    }

    /// Counts what was no request, and finds out whether its client has had its fill of them.
    ///
    /// - Returns: what to refuse it with.
    func judge(_ refusal: Refusal, of client: IPAddress?) -> Refusal {
        guard let limiter, let client, refusal.isFaultOfClient,
            let seconds = limiter.admit(client)
        else { return refusal }
        return .tooManyRequests(
            perMinute: limiter.requestsPerMinute,
            retryAfterSeconds: seconds
        )
    }
}
