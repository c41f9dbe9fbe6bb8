import Geodesy
import OpeningHours
import Stations

/// What `/nearest` is asked.
struct NearestRequest {
    static let parameters = [
        "lon", "lat", "limit", "within", "amenities", "open", "unknown", "access", "status",
    ]

    private static let maximumLimit: Int64 = 100
    private static let maximumReachMetres = 100_000.0

    let query: StationQuery

    /// Reads a request.
    ///
    /// - Parameters:
    ///   - parameters: what was asked.
    ///   - catalogue: the amenities that can be asked for.
    ///   - now: what time it is; the answer is about this moment unless `open` names another.
    /// - Throws: ``RequestError`` for the first parameter that is not as it should be.
    init(
        _ parameters: QueryParameters,
        catalogue: AmenityCatalogue,
        now: Instant
    ) throws(RequestError) {
        var query = StationQuery(origin: try Self.origin(parameters))
        let limit = try parameters.wholeNumber(
            "limit",
            in: 1...Self.maximumLimit,
            expected: "a whole number from 1 to \(Self.maximumLimit)"
        )
        if let limit { query.limit = Int(limit) }
        let within = try parameters.number(
            "within",
            in: Double.leastNonzeroMagnitude...Self.maximumReachMetres,
            expected: "metres, more than 0 and at most 100000"
        )
        if let within { query.withinMetres = within }
        query.amenities = try Self.amenities(parameters, catalogue)
        let open = try parameters.moment("open", now: now)
        query.time = open ?? now
        query.mustBeOpen = open != nil
        query.includesUnknown = try Self.includesUnknown(parameters)
        query.access = try parameters.choices("access", shorthands: Self.accessShorthands)
        if let statuses: Set<StationStatus> = try parameters.choices("status") {
            query.statuses = statuses
        }
        self.query = query
    }

    private static let accessShorthands = [
        "no_sign_up": Set(StationAccess.allCases.filter(\.needsNoSignUp))
    ]

    private static func origin(_ parameters: QueryParameters) throws(RequestError) -> Coordinate {
        let longitudeForm = "the longitude in degrees (WGS-84), from -180 to 180"
        let longitude = try parameters.requiredNumber(
            "lon",
            in: -180...180,
            expected: longitudeForm
        )
        let latitude = try parameters.requiredNumber(
            "lat",
            in: -90...90,
            expected: "the latitude in degrees (WGS-84), from -90 to 90"
        )
        do {
            return try Coordinate(longitude: longitude, latitude: latitude)
        } catch {
            throw .badParameter("lon", value: "\(longitude)", expected: longitudeForm)
        }
    }

    private static func amenities(
        _ parameters: QueryParameters,
        _ catalogue: AmenityCatalogue
    ) throws(RequestError) -> UInt64 {
        let codes = catalogue.amenities.map(\.code).joined(separator: ", ")
        let expected = "a list, separated by commas, out of \(codes)"
        let items = try parameters.list("amenities", expected: expected) ?? []
        do {
            return try catalogue.mask(of: items)
        } catch {
            let unknown = items.first { catalogue.bit(of: $0) == nil } ?? ""
            throw .badParameter("amenities", value: unknown, expected: expected)
        }
    }

    private static func includesUnknown(
        _ parameters: QueryParameters
    ) throws(RequestError) -> Bool {
        let expected = "include or exclude"
        switch try parameters.text("unknown", expected: expected) {
        case nil, "exclude": return false
        case "include": return true
        case let value?: throw .badParameter("unknown", value: value, expected: expected)
        }
    }
}
