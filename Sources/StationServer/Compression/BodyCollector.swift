import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Takes the parts of a body together.
///
/// A class, because the body keeps the writer that it is given and ends with it.
final class BodyCollector: ResponseBodyWriter, Sendable {
    private let collected = Mutex<[UInt8]>([])

    /// What was written up to now.
    var bytes: [UInt8] { collected.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        collected.withLock { $0.append(contentsOf: buffer.readableBytesView) }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
