import Geodesy
import OpeningHours
import Stations

/// What `/collections/stations/items` is asked.
struct ItemsRequest {
    static let parameters = ["bbox", "limit", "after", "code", "status", "at"]
    static let formats = ["json", "geojson"]

    /// The most features of one page; a request for more gets so many, as OGC API Features has it.
    private static let maximumLimit: Int64 = 10_000
    private static let defaultLimit: Int64 = 100

    let box: BoundingBox?
    let limit: Int
    /// The page holds the features whose ids are greater.
    let after: Int64?
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
    /// - Throws: ``RequestError`` for the first parameter that is not as it should be.
    init(_ parameters: QueryParameters, now: Instant) throws(RequestError) {
        box = try Self.box(parameters)
        let limit = try parameters.wholeNumber(
            "limit",
            in: 1...Int64.max,
            expected: "a whole number from 1 to \(Self.maximumLimit)"
        )
        self.limit = Int(min(limit ?? Self.defaultLimit, Self.maximumLimit))
        after = try parameters.wholeNumber(
            "after",
            in: 0...Int64.max,
            expected: "the id of a feature, a whole number"
        )
        code = try parameters.text("code", expected: "the code of a station")
        statuses = try parameters.choices("status")
        time = try parameters.moment("at", now: now)
        var repeated: [(name: String, value: String)] = []
        for name in Self.parameters + ["f"] where name != "after" {
            if let value = try parameters.text(name, expected: "") {
                repeated.append((name, value))
            }
        }
        self.repeated = repeated
    }

    private static func box(_ parameters: QueryParameters) throws(RequestError) -> BoundingBox? {
        let expected = """
            west,south,east,north in degrees (WGS-84), south at most north; \
            west is greater than east in a box that crosses the antimeridian
            """
        guard let items = try parameters.list("bbox", expected: expected) else { return nil }
        let numbers = items.compactMap(DecimalNumber.parse)
        do {
            switch (items.count, numbers.count) {
            case (4, 4): return try box(numbers[0], numbers[1], numbers[2], numbers[3])
            // With heights, which no station has, so that any height is right.
            case (6, 6): return try box(numbers[0], numbers[1], numbers[3], numbers[4])
            default: break
            }
        } catch {}
        throw .badParameter("bbox", value: items.joined(separator: ","), expected: expected)
    }

    private static func box(
        _ west: Double,
        _ south: Double,
        _ east: Double,
        _ north: Double
    ) throws -> BoundingBox {
        try BoundingBox(
            southWest: Coordinate(longitude: west, latitude: south),
            northEast: Coordinate(longitude: east, latitude: north)
        )
    }
}
