import NIOCore

/// Who asks for heavy work.
struct HeavyCaller: Sendable {
    /// The customer of a provider that asks, as the rate limit counts; nil for one without address.
    let client: IPAddress?
    /// Whether nobody waits for the answer any more; once so, always so.
    let isGone: @Sendable () -> Bool

    init(client: IPAddress?, isGone: @escaping @Sendable () -> Bool = { false }) {
        self.client = client?.customer
        self.isGone = isGone
    }
}

extension ServiceContext {
    /// Who asks, as the queue of heavy work counts.
    func heavyCaller() async -> HeavyCaller {
        let presence = try? await channel.pipeline.handler(type: ConnectionPresence.self).get()
        return HeavyCaller(client: client) { presence?.isGone ?? false }
    }
}
