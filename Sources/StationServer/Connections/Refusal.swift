import HTTPTypes
import NIOHTTP1

/// Why the service answers a connection by itself, before or instead of a handler, and closes it.
enum Refusal: Error, Hashable, Sendable {
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
    /// There is no `Host`, more than one, or one that is no host.
    case badHost
    /// The target of the request has none of the forms that it may have.
    case badTarget
    /// The length of the body is told in a way that a request of HTTP/1.0 may not use.
    case badFraming
    /// The body has a transfer coding besides chunked.
    case unknownCoding
    /// Nobody knows the method.
    case unknownMethod
    /// The client sends more requests than it may, of which this was not even one.
    case tooManyRequests(perMinute: Int, retryAfterSeconds: Int)
    /// The client has more connections than it may.
    case tooManyConnections(limit: Int)
    /// There are as many connections as there may be.
    case serviceFull

    /// A short name, for the log.
    var name: String {
        switch self {
        case .requestTooSlow: "request_too_slow"
        case .answerTooSlow: "answer_too_slow"
        case .bodyTooLarge: "body_too_large"
        case .headersTooLarge: "headers_too_large"
        case .unreadable: "unreadable"
        case .badHost: "bad_host"
        case .badTarget: "bad_target"
        case .badFraming: "bad_framing"
        case .unknownCoding: "unknown_coding"
        case .unknownMethod: "unknown_method"
        case .tooManyRequests: "too_many_requests"
        case .tooManyConnections: "too_many_connections"
        case .serviceFull: "service_full"
        }
    }

    /// Whether the client sent what no client should, so that it counts as a request of its.
    var isFaultOfClient: Bool {
        switch self {
        case .answerTooSlow, .tooManyRequests, .tooManyConnections, .serviceFull: false
        default: true
        }
    }

    /// Finds out what an error of the parser means.
    ///
    /// - Parameters:
    ///   - error: the error.
    ///   - arrived: what the parser was reading.
    ///   - limits: what it was told to take.
    init(_ error: HTTPParserError, in arrived: ArrivedBytes?, _ limits: ConnectionLimits) {
        switch error {
        case .headerOverflow: self = .headersTooLarge(limit: limits.fieldBytes)
        case .invalidMethod where arrived?.holdUnknownMethod ?? false: self = .unknownMethod
        default: self = .unreadable
        }
    }
}
