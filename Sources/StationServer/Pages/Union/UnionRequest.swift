import CivilTime
import Coverage
import Hummingbird
import Stations

/// What the union's page is asked: for whom, within which distance, at which hour.
struct UnionRequest: Hashable {
    static let parameters = ["radius", "amenities", "when", "hour", "area", "lang"]

    /// The radii that the form offers, in metres.
    static let radii = [500, 1_000, 1_500]
    /// The radius of a page that names none.
    static let usualRadius = 1_000
    /// The hour on which the slider stands before somebody moves it: Monday 12:00 to 13:00.
    static let usualHour = 12

    let radius: ServiceRadius
    let amenities: UInt64
    /// Whether stations have to be open at ``hour``.
    let isForHour: Bool
    /// An hour of the week, 0 for Monday 00:00.
    let hour: Int
    /// The code of an area, nil for all.
    let area: String?

    /// Reads the parameters without judging their values.
    static func read(_ request: Request) throws(RequestError) -> QueryParameters {
        try QueryParameters(
            request.uri.query,
            known: parameters,
            lists: ["amenities"],
            formats: CoverageRoutes.formats,
            blankIsAbsent: true
        )
    }

    /// Reads what is asked.
    ///
    /// - Throws: ``RequestError`` for the first parameter that is not as it should be.
    init(_ parameters: QueryParameters, catalogue: AmenityCatalogue) throws(RequestError) {
        try parameters.checkLanguage()
        let metres = try parameters.number(
            "radius",
            in: ServiceRadius.range,
            expected: "metres, from 1 to 100000"
        )
        do {
            radius = try ServiceRadius(metres: metres ?? Double(Self.usualRadius))
        } catch {
            throw .badParameter("radius", value: "\(metres ?? 0)", expected: "metres")
        }
        amenities = try NearestRequest.amenities(parameters, catalogue)
        let last = Int64(WeekCurve.hourCount - 1)
        let expectedHour = "an hour of the week, 0 (Monday 00:00) to \(last)"
        let hour = try parameters.wholeNumber("hour", in: 0...last, expected: expectedHour)
        self.hour = hour.map(Int.init) ?? Self.usualHour
        switch parameters.raw("when") {
        case nil, "any": isForHour = false
        case "hour": isForHour = true
        case let value?: throw .badParameter("when", value: value, expected: "any or hour")
        }
        area = try parameters.text("area", expected: "the code of an area")
    }

    /// The moment at which a station has to be open, nil for any.
    ///
    /// It is the next such hour, counted from the start of today.
    ///
    /// - Parameter now: what decides which day is today, by the clocks of Shanghai.
    /// - Returns: the start of the hour.
    func time(now: Instant) -> Instant? {
        guard isForHour else { return nil }
        let today = now.date()
        let days = (hour / 24 - today.weekday.rawValue + 7) % 7
        let day = CivilDate(dayNumber: today.dayNumber + days)
        return ZoneRules.shanghai.instant(on: day, second: hour % 24 * 3_600)
    }

    /// The audit that answers it.
    func audit(now: Instant) -> AuditRequest {
        AuditRequest(radii: [radius], amenities: amenities, time: time(now: now), area: area)
    }
}
