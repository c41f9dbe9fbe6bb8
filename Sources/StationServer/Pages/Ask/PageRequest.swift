import Geodesy
import Hummingbird
import Stations

/// What the worker's page is asked.
struct PageRequest {
    static let parameters = [
        "lon", "lat", "place", "area", "amenities", "open", "access", "within", "lang",
    ]

    private static let lists: Set<String> = ["amenities", "access"]
    private static let maximumWords = 100

    /// Where the person is, as far as they said.
    enum Origin: Hashable {
        case notSaid
        case position(Coordinate)
        case words(String)
        case area(code: String)
    }

    let origin: Origin
    let amenities: UInt64
    let opening: WantedOpening
    let access: Set<StationAccess>?
    /// How far a station may be in metres, nil if that is not said.
    let withinMetres: Double?

    /// Reads the parameters of the page without judging their values.
    static func read(_ request: Request) throws(RequestError) -> QueryParameters {
        try QueryParameters(
            request.uri.query,
            known: parameters,
            lists: lists,
            formats: ["html", "json"],
            blankIsAbsent: true
        )
    }

    /// Reads what is asked.
    ///
    /// Words for a place count before an area, and that before a position: they were typed last.
    ///
    /// - Throws: ``RequestError`` for the first parameter that is not as it should be.
    init(_ parameters: QueryParameters, catalogue: AmenityCatalogue) throws(RequestError) {
        amenities = try NearestRequest.amenities(parameters, catalogue)
        opening = try WantedOpening(parameters)
        access = try parameters.choices("access", shorthands: NearestRequest.accessShorthands)
        withinMetres = try parameters.number(
            "within",
            in: 100...100_000,
            expected: "metres, from 100 to 100000"
        )
        let expected = "words for a place, at most \(Self.maximumWords) characters"
        if let words = try parameters.text("place", expected: expected) {
            guard words.count <= Self.maximumWords, words.utf8.count <= 4 * Self.maximumWords else {
                throw .badParameter("place", value: words, expected: expected)
            }
            origin = .words(words)
        } else if let code = try parameters.text("area", expected: "the code of an area") {
            origin = .area(code: code)
        } else if parameters.raw("lon") != nil || parameters.raw("lat") != nil {
            origin = .position(try NearestRequest.origin(parameters))
        } else {
            origin = .notSaid
        }
    }
}

extension QueryParameters {
    /// The language in `lang`, nil if the parameter is absent or names none.
    var language: Language? { raw("lang").flatMap(Language.init(rawValue:)) }

    /// Refuses a language that the pages do not have.
    func checkLanguage() throws(RequestError) {
        if let value = raw("lang"), language == nil {
            throw .badParameter("lang", value: value, expected: "zh or en")
        }
    }
}
