import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import NIOCore

extension HTTPServerBuilder {
    /// A server of HTTP/1.1, encrypted if it has an identity, whose connections keep the limits.
    static func limited(
        by limits: ConnectionLimits,
        identity: TLSIdentity?,
        observer: any ConnectionObserver
    ) -> HTTPServerBuilder {
        let fields = CommonFields(isSecure: identity != nil)
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [
                WholeRequests(limits: limits, fields: fields, observer: observer)
            ],
            // The handler has an idle time of its own.
            idleTimeout: nil,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: limits.fieldBytes,
                maxHeaderListSize: limits.headerBytes,
                maxHeaderFieldCount: 100
            )
        )
        let plain = HTTPServerBuilder.http1(configuration: channel)
        guard let identity else { return plain }
        return HTTPServerBuilder { responder in
            try TLSChannel(
                HTTP1Channel(responder: responder, configuration: channel),
                tlsConfiguration: identity.configuration
            )
        }
    }
}
