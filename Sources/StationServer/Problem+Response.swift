import Hummingbird
import Interchange

extension Problem {
    /// The answer with this problem as its body.
    var response: Response {
        var object: JSONObject = [
            // Nothing but the status tells the type, so the title is the phrase of the status.
            "type": .string("about:blank"), "title": .string(status.reasonPhrase),
            "status": .integer(Int64(status.code)), "detail": .string(detail),
        ]
        object["parameter"] = parameter.map(JSONValue.string)
        object["value"] = value.map(JSONValue.string)
        object["expected"] = expected.map(JSONValue.string)
        var headers = headers
        headers[.cacheControl] = "no-store"
        return Response(object, as: .problem, status: status, headers: headers)
    }
}
