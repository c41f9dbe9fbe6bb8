import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Interchange
import NIOCore
import Stations
import Synchronization
import TestSupport
import Testing

@testable import StationServer

@Suite("answers made as they are taken")
struct PiecesTests {
    /// A text of many segments that counts what was made of it.
    private struct Counted: IteratorProtocol, Sendable {
        final class Count: Sendable {
            private let bytes = Mutex(0)
            var value: Int { bytes.withLock(\.self) }
            func add(_ count: Int) { bytes.withLock { $0 += count } }
        }

        var left: Int
        let segment: Int
        let count: Count

        mutating func next() -> ArraySlice<UInt8>? {
            guard left > 0 else { return nil }
            let length = min(segment, left)
            left -= length
            count.add(length)
            return (left..<left + length).map { UInt8(truncatingIfNeeded: $0 &* 31) }[...]
        }
    }

    /// Takes so many pieces and no more, and notes how much was made for each.
    private final class Taker: ResponseBodyWriter, Sendable {
        struct Gone: Error {}

        private let state = Mutex((taken: [UInt8](), ahead: 0, pieces: 0))
        private let limit: Int
        private let made: @Sendable () -> Int

        init(pieces limit: Int = .max, made: @escaping @Sendable () -> Int = { 0 }) {
            self.limit = limit
            self.made = made
        }

        var taken: [UInt8] { state.withLock(\.taken) }
        /// The most bytes that were made and not taken.
        var ahead: Int { state.withLock(\.ahead) }

        func write(_ buffer: ByteBuffer) async throws {
            try state.withLock { state in
                state.ahead = max(state.ahead, made() - state.taken.count)
                guard state.pieces < limit else { throw Gone() }
                state.pieces += 1
                state.taken += buffer.readableBytesView
            }
        }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }

    private let forEver = DataLease(isCurrent: { true })

    @Test("a text is cut into pieces of one size, whatever its segments are")
    func pieces() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let segments = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                (0..<([0, 1, 3, 40].randomElement(using: &random) ?? 0))
                    .map { _ in UInt8.random(in: 0...255, using: &random) }[...]
            }
            let length = Int.random(in: 1...20, using: &random)
            var pieces = TextPieces(segments.makeIterator(), of: length)
            var text: [UInt8] = []
            var sizes: [Int] = []
            while let piece = pieces.next() {
                text += piece.readableBytesView
                sizes.append(piece.readableBytes)
            }
            let isAtEnd = pieces.isAtEnd()
            #expect(isAtEnd)
            #expect(text == Array(segments.joined()), "seed \(seed)")
            #expect(sizes.dropLast().allSatisfy { $0 == length }, "seed \(seed)")
            #expect(!sizes.contains(0), "seed \(seed)")
        }
    }

    @Test(
        "a small text is there whole; of a larger one the length is known, and nothing is made yet",
        arguments: [0, 1, Response.wholeBytes, Response.wholeBytes + 1, 1 << 20]
    )
    func length(size: Int) async throws {
        let text = Counted(left: size, segment: 700, count: Counted.Count())
        let response = Response(text, as: .geoJSON, lease: forEver)
        let isSmall = size <= Response.wholeBytes
        #expect(response.body.contentLength == (isSmall ? size : nil))
        #expect(response.headers[.contentLength] == String(size))
        #expect(response.headers[.contentType] == "application/geo+json")
        // As often as it is asked for, and the same each time.
        for _ in 0..<2 {
            let taker = Taker()
            try await response.body.write(taker)
            var all = text
            var expected: [UInt8] = []
            while let segment = all.next() { expected += segment }
            #expect(taker.taken == expected)
        }
    }

    @Test(
        "for a client that takes nothing no more than a piece is made, however long the text",
        arguments: [0, 1, 5],
        [700, 3_000_000]
    )
    func bounded(pieces: Int, segment: Int) async throws {
        let count = Counted.Count()
        let text = Counted(left: 6_000_000, segment: segment, count: count)
        let response = Response(text, as: .geoJSON, lease: forEver)
        let before = count.value
        let taker = Taker(pieces: pieces) { count.value - before }
        await #expect(throws: Taker.Gone.self) { try await response.body.write(taker) }
        #expect(taker.taken.count == pieces * ConnectionLimits.pieceBytes)
        #expect(taker.ahead <= ConnectionLimits.pieceBytes + segment)
    }

    @Test("compressed it is made as it is taken as well, and comes out the same")
    func compressed() async throws {
        let count = Counted.Count()
        let text = Counted(left: 1_000_000, segment: 700, count: count)
        let response = Response(text, as: .geoJSON, lease: forEver)
        let before = count.value
        let idle = Taker(pieces: 1) { count.value - before }
        await #expect(throws: Taker.Gone.self) {
            try await response.body.write(GzipWriter(parent: idle))
        }
        #expect(idle.ahead <= 2 * (ConnectionLimits.pieceBytes + 700))
        let plain = Taker()
        let zipped = Taker()
        try await response.body.write(plain)
        try await response.body.write(GzipWriter(parent: zipped))
        #expect(Gunzip.decompress(zipped.taken) == plain.taken)
        #expect(zipped.taken.count < plain.taken.count / 3)
    }

    @Test("data that were replaced are let go when a client takes too long")
    func lease() throws {
        let clock = Shared(isCurrent: true, now: .now)
        var lease = DataLease(isCurrent: { clock.isCurrent }, now: { clock.now })
        clock.pass(.seconds(100_000))
        try lease.check()
        clock.replace()
        try lease.check()
        clock.pass(DataLease.grace)
        try lease.check()
        clock.pass(.seconds(1))
        #expect(throws: DataLease.Expired.self) { try lease.check() }
    }

    /// What a lease looks at.
    private final class Shared: Sendable {
        private let state: Mutex<(isCurrent: Bool, now: ContinuousClock.Instant)>

        init(isCurrent: Bool, now: ContinuousClock.Instant) {
            state = Mutex((isCurrent, now))
        }

        var isCurrent: Bool { state.withLock(\.isCurrent) }
        var now: ContinuousClock.Instant { state.withLock(\.now) }
        func replace() { state.withLock { $0.isCurrent = false } }
        func pass(_ duration: Duration) { state.withLock { $0.now += duration } }
    }

    @Test("an answer from data that were replaced is given up in the middle")
    func outdated() async throws {
        let clock = Shared(isCurrent: false, now: .now)
        let text = Counted(left: 1_000_000, segment: 700, count: Counted.Count())
        let lease = DataLease(isCurrent: { clock.isCurrent }, now: { clock.now })
        let response = Response(text, as: .geoJSON, lease: lease)
        let slow = Taker {
            clock.pass(.seconds(25))
            return 0
        }
        await #expect(throws: DataLease.Expired.self) { try await response.body.write(slow) }
        #expect(slow.taken.count == 4 * ConnectionLimits.pieceBytes)
    }

    @Test("a large page has the features of small ones, and GET and HEAD tell its length")
    func page() async throws {
        let path = "/collections/stations/items"
        let snapshot = try SampleStations.snapshot()
        let extent = "?bbox=-180,-90,180,90"
        for query in ["?limit=1000", extent + "&limit=1000", "?limit=1000&at=2026-05-01T10:00:00Z"]
        {
            try await withService(snapshot) { client in
                let large = try await client.get(path + query)
                #expect(large.headers[.contentLength] == String(large.body.utf8.count))
                let single = query.replacing("limit=1000", with: "limit=1")
                var features: [JSONValue] = []
                for id in [0] + large.ids.dropLast() {
                    features += try await client.get(path + single + "&after=\(id)").features
                }
                #expect(large.features == features)
                #expect(large.json["numberReturned"]?.integerValue == Int64(features.count))
                for headers in [[:], [.acceptEncoding: "gzip"]] as [HTTPFields] {
                    let uri = path + query
                    let get = try await client.base.execute(
                        uri: uri,
                        method: .get,
                        headers: headers
                    )
                    let head = try await client.base.execute(
                        uri: uri,
                        method: .head,
                        headers: headers
                    )
                    #expect(head.body.readableBytes == 0)
                    #expect(head.headers[.contentLength] == String(get.body.readableBytes))
                    #expect(head.headers[.contentEncoding] == get.headers[.contentEncoding])
                }
            }
        }
    }
}
