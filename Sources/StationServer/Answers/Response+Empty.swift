import HTTPTypes
import Hummingbird

extension Response {
    /// An answer that has no body and says nothing about the length of one.
    static func empty(_ status: HTTPResponse.Status, headers: HTTPFields) -> Response {
        var response = Response(status: status, headers: headers)
        response.headers[.contentLength] = nil
        return response
    }

    /// The answer to a browser that asks whether a page of another site may read from here.
    static var preflight: Response {
        .empty(
            .noContent,
            headers: [
                .allow: Problem.methods,
                .accessControlAllowMethods: Problem.methods,
                .accessControlAllowHeaders: "Accept, Content-Type, If-None-Match",
                .accessControlMaxAge: "86400",
            ]
        )
    }
}
