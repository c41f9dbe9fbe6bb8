import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// The handlers of a connection of HTTP/1.1, from bytes to whole requests that keep the rules.
///
/// Between what Hummingbird's own channel has stand those that see what the parser saw; see
/// ``MessageCheck``. ``WholeRequests`` does what that channel leaves to a handler for quiescing.
struct ServiceChannel: ServerChildChannel, HTTPChannelHandler {
    typealias Value = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

    let responder: Responder
    let rules: ConnectionRules

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            Self.boundWaitingBytes(of: channel)
            try Self.addHandlers(to: channel.pipeline.syncOperations, rules)
            return try NIOAsyncChannel(
                wrappingChannelSynchronously: channel,
                configuration: .init(isOutboundHalfClosureEnabled: true)
            )
        }
    }

    /// Bounds what a connection keeps that its client does not take, here and in the system.
    private static func boundWaitingBytes(of channel: any Channel) {
        let waiting = ConnectionLimits.waitingBytes
        try? channel.syncOptions?.setOption(
            .writeBufferWaterMark,
            value: .init(low: waiting.lowerBound, high: waiting.upperBound)
        )
        // Linux has no name for it in the headers that Swift sees: TCP_NOTSENT_LOWAT, tcp(7).
        #if os(Linux)
        try? channel.syncOptions?.setOption(
            .tcpOption(NIOBSDSocket.Option(rawValue: 25)),
            value: .init(ConnectionLimits.systemBytes)
        )
        #endif
    }

    /// Adds the handlers to a pipeline.
    static func addHandlers(
        to pipeline: ChannelPipeline.SynchronousOperations,
        _ rules: ConnectionRules
    ) throws {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = rules.limits.fieldBytes
        limits.maxHeaderListSize = rules.limits.headerBytes
        limits.maxHeaderFieldCount = 100
        let arrived = ArrivedBytes()
        try pipeline.addHandler(arrived)
        try pipeline.addHandler(ConnectionPresence())
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false,
            withErrorHandling: false,
            withOutboundHeaderValidation: false,
            withEncoderConfiguration: .init(),
            withDecoderLimitConfiguration: limits
        )
        try pipeline.addHandler(MessageCheck())
        try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
        try pipeline.addHandler(WholeRequests(rules, arrived: arrived))
    }

    func handle(value: Value, logger: Logger) async {
        await handleHTTP(asyncChannel: value, logger: logger)
    }
}
