import HTTPTypes
import NIOHTTP1

/// Why the service answers a connection by itself, before or instead of a handler, and closes it.
enum Refusal: Hashable, Sendable {
    /// The request did not arrive within its time.
    case requestTooSlow(limit: Duration)
    /// The service did not begin to answer within its time.
    case answerTooSlow
    /// The body is larger than the service takes.
    case bodyTooLarge(limit: Int)
    /// The header fields are larger than the service takes.
    case headersTooLarge(limit: Int)
    /// What came is no request of HTTP/1.
    case unreadable

    /// A short name, for the log.
    var name: String {
        switch self {
        case .requestTooSlow: "request_too_slow"
        case .answerTooSlow: "answer_too_slow"
        case .bodyTooLarge: "body_too_large"
        case .headersTooLarge: "headers_too_large"
        case .unreadable: "unreadable"
        }
    }

    /// Finds out what an error of the parser means.
    init(_ error: HTTPParserError, _ limits: ConnectionLimits) {
        self = error == .headerOverflow ? .headersTooLarge(limit: limits.fieldBytes) : .unreadable
    }
}

extension Problem {
    init(_ refusal: Refusal) {
        switch refusal {
        case .requestTooSlow(let limit):
            self.init(
                status: .requestTimeout,
                detail: "The request did not arrive within \(limit / .seconds(1)) s."
            )
        case .answerTooSlow:
            self.init(
                status: .serviceUnavailable,
                detail: "The service is too busy to answer: try again in a moment.",
                headers: [.retryAfter: "10"]
            )
        case .bodyTooLarge(let limit):
            self.init(
                status: .contentTooLarge,
                detail: "The body of the request is larger than \(limit) bytes; send none."
            )
        case .headersTooLarge(let limit):
            self.init(
                status: .requestHeaderFieldsTooLarge,
                detail: "A header field, or the address, is larger than \(limit) bytes, "
                    + "or there are too many of them."
            )
        case .unreadable:
            self.init(
                status: .badRequest,
                detail: "This is no request of HTTP/1.1: an address is plain ASCII, everything "
                    + "else in percent-encoding."
            )
        }
    }
}
