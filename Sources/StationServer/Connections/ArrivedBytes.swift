import NIOCore
import NIOHTTP1

/// Keeps the bytes that arrived last while the parser works on them, to tell what it could not.
///
/// To the parser a method that it does not know and a line that is no request are the same. It
/// stands before the parser. A class because a channel handler is one.
final class ArrivedBytes: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private var bytes: ByteBuffer?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        bytes = unwrapInboundIn(data)
        context.fireChannelRead(data)
        bytes = nil
    }

    /// Whether there is a request in the bytes that is well-formed but for its method.
    var holdUnknownMethod: Bool {
        let lines = bytes?.readableBytesView.split(separator: UInt8(ascii: "\n")) ?? []
        return lines.contains { line in
            let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            guard words.count == 3, !words[1].isEmpty, (1...40).contains(words[0].count),
                words[2].starts(with: "HTTP/1.".utf8), words[0].allSatisfy(\.isOfToken)
            else { return false }
            guard case .RAW = HTTPMethod(rawValue: String(decoding: words[0], as: UTF8.self)) else {
                return false
            }
            return true
        }
    }
}

extension UInt8 {
    /// Whether the byte may stand in a token of RFC 9110, section 5.6.2.
    fileprivate var isOfToken: Bool {
        isLetterOrDigit || "!#$%&'*+-.^_`|~".utf8.contains(self)
    }
}
