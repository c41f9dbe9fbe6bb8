import HTTPTypes
import Hummingbird

/// A page that says one thing, such as that there is nothing here.
struct MessagePage {
    let frame: PageFrame
    let heading: String
    let paragraphs: [String]
    var status = HTTPResponse.Status.ok
    /// Whether the browser asks again by itself after a while.
    private var isAskedAgain = false
    /// When it is worth asking again, as the header says it.
    private var retryAfter: String?

    /// The page for an error.
    init(_ error: RequestError, frame: PageFrame) {
        let texts = frame.texts
        let problem = Problem(error)
        self.frame = frame
        status = problem.status
        retryAfter = problem.headers[.retryAfter]
        switch error {
        case .noSuchPath:
            (heading, paragraphs) = (texts["not_found_heading"], [texts["not_found_note"]])
        case .notLoaded:
            (heading, paragraphs) = (texts["loading_heading"], [texts["loading_note"]])
        case .busy:
            (heading, paragraphs) = (texts["auditing_heading"], [texts["auditing_note"]])
            isAskedAgain = true
        case .tooManyRequests(_, let seconds):
            heading = texts["too_many_heading"]
            paragraphs = [texts["too_many_note", ["seconds": String(seconds)]]]
        default:
            let text = PageProblem(error: error, texts: texts).text
            (heading, paragraphs) = (texts["error_heading"], [text])
        }
    }

    /// The page for a code that no station has.
    init(noStation code: String, frame: PageFrame) {
        let shown = code.count <= 100 ? code : code.prefix(100) + "…"
        self.frame = frame
        heading = frame.texts["no_station_heading"]
        paragraphs = [frame.texts["no_station_note", ["code": shown]]]
        status = .notFound
    }

    /// The page in the place of a map that cannot be shown: it says what is missing.
    init(noMapIn frame: PageFrame) {
        self.frame = frame
        heading = frame.texts["map_missing_heading"]
        paragraphs = [frame.texts["map_missing_note"]]
        status = .notFound
    }

    /// The answer with the page.
    var response: Response {
        var fields = frame.fields(title: heading + " · " + frame.texts["brand"])
        fields["heading"] = heading
        fields["paragraphs"] = paragraphs
        if isAskedAgain { fields["refresh_seconds"] = "3" }
        var response = frame.response("message", fields, status: status)
        if status == .serviceUnavailable { response.headers[.retryAfter] = "1" }
        if status == .tooManyRequests { response.headers[.retryAfter] = retryAfter }
        return response
    }
}
