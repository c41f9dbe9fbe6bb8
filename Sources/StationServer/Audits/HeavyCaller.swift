import NIOCore

/// Who asks for heavy work.
struct HeavyCaller: Sendable {
    /// The client that asks, as the rate limit counts; nil for one without an address.
    let client: IPAddress?
    /// Whether nobody waits for the answer any more; once so, always so.
    let isGone: @Sendable () -> Bool

    init(client: IPAddress?, isGone: @escaping @Sendable () -> Bool = { false }) {
        self.client = client
        self.isGone = isGone
    }
}

extension ServiceContext {
    /// Who asks, as the queue of heavy work counts.
    func heavyCaller(_ groups: AddressGroups) async -> HeavyCaller {
        let presence = try? await channel.pipeline.handler(type: ConnectionPresence.self).get()
        return HeavyCaller(client: client.map(groups.client)) { presence?.isGone ?? false }
    }
}
