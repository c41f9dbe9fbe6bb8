import HTTPTypes
import Hummingbird
import Interchange
import NIOCore

extension Problem {
    /// The problem as JSON.
    var body: [UInt8] {
        var object: JSONObject = [
            // Nothing but the status tells the type, so the title is the phrase of the status.
            "type": .string("about:blank"), "title": .string(status.reasonPhrase),
            "status": .integer(Int64(status.code)), "detail": .string(detail),
        ]
        object["parameter"] = parameter.map(JSONValue.string)
        object["value"] = value.map(JSONValue.string)
        object["expected"] = expected.map(JSONValue.string)
        var bytes: [UInt8] = []
        JSONWriter.append(.object(object), to: &bytes)
        return bytes
    }

    /// The header fields of an answer with this problem as its body.
    var headerFields: HTTPFields {
        var headers = headers
        headers[.cacheControl] = "no-store"
        headers[.contentType] = MediaType.problem.rawValue
        return headers
    }

    /// The answer with this problem as its body.
    var response: Response {
        let buffer = ByteBuffer(bytes: body)
        return Response(
            status: status,
            headers: headerFields,
            body: ResponseBody(byteBuffer: buffer)
        )
    }
}
