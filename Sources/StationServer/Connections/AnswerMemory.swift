import NIOCore
import Synchronization

/// Bounds the bytes of answers that clients have not taken, all connections together.
///
/// Whoever takes its answers never meets the bound. When it is reached, room is made at the cost of
/// the client that keeps the most waiting: if that is the one who asks, its request is refused,
/// else the answer of its that has waited longest is cut off. So clients that read nothing get
/// into the way of each other, and of nobody else.
final class AnswerMemory: Sendable {
    /// A part of the memory that an answer takes until this is gone.
    final class Share: Sendable {
        private let memory: AnswerMemory
        private let key: Key

        fileprivate init(_ memory: AnswerMemory, _ key: Key) {
            self.memory = memory
            self.key = key
        }

        deinit { memory.release(key) }
    }

    fileprivate typealias Key = UInt64

    private struct Entry {
        let client: IPAddress?
        var bytes: Int
        let cut: @Sendable () -> Void
    }

    private struct State {
        var total = 0
        var next: Key = 0
        /// The shares, older ones with lower keys.
        var entries: [Key: Entry] = [:]
        var clients: [IPAddress?: Int] = [:]
        /// What connections keep back, in the same entries.
        var connections: [ObjectIdentifier: Key] = [:]
    }

    private let limit: Int
    private let state = Mutex(State())

    /// Makes a bound that nobody has taken anything of.
    ///
    /// - Parameter limit: the most bytes.
    init(limit: Int) {
        self.limit = limit
    }

    /// How many bytes wait for their clients.
    var bytes: Int { state.withLock(\.total) }

    /// Takes room for an answer.
    ///
    /// - Parameters:
    ///   - bytes: how much the answer takes.
    ///   - client: who asks for it.
    ///   - cut: ends the connection; called if others need the room and the client has the most.
    /// - Returns: what keeps the room, nil if there is none.
    /// - Complexity: O(1) while there is room, else O(n) for n answers that wait.
    func share(
        of bytes: Int,
        for client: IPAddress?,
        cut: @escaping @Sendable () -> Void
    ) -> Share? {
        let (key, losers) = state.withLock { state -> (Key?, [Entry]) in
            let losers = Self.makeRoom(for: bytes, client, limit, &state)
            // An answer larger than the bound goes out alone.
            guard state.total == 0 || state.total + bytes <= limit else { return (nil, losers) }
            return (Self.insert(Entry(client: client, bytes: bytes, cut: cut), &state), losers)
        }
        for loser in losers { loser.cut() }
        return key.map { Share(self, $0) }
    }

    /// Notes what a connection keeps back, since its client does not take it.
    ///
    /// - Parameters:
    ///   - bytes: how much, 0 if nothing.
    ///   - connection: tells the connection from others.
    ///   - client: who is at its other end.
    ///   - cut: ends the connection.
    func note(
        _ bytes: Int,
        keptBy connection: ObjectIdentifier,
        for client: IPAddress?,
        cut: @escaping @Sendable () -> Void
    ) {
        let losers = state.withLock { state -> [Entry] in
            let key: Key
            if let known = state.connections[connection] {
                key = known
                Self.change(key, to: bytes, &state)
            } else if bytes > 0 {
                key = Self.insert(Entry(client: client, bytes: bytes, cut: cut), &state)
                state.connections[connection] = key
            } else {
                return []
            }
            if bytes == 0 {
                state.connections[connection] = nil
                Self.remove(key, &state)
            }
            return Self.makeRoom(for: 0, nil, limit, &state)
        }
        for loser in losers { loser.cut() }
    }

    private func release(_ key: Key) { state.withLock { Self.remove(key, &$0) } }

    /// Takes answers off until so many bytes fit, from whoever has the most, as long as that is not
    /// the client itself.
    private static func makeRoom(
        for bytes: Int,
        _ client: IPAddress?,
        _ limit: Int,
        _ state: inout State
    ) -> [Entry] {
        var losers: [Entry] = []
        while state.total > 0, state.total + bytes > limit {
            guard let (greatest, most) = state.clients.max(by: { $0.value < $1.value }),
                bytes == 0 || most > state.clients[client, default: 0] + bytes,
                let key = state.entries.filter({ $0.value.client == greatest }).keys.min(),
                let loser = state.entries[key]
            else { break }
            remove(key, &state)
            losers.append(loser)
        }
        return losers
    }

    private static func insert(_ entry: Entry, _ state: inout State) -> Key {
        state.next += 1
        state.entries[state.next] = entry
        state.total += entry.bytes
        state.clients[entry.client, default: 0] += entry.bytes
        return state.next
    }

    private static func change(_ key: Key, to bytes: Int, _ state: inout State) {
        guard let entry = state.entries[key] else { return }
        state.entries[key]?.bytes = bytes
        state.total += bytes - entry.bytes
        state.clients[entry.client, default: 0] += bytes - entry.bytes
    }

    private static func remove(_ key: Key, _ state: inout State) {
        guard let entry = state.entries.removeValue(forKey: key) else { return }
        state.total -= entry.bytes
        let rest = state.clients[entry.client, default: 0] - entry.bytes
        state.clients[entry.client] = rest > 0 ? rest : nil
    }
}
