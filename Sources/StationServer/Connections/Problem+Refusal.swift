import HTTPTypes

extension Problem {
    /// What the client learns of a refusal.
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
        case .badHost:
            self.init(
                status: .badRequest,
                detail: "A request of HTTP/1.1 has exactly one field Host: the name of the "
                    + "service, with its port if that is not the usual one."
            )
        case .badTarget:
            self.init(
                status: .badRequest,
                detail: "The target of the request is neither a path that begins with / nor an "
                    + "address that begins with http:// or https:// and a host."
            )
        case .badFraming:
            self.init(
                status: .badRequest,
                detail: "A request of HTTP/1.0 cannot have Transfer-Encoding: send HTTP/1.1."
            )
        case .unknownCoding:
            self.init(
                status: .notImplemented,
                detail: "The only transfer coding that is understood is chunked."
            )
        case .unknownMethod:
            self.init(
                status: .notImplemented,
                detail: "The method is not known here: use one of \(Self.methods).",
                headers: [.allow: Self.methods]
            )
        case .tooManyRequests(let perMinute, let seconds):
            let error = RequestError.tooManyRequests(
                perMinute: perMinute,
                retryAfterSeconds: seconds
            )
            self.init(error)
        case .tooManyConnections(let limit):
            self.init(
                status: .tooManyRequests,
                detail: "There are \(limit) connections from your address already: use those, or "
                    + "close some.",
                headers: [.retryAfter: "5"]
            )
        case .serviceFull:
            self.init(
                status: .serviceUnavailable,
                detail: "The service has as many connections as it can have: try again later.",
                headers: [.retryAfter: "5"]
            )
        }
    }
}
