import NIOCore
import NIOHTTP1

/// Refuses what RFC 9112 has a server refuse and the parser lets through, and settles which
/// connections end with their request.
///
/// It stands between the parser and whoever no longer sees the version of a message. What it
/// refuses it reports as a ``Refusal`` that is thrown along the pipeline. A class because a
/// channel handler is one.
final class MessageCheck: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private var isRefused = false
    /// Whether the last request was of HTTP/1.0, and whether it asks to go on afterwards.
    private var old: (isOld: Bool, goesOn: Bool) = (false, false)
    /// Whether the end of the connection is to be the end of the answer that is being written.
    private var isEndedByClosing = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        guard case .head(var head) = unwrapInboundIn(data) else {
            return context.fireChannelRead(data)
        }
        do throws(Refusal) {
            if try settle(&head) {
                context.fireChannelRead(wrapInboundOut(.head(head)))
            } else {
                context.fireChannelRead(data)
            }
        } catch {
            isRefused = true
            context.fireErrorCaught(error)
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard old.isOld else { return context.write(data, promise: promise) }
        let part = unwrapOutboundIn(data)
        guard case .head(var head) = part, head.status.code >= 200 else {
            context.write(data, promise: promise)
            if case .end = part, isEndedByClosing {
                context.channel.close(mode: .output, promise: nil)
            }
            return
        }
        if !head.headers.contains(name: "content-length"), head.status.mayHaveResponseBody {
            // Chunks are not known to HTTP/1.0: the end of the connection is the end of the body.
            isEndedByClosing = true
            head.version = .http1_0
            head.headers.replaceOrAdd(name: "connection", value: "close")
        } else if old.goesOn, !head.headers.contains(name: "connection") {
            head.headers.add(name: "connection", value: "keep-alive")
        }
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }

    /// Checks a head and settles its host, its target and whether the connection goes on.
    ///
    /// - Returns: whether anything was changed.
    private func settle(_ head: inout HTTPRequestHead) throws(Refusal) -> Bool {
        // Whatever is not HTTP/1 the parser has refused.
        let isOld = head.version.minor == 0
        var host: String?
        var hasUpgrade = false
        var hasCoding = false
        for (name, value) in head.headers {
            switch name.utf8.count {
            case 4 where name.lowercased() == "host":
                guard host == nil, HostField.isHost(value) else { throw .badHost }
                host = value
            case 7 where name.lowercased() == "upgrade":
                hasUpgrade = true
            case 17 where name.lowercased() == "transfer-encoding":
                guard !isOld else { throw .badFraming }
                guard value.lowercased() == "chunked", !hasCoding else { throw .unknownCoding }
                hasCoding = true
            default: break
            }
        }
        guard host != nil || isOld else { throw .badHost }
        let isChanged = try settleTarget(&head)
        // The parser reads nothing behind a request for another protocol, which is not spoken here.
        let goesOn = head.isKeepAlive && !hasUpgrade && head.method != .CONNECT
        old = (isOld, goesOn)
        if !goesOn { head.headers.replaceOrAdd(name: "connection", value: "close") }
        return isChanged || !goesOn
    }

    /// Makes a path of an absolute address, whose host then is the host (RFC 9112, section 3.2.2).
    private func settleTarget(_ head: inout HTTPRequestHead) throws(Refusal) -> Bool {
        if head.uri.utf8.first == UInt8(ascii: "/") { return false }
        if head.method == .CONNECT || (head.uri == "*" && head.method == .OPTIONS) { return false }
        let scheme = head.uri.prefix { $0 != ":" }
        guard ["http", "https"].contains(scheme.lowercased()) else { throw .badTarget }
        let rest = head.uri[scheme.endIndex...]
        guard rest.hasPrefix("://") else { throw .badTarget }
        let authority = rest.dropFirst(3).prefix { !"/?#".contains($0) }
        guard !authority.isEmpty, let host = HostField(String(authority)), !host.name.isEmpty
        else { throw .badTarget }
        let path = head.uri[authority.endIndex...]
        head.uri = path.hasPrefix("/") ? String(path) : "/" + path
        head.headers.replaceOrAdd(name: "host", value: String(authority))
        return true
    }
}
