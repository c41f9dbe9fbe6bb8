import Geodesy
import Stations

/// Which part of a collection a request asks for: a box, and one page of what is in it.
struct PageWindow {
    static let parameters = ["bbox", "limit", "after"]

    /// The most features of one page; a request for more gets so many, as OGC API Features has it,
    /// and the link to the next page.
    static let maximumLimit: Int64 = 1_000
    /// The same for clients in a trusted network.
    private static let trustedLimit: Int64 = 10_000
    private static let defaultLimit: Int64 = 100

    let box: BoundingBox?
    let limit: Int
    /// The page holds the features whose ids are greater.
    let after: Int64?

    /// Reads the parameters of a page.
    ///
    /// - Parameters:
    ///   - parameters: what was asked.
    ///   - isTrusted: whether the client is in a trusted network.
    /// - Throws: ``RequestError`` for the first one that is not as it should be.
    init(_ parameters: QueryParameters, isTrusted: Bool = false) throws(RequestError) {
        box = try parameters.box("bbox")
        let maximum = isTrusted ? Self.trustedLimit : Self.maximumLimit
        let limit = try parameters.wholeNumber(
            "limit",
            in: 1...Int64.max,
            expected: "a whole number from 1 to \(maximum)"
        )
        self.limit = Int(min(limit ?? Self.defaultLimit, maximum))
        after = try parameters.wholeNumber(
            "after",
            in: 0...Int64.max,
            expected: "the id of a feature, a whole number"
        )
    }
}

extension QueryParameters {
    /// The box in a parameter, nil if it is absent.
    func box(_ name: String) throws(RequestError) -> BoundingBox? {
        let expected = """
            west,south,east,north in degrees (WGS-84), south at most north; \
            west is greater than east in a box that crosses the antimeridian
            """
        guard let items = try list(name, expected: expected) else { return nil }
        let numbers = items.compactMap(DecimalNumber.parse)
        do {
            switch (items.count, numbers.count) {
            case (4, 4): return try box(numbers[0], numbers[1], numbers[2], numbers[3])
            // With heights, which no feature has, so that any height is right.
            case (6, 6): return try box(numbers[0], numbers[1], numbers[3], numbers[4])
            default: break
            }
        } catch {}
        throw .badParameter(
            name,
            value: items.joined(separator: ","),
            expected: expected + turnedHint(numbers)
        )
    }

    /// The box with latitudes and longitudes in each other's place, where only that makes sense.
    private func turnedHint(_ numbers: [Double]) -> String {
        guard numbers.count == 4, (try? box(numbers[1], numbers[0], numbers[3], numbers[2])) != nil
        else { return "" }
        let turned = [numbers[1], numbers[0], numbers[3], numbers[2]].map(MapLinks.degrees)
        return "; turned round it would be " + turned.joined(separator: ",")
    }

    private func box(
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

    /// The parameters that a link to another page repeats.
    func repeated(of names: [String]) throws(RequestError) -> [(name: String, value: String)] {
        var repeated: [(name: String, value: String)] = []
        for name in names + ["f"] where name != "after" {
            if let value = try text(name, expected: "") { repeated.append((name, value)) }
        }
        return repeated
    }
}
