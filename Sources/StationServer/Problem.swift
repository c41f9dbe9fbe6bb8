import Coverage
import HTTPTypes
import Hummingbird

/// An error as the client sees it, in the members of RFC 9457.
struct Problem {
    let status: HTTPResponse.Status
    /// What is wrong, as an English sentence.
    let detail: String
    /// The parameter that is not as it should be.
    var parameter: String?
    /// Its value.
    var value: String?
    /// What would be right.
    var expected: String?
    var headers: HTTPFields = [:]
}

extension Problem {
    /// The methods that every address takes.
    static let methods = "GET, HEAD, OPTIONS"

    init(_ error: RequestError) {
        switch error {
        case .missingParameter(let name, let expected):
            self.init(
                status: .badRequest,
                detail: "Parameter '\(name)' is missing: give \(expected).",
                parameter: name,
                expected: expected
            )
        case .badParameter(let name, let value, let expected):
            self.init(
                status: .badRequest,
                detail: "Parameter '\(name)' cannot be '\(Self.shorten(value))': give \(expected).",
                parameter: name,
                value: Self.shorten(value),
                expected: expected
            )
        case .repeatedParameter(let name, let expected):
            self.init(
                status: .badRequest,
                detail: "Parameter '\(name)' is given more than once: give \(expected).",
                parameter: name,
                expected: expected
            )
        case .unknownParameter(let name, let known):
            let expected =
                known.isEmpty ? "no parameter" : "one of " + known.joined(separator: ", ")
            self.init(
                status: .badRequest,
                detail: "Parameter '\(Self.shorten(name))' is not known here: give \(expected).",
                parameter: Self.shorten(name),
                expected: expected
            )
        case .badEncoding(let part):
            self.init(
                status: .badRequest,
                detail: "The \(part) is not UTF-8 in percent-encoding."
            )
        case .noSuchPath(let path):
            self.init(status: .notFound, detail: "There is nothing at '\(Self.shorten(path))'.")
        case .noSuchFeature(let id):
            self.init(
                status: .notFound,
                detail: "No feature of this collection has the id '\(Self.shorten(id))'."
            )
        case .methodNotAllowed(let method):
            self.init(
                status: .methodNotAllowed,
                detail: "\(Self.shorten(method)) is not possible: use one of \(Self.methods).",
                headers: [.allow: Self.methods]
            )
        case .addressTooLong(let limit):
            self.init(
                status: .uriTooLong,
                detail: "The address is longer than \(limit) bytes."
            )
        case .busy(let isOwn):
            self.init(
                status: .serviceUnavailable,
                detail: isOwn
                    ? "Two audits or large answers of yours wait already: ask when one is done."
                    : "Too many audits and large answers wait already: ask again later.",
                headers: [.retryAfter: isOwn ? "2" : "10"]
            )
        case .auditTooLong:
            self.init(
                status: .serviceUnavailable,
                detail: "The audit takes longer than a request may: ask for one area, or use the "
                    + "command 'yizhan audit'.",
                parameter: "area",
                headers: [.retryAfter: "60"]
            )
        case .noAreas: self.init(.notAuditable(AuditError.noAreas.message))
        case .notAuditable(let reason):
            self.init(status: .conflict, detail: "The data cannot be audited: \(reason)")
        case .notLoaded:
            self.init(
                status: .serviceUnavailable,
                detail: "The stations are still being loaded.",
                headers: [.retryAfter: "1"]
            )
        case .tooManyRequests(let perMinute, let seconds):
            self.init(
                status: .tooManyRequests,
                detail: "More than \(perMinute) requests a minute: wait for \(seconds) s.",
                headers: [.retryAfter: String(seconds)]
            )
        }
    }

    init(_ error: any HTTPResponseError) {
        self.init(
            status: error.status,
            detail: "The request cannot be answered: \(error.status.reasonPhrase).",
            headers: (error as? HTTPError)?.headers ?? [:]
        )
    }

    /// What a client learns of an error that nobody foresaw.
    static let unexpected = Problem(
        status: .internalServerError,
        detail: "The server made an error; it has been logged."
    )

    private static func shorten(_ text: String) -> String {
        text.count <= 200 ? text : text.prefix(200) + "…"
    }
}
