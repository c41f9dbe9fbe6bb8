import Geodesy
import Stations

/// What `/map/stations` is asked: the window of a map, and what stations have to be.
struct MapRequest {
    static let parameters = [
        "bbox", "zoom", "lon", "lat", "amenities", "open", "access", "lang",
    ]

    private static let finestZoom: Int64 = 22

    /// The window, in degrees of the map's datum.
    let box: BoundingBox
    let zoom: Int
    /// Where the person is, if they said.
    let place: Coordinate?
    let amenities: UInt64
    let opening: WantedOpening
    let access: Set<StationAccess>?

    /// Reads the parameters without judging their values.
    static func read(_ query: String?) throws(RequestError) -> QueryParameters {
        try QueryParameters(
            query,
            known: parameters,
            lists: ["amenities", "access"],
            formats: ItemsRequest.formats,
            blankIsAbsent: true
        )
    }

    /// Reads a request.
    ///
    /// - Throws: ``RequestError`` for the first parameter that is not as it should be.
    init(_ parameters: QueryParameters, catalogue: AmenityCatalogue) throws(RequestError) {
        guard let box = try parameters.box("bbox") else {
            throw .missingParameter(
                "bbox",
                expected: "the window of the map: west,south,east,north"
            )
        }
        let expected = "a whole number from 0 to \(Self.finestZoom)"
        guard
            let zoom = try parameters.wholeNumber(
                "zoom",
                in: 0...Self.finestZoom,
                expected: expected
            )
        else { throw .missingParameter("zoom", expected: expected) }
        try parameters.checkLanguage()
        self.box = box
        self.zoom = Int(zoom)
        amenities = try NearestRequest.amenities(parameters, catalogue)
        opening = try WantedOpening(parameters)
        access = try parameters.choices("access", shorthands: NearestRequest.accessShorthands)
        let isPlaceGiven = parameters.raw("lon") != nil || parameters.raw("lat") != nil
        place = isPlaceGiven ? try NearestRequest.origin(parameters) : nil
    }

    /// The question about stations, for a moment.
    func query(at context: AnswerContext) -> StationQuery {
        var query = StationQuery(origin: place ?? box.southWest)
        query.criteria.amenities = amenities
        query.criteria.access = access
        query.time = context.now
        query.criteria.times = opening == .now ? [context.now] : []
        query.criteria.mustBeOpenAllDay = opening == .allDay
        return query
    }
}
