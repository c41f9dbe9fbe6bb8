import NIOCore
import Testing

@testable import StationServer

@Suite("the progress of requests on a connection")
struct RequestProgressTests {
    private let limits = ConnectionLimits(
        request: .seconds(10),
        answer: .seconds(20),
        stall: .seconds(30),
        idle: .seconds(40)
    )
    private var progress = RequestProgress(at: second(0))

    private static func second(_ number: Int64) -> NIODeadline {
        .uptimeNanoseconds(0) + .seconds(number)
    }

    private func expect(
        _ phase: RequestProgress.Phase,
        until seconds: Int64,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(progress.phase == phase, sourceLocation: sourceLocation)
        #expect(
            progress.deadline(limits) == Self.second(seconds),
            sourceLocation: sourceLocation
        )
    }

    @Test("each step of a request has its own time")
    mutating func steps() {
        expect(.idle, until: 40)
        progress.received(at: Self.second(5))
        expect(.receiving, until: 15)
        progress.receivedAll(at: Self.second(7))
        expect(.answering, until: 27)
        progress.answered(at: Self.second(8))
        expect(.sending, until: 38)
        progress.answeredAll(at: Self.second(9))
        expect(.idle, until: 49)
    }

    @Test("more bytes of the same request do not give it more time")
    mutating func dripping() {
        for second: Int64 in 1..<9 { progress.received(at: Self.second(second)) }
        expect(.receiving, until: 11)
    }

    @Test("a stream has time as long as parts are written")
    mutating func streaming() {
        progress.receivedAll(at: Self.second(1))
        for second: Int64 in 2..<100 { progress.answered(at: Self.second(second)) }
        expect(.sending, until: 129)
    }

    @Test("the time of a request that waits behind another begins when that is answered")
    mutating func pipelined() {
        progress.received(at: Self.second(1))
        progress.receivedAll(at: Self.second(1))
        progress.received(at: Self.second(2))
        expect(.answering, until: 21)
        progress.answered(at: Self.second(15))
        progress.answeredAll(at: Self.second(16))
        expect(.receiving, until: 26)
    }

    @Test("each answer of several has its own time")
    mutating func queue() {
        for _ in 0..<3 { progress.receivedAll(at: Self.second(1)) }
        #expect(progress.unanswered == 3)
        progress.answered(at: Self.second(10))
        progress.answeredAll(at: Self.second(11))
        expect(.answering, until: 31)
        progress.answered(at: Self.second(12))
        progress.answeredAll(at: Self.second(12))
        progress.answered(at: Self.second(13))
        progress.answeredAll(at: Self.second(14))
        expect(.idle, until: 54)
    }

    @Test("an answer that the client does not take is not over, until its bytes are gone")
    mutating func unsent() {
        progress.receivedAll(at: Self.second(1))
        progress.answered(at: Self.second(2))
        progress.answeredAll(at: Self.second(2))
        progress.observe(unsentBytes: 900, at: Self.second(3))
        expect(.sending, until: 33)
        progress.observe(unsentBytes: 900, at: Self.second(10))
        expect(.sending, until: 33)
        progress.observe(unsentBytes: 800, at: Self.second(20))
        expect(.sending, until: 50)
        progress.observe(unsentBytes: 0, at: Self.second(30))
        expect(.idle, until: 70)
    }
}
