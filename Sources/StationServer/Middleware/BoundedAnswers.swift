import Hummingbird
import NIOCore

/// Hands answers that are not small to the connection piece by piece, as the client takes them, and
/// bounds what all of them take until then.
///
/// A small answer is copied by the connection at once; what it keeps of those is bounded there, as
/// is the piece that an answer is at which is made as the client takes it, of unknown length.
struct BoundedAnswers: RouterMiddleware {
    typealias Context = ServiceContext

    let memory: AnswerMemory
    let groups: AddressGroups

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard let bytes = response.body.contentLength, bytes > ConnectionLimits.pieceBytes / 2,
            request.method != .head
        else { return response }
        let channel = context.channel
        let share = memory.share(of: bytes, for: context.client.map(groups.client)) {
            channel.pipeline.fireUserInboundEventTriggered(ConnectionEvent.memoryIsNeeded)
        }
        guard let share else { return Problem.tooMuchUnread.response }
        let body = response.body
        response.body = ResponseBody(contentLength: bytes) { writer in
            try await body.write(PieceWriter(parent: writer))
            // The room is free when nothing of the answer is left to be written.
            withExtendedLifetime(share) {}
        }
        return response
    }
}

/// Writes in pieces, each when the connection has room for it.
private struct PieceWriter: ResponseBodyWriter {
    var parent: any ResponseBodyWriter

    mutating func write(_ buffer: ByteBuffer) async throws {
        var rest = buffer
        while let piece = rest.readSlice(
            length: min(rest.readableBytes, ConnectionLimits.pieceBytes)
        ), piece.readableBytes > 0 {
            // A copy: a slice that waits for the client would keep the whole answer.
            try await parent.write(ByteBuffer(buffer: piece))
        }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        try await parent.finish(trailingHeaders)
    }
}

extension Problem {
    /// What a client learns that leaves too much unread.
    fileprivate static let tooMuchUnread = Problem(
        status: .serviceUnavailable,
        detail: "Too many answers wait for being read: read those before you ask for more.",
        headers: [.retryAfter: "5"]
    )
}
