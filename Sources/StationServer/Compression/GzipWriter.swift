import HTTPTypes
import Hummingbird
import NIOCore

/// Compresses a body piece by piece, as it is written.
struct GzipWriter: ResponseBodyWriter {
    private var parent: any ResponseBodyWriter
    private var stream = GzipStream()

    init(parent: any ResponseBodyWriter) {
        self.parent = parent
    }

    mutating func write(_ buffer: ByteBuffer) async throws {
        let compressed = try stream.compress(buffer.readableBytesView)
        try await parent.write(ByteBuffer(bytes: compressed))
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        try await parent.write(ByteBuffer(bytes: stream.end()))
        try await parent.finish(trailingHeaders)
    }
}
