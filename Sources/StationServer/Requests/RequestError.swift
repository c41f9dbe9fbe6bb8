import Stations

/// Why a request cannot be answered as it was asked.
enum RequestError: Error, Hashable {
    /// A parameter is needed and absent.
    case missingParameter(String, expected: String)
    /// A parameter has a value that means nothing here.
    case badParameter(String, value: String, expected: String)
    /// A parameter is given more than once.
    case repeatedParameter(String, expected: String)
    /// A parameter is given that this address does not know.
    case unknownParameter(String, known: [String])
    /// The path or the query is not percent-encoded UTF-8.
    case badEncoding(String)
    /// There is nothing at this path.
    case noSuchPath(String)
    /// No feature of the collection has this id.
    case noSuchFeature(String)
    /// The service reads only.
    case methodNotAllowed(String)
    /// The address is longer than the server reads.
    case addressTooLong(limit: Int)
    /// Too much heavy work waits already: the client's own, or everybody's.
    case busy(isOwn: Bool)
    /// The audit takes longer than a request may.
    case auditTooLong
    /// There are no areas, so there is nothing to audit.
    case noAreas
    /// The data cannot be audited, for a reason in one sentence.
    case notAuditable(Message)
    /// The first revision of the data is still being loaded.
    case notLoaded
    /// The client sends more requests than it may.
    case tooManyRequests(perMinute: Int, retryAfterSeconds: Int)
}
