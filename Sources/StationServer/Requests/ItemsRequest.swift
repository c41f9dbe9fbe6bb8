import CivilTime
import Stations

/// What `/collections/stations/items` is asked.
struct ItemsRequest {
    static let parameters = PageWindow.parameters + ["code", "status", "at"]
    static let formats = ["json", "geojson"]

    let window: PageWindow
    let code: String?
    let statuses: Set<StationStatus>?
    /// The moment for which the features say whether they are open, nil for none.
    let time: Instant?
    /// The parameters that a link to another page repeats.
    let repeated: [(name: String, value: String)]

    /// Reads a request.
    ///
    /// - Parameters:
    ///   - parameters: what was asked.
    ///   - now: what `at=now` means.
    ///   - isTrusted: whether the client is in a trusted network.
    /// - Throws: ``RequestError`` for the first parameter that is not as it should be.
    init(
        _ parameters: QueryParameters,
        now: Instant,
        isTrusted: Bool = false
    ) throws(RequestError) {
        window = try PageWindow(parameters, isTrusted: isTrusted)
        code = try parameters.text("code", expected: "the code of a station")
        statuses = try parameters.choices("status")
        time = try parameters.moment("at", now: now)
        repeated = try parameters.repeated(of: Self.parameters)
    }
}
