import CivilTime
import Coverage
import Stations

/// What an audit over HTTP is asked.
struct AuditRequest: Hashable {
    static let parameters = ["radius", "amenities", "at", "area"]

    /// The most radii of one request.
    private static let maximumRadii = 4

    private let radii: [ServiceRadius]
    private let amenities: UInt64
    /// The moment at which a station has to be open, nil for any.
    let time: Instant?
    private let area: String?

    /// Asks for what was read elsewhere.
    init(radii: [ServiceRadius], amenities: UInt64, time: Instant?, area: String?) {
        self.radii = radii
        self.amenities = amenities
        self.time = time
        self.area = area
    }

    /// Reads a request.
    ///
    /// - Parameters:
    ///   - parameters: what was asked.
    ///   - catalogue: the amenities of the data set.
    ///   - now: what `at=now` means, to the minute.
    /// - Throws: ``RequestError`` for the first parameter that is not as it should be.
    init(
        _ parameters: QueryParameters,
        catalogue: AmenityCatalogue,
        now: Instant
    ) throws(RequestError) {
        radii = try Self.radii(parameters)
        amenities = try Self.amenities(parameters, catalogue)
        let minute = Instant(secondsSince1970: now.secondsSince1970 / 60 * 60)
        time = try parameters.moment("at", now: minute)
        area = try parameters.text("area", expected: "the code or name of an area")
    }

    /// The parameters of the audit.
    ///
    /// - Parameters:
    ///   - date: when it is made.
    ///   - parts: what it works out.
    /// - Returns: the parameters.
    /// - Throws: ``AuditError/tooManyRadii(_:)``, which reading has ruled out.
    func auditParameters(
        date: Instant,
        parts: Set<AuditPart>
    ) throws(AuditError) -> AuditParameters {
        var parameters = try AuditParameters(radii: radii, date: date)
        parameters.criteria.amenities = amenities
        parameters.criteria.times = time.map { [$0] } ?? []
        parameters.areaCode = area
        parameters.parts = parts
        return parameters
    }

    private static func radii(
        _ parameters: QueryParameters
    ) throws(RequestError) -> [ServiceRadius] {
        let expected = """
            1 to \(maximumRadii) numbers of metres from 1 to 100000, separated by commas
            """
        guard let items = try parameters.list("radius", expected: expected) else { return [] }
        let radii = items.compactMap(DecimalNumber.parse)
            .compactMap { try? ServiceRadius(metres: $0) }
        guard radii.count == items.count, radii.count <= maximumRadii else {
            throw .badParameter(
                "radius",
                value: items.joined(separator: ","),
                expected: expected
            )
        }
        return radii
    }

    private static func amenities(
        _ parameters: QueryParameters,
        _ catalogue: AmenityCatalogue
    ) throws(RequestError) -> UInt64 {
        let known = catalogue.amenities.map(\.code).joined(separator: ", ")
        let expected = "codes, separated by commas, out of \(known)"
        guard let codes = try parameters.list("amenities", expected: expected) else { return 0 }
        do {
            return try catalogue.mask(of: codes)
        } catch {
            throw .badParameter(
                "amenities",
                value: codes.joined(separator: ","),
                expected: expected
            )
        }
    }
}
