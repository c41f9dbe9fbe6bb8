import Foundation
import Synchronization
import Testing

@testable import StationServer

@Suite("the queue of heavy work")
struct HeavyWorkQueueTests {
    /// Work that goes on until it is let go, and writes down when it began.
    private final class Door: Sendable {
        private let semaphore = DispatchSemaphore(value: 0)
        private let begun = Mutex<[String]>([])

        func pass(_ name: String) {
            begun.withLock { $0.append(name) }
            semaphore.wait()
        }

        func open(for count: Int = 1) { for _ in 0..<count { semaphore.signal() } }

        var names: [String] { begun.withLock { $0 } }
    }

    private static func caller(_ address: String) -> HeavyCaller {
        HeavyCaller(client: IPAddress(address).map(AddressGroups.standard.client))
    }

    /// Lets others go on until something is so.
    private func wait(until isSo: () -> Bool) async {
        while !isSo() { try? await Task.sleep(for: .milliseconds(1)) }
    }

    private func start(
        _ queue: HeavyWorkQueue,
        _ door: Door,
        _ address: String,
        _ name: String
    ) async -> Task<Bool, Never> {
        let before = queue.waitingCount + door.names.count
        let task = Task { () -> Bool in
            let result: Void? = try? await queue.run(for: Self.caller(address)) { _ in
                door.pass(name)
            }
            return result != nil
        }
        await wait { queue.waitingCount + door.names.count == before + 1 }
        return task
    }

    @Test("of one client one piece runs and two wait; others have theirs meanwhile")
    func ofOneClient() async throws {
        let queue = HeavyWorkQueue()
        let door = Door()
        var tasks: [Task<Bool, Never>] = []
        // All addresses of a /64 are one client.
        for number in 1...3 {
            tasks.append(await start(queue, door, "2001:db8::\(number)", "a\(number)"))
        }
        #expect(queue.waitingCount == 2)
        for _ in 0..<100 {
            await #expect(throws: RequestError.busy(isOwn: true)) {
                try await queue.run(for: Self.caller("2001:db8::ffff")) { _ in }
            }
        }
        tasks.append(await start(queue, door, "192.0.2.1", "b"))
        #expect(door.names == ["a1", "b"])
        door.open(for: 4)
        for task in tasks { #expect(await task.value) }
        #expect(queue.waitingCount == 0)
    }

    @Test("clients have their turns one after the other, not as often as they ask")
    func turns() async throws {
        var limits = HeavyWorkQueue.Limits()
        limits.running = 1
        let queue = HeavyWorkQueue(limits: limits)
        let door = Door()
        var tasks: [Task<Bool, Never>] = []
        let asked = [("1", "a1"), ("1", "a2"), ("1", "a3"), ("2", "b1"), ("3", "c1"), ("2", "b2")]
        for (client, name) in asked {
            tasks.append(await start(queue, door, "192.0.2.\(client)", name))
        }
        for count in 1...asked.count {
            await wait { door.names.count == count }
            door.open()
        }
        for task in tasks { #expect(await task.value) }
        #expect(door.names == ["a1", "a2", "b1", "c1", "a3", "b2"])
    }

    @Test("no more waits than may")
    func bounded() async throws {
        var limits = HeavyWorkQueue.Limits()
        limits.running = 1
        limits.waiting = 3
        let queue = HeavyWorkQueue(limits: limits)
        let door = Door()
        var tasks: [Task<Bool, Never>] = []
        for number in 1...4 {
            tasks.append(await start(queue, door, "192.0.2.\(number)", "\(number)"))
        }
        await #expect(throws: RequestError.busy(isOwn: false)) {
            try await queue.run(for: Self.caller("192.0.2.9")) { _ in }
        }
        door.open(for: 4)
        for task in tasks { #expect(await task.value) }
    }

    @Test("who has gone is not waited for, and what runs for them is told")
    func gone() async throws {
        let queue = HeavyWorkQueue()
        let isGone = Atomic(false)
        let hasBegun = Atomic(false)
        let caller = HeavyCaller(client: IPAddress("192.0.2.1")) {
            isGone.load(ordering: .relaxed)
        }
        async let first: Void = queue.run(for: caller) { isCancelled in
            hasBegun.store(true, ordering: .relaxed)
            // Without an end if nobody tells it.
            while !isCancelled() { usleep(1_000) }
        }
        await wait { hasBegun.load(ordering: .relaxed) }
        async let second: Bool = {
            do throws(RequestError) {
                try await queue.run(for: caller) { _ in }
                return true
            } catch {
                return false
            }
        }()
        await wait { queue.waitingCount == 1 }
        isGone.store(true, ordering: .relaxed)
        try await first
        #expect(await !second)
    }

    @Test("who waits as long as an answer may take is told to come again")
    func expired() async throws {
        var limits = HeavyWorkQueue.Limits()
        limits.running = 1
        limits.time = .milliseconds(20)
        let queue = HeavyWorkQueue(limits: limits)
        let door = Door()
        let first = await start(queue, door, "192.0.2.1", "a")
        await #expect(throws: RequestError.busy(isOwn: false)) {
            try await queue.run(for: Self.caller("192.0.2.2")) { _ in }
        }
        door.open()
        #expect(await first.value)
    }
}
