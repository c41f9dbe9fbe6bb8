import NIOCore

/// How far a connection is with its requests, and until when it has time for the next step.
///
/// A client may send requests before earlier ones are answered; they are answered in order. While
/// one is being answered, the time of the next does not run, since nobody reads it.
struct RequestProgress {
    /// What a connection waits for.
    enum Phase: Hashable {
        /// For the client to ask.
        case idle
        /// For the rest of a request.
        case receiving
        /// For the service to begin its answer.
        case answering
        /// For the client to take the answer.
        case sending
    }

    /// How many requests have arrived whole and are not answered to the end.
    private(set) var unanswered = 0
    /// Whether a request has begun to arrive.
    private(set) var isReceiving = false
    private var isAnswerBegun = false
    /// How many answers are written to the end and not taken by the system yet.
    private(set) var untaken = 0
    private var unsentBytes = 0
    /// When the present phase began, or went on.
    private var since: NIODeadline

    init(at now: NIODeadline) {
        since = now
    }

    /// What the connection waits for.
    var phase: Phase {
        if unanswered > 0 { return isAnswerBegun ? .sending : .answering }
        if isReceiving { return .receiving }
        return untaken > 0 || unsentBytes > 0 ? .sending : .idle
    }

    /// A part of a request has arrived.
    mutating func received(at now: NIODeadline) { step(at: now) { $0.isReceiving = true } }

    /// The rest of a request has arrived.
    mutating func receivedAll(at now: NIODeadline) {
        step(at: now) {
            $0.isReceiving = false
            $0.unanswered += 1
        }
    }

    /// A part of an answer was written.
    mutating func answered(at now: NIODeadline) {
        step(at: now) { $0.isAnswerBegun = true }
        since = now
    }

    /// The rest of an answer was written.
    mutating func answeredAll(at now: NIODeadline) {
        step(at: now) {
            $0.isAnswerBegun = false
            $0.unanswered = max(0, $0.unanswered - 1)
        }
    }

    /// An answer that is written waits for the system to take it.
    mutating func handedOver(at now: NIODeadline) { step(at: now) { $0.untaken += 1 } }

    /// The system has taken an answer that waited.
    mutating func taken(at now: NIODeadline) {
        step(at: now) {
            $0.untaken = max(0, $0.untaken - 1)
            if $0.untaken == 0 { $0.unsentBytes = 0 }
        }
    }

    /// Nothing more is read or answered: what is left is for the client to take.
    mutating func abandon(at now: NIODeadline) {
        step(at: now) {
            $0.unanswered = 0
            $0.isReceiving = false
            $0.isAnswerBegun = false
        }
    }

    /// So many bytes are written that the system has not taken yet, because the client does not.
    mutating func observe(unsentBytes: Int, at now: NIODeadline) {
        let isMoving = unsentBytes != self.unsentBytes
        step(at: now) { $0.unsentBytes = unsentBytes }
        if isMoving, phase == .sending { since = now }
    }

    /// When the present phase has to be over.
    func deadline(_ limits: ConnectionLimits) -> NIODeadline {
        let limit =
            switch phase {
            case .idle: limits.idle
            case .receiving: limits.request
            case .answering: limits.answer
            case .sending: limits.stall
            }
        return since + TimeAmount(limit)
    }

    private mutating func step(at now: NIODeadline, _ change: (inout Self) -> Void) {
        let before = phase
        change(&self)
        if phase != before { since = now }
    }
}
