import HTTPTypes
import Hummingbird
import Interchange
import NIOCore

extension Response {
    /// An answer whose body is encoded already.
    init(
        _ bytes: [UInt8],
        as type: MediaType,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) {
        let body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        self.init(status: status, headers: headers, body: body)
        self.headers[.contentType] = type.rawValue
    }

    /// An answer with a JSON object.
    init(
        _ object: JSONObject,
        as type: MediaType = .json,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) {
        var bytes: [UInt8] = []
        JSONWriter.append(.object(object), to: &bytes)
        self.init(bytes, as: type, status: status, headers: headers)
    }

    /// An answer that stays as it is for one revision: the client may keep it, and asks each time
    /// whether it still holds.
    ///
    /// - Parameters:
    ///   - tag: what tells the revision and the format.
    ///   - request: the request, which may say that the client holds the answer already.
    ///   - make: makes the whole answer.
    /// - Returns: the whole answer, or 304 without a body.
    static func revalidated(
        by tag: EntityTag,
        for request: Request,
        make: () -> Response
    ) -> Response {
        let headers: HTTPFields = [.eTag: tag.text, .cacheControl: "no-cache"]
        guard !tag.isHeld(by: request.headers) else {
            return .empty(.notModified, headers: headers)
        }
        var response = make()
        for field in headers { response.headers[field.name] = field.value }
        return response
    }
}
