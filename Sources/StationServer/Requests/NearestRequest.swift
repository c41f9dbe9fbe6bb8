import CivilTime
import Geodesy
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
        query.criteria.amenities = try Self.amenities(parameters, catalogue)
        try query.require(open: parameters, now: now)
        if let unknown = try parameters.unknownPolicy() { query.unknown = unknown }
        query.criteria.access = try parameters.choices("access", shorthands: Self.accessShorthands)
        if let statuses: Set<StationStatus> = try parameters.choices("status") {
            query.criteria.statuses = statuses
        }
        self.query = query
    }

    /// Words for several kinds of access.
    static let accessShorthands = [
        "no_sign_up": Set(StationAccess.allCases.filter(\.needsNoSignUp))
    ]

    /// Where the person is, from `lon` and `lat`.
    static func origin(_ parameters: QueryParameters) throws(RequestError) -> Coordinate {
        try checkOrder(parameters)
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

    /// Refuses a longitude and a latitude in each other's place where the numbers tell.
    private static func checkOrder(_ parameters: QueryParameters) throws(RequestError) {
        guard let longitude = parameters.raw("lon").flatMap({ DecimalNumber.parse($0) }),
            let latitude = parameters.raw("lat").flatMap({ DecimalNumber.parse($0) }),
            latitude.magnitude > 90, latitude.magnitude <= 180, longitude.magnitude <= 90
        else { return }
        let (lon, lat) = (MapLinks.degrees(latitude), MapLinks.degrees(longitude))
        throw .badParameter(
            "lat",
            value: MapLinks.degrees(latitude),
            expected: "a latitude from -90 to 90; turned round it would be lon=\(lon)&lat=\(lat)"
        )
    }

    /// The mask of the amenities that must be yes.
    static func amenities(
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
}

extension StationQuery {
    /// Takes over what `open` asks: `now` or a time, or `24h` for stations open around the clock.
    mutating func require(
        open parameters: QueryParameters,
        now: Instant
    ) throws(RequestError) {
        time = now
        let expected = "now, 24h, or a time such as 2026-11-21T09:30 (Shanghai)"
        if try parameters.text("open", expected: expected) == "24h" {
            criteria.mustBeOpenAllDay = true
        } else if let moment = try parameters.moment("open", now: now, expected: expected) {
            time = moment
            criteria.times = [moment]
        }
    }
}

extension QueryParameters {
    /// What becomes of stations of which something asked for is unknown, nil if that is not said.
    func unknownPolicy() throws(RequestError) -> UnknownPolicy? {
        let expected = UnknownPolicy.allCases.map(\.rawValue).joined(separator: " or ")
        guard let text = try text("unknown", expected: expected) else { return nil }
        guard let policy = UnknownPolicy(rawValue: text) else {
            throw .badParameter("unknown", value: text, expected: expected)
        }
        return policy
    }
}
