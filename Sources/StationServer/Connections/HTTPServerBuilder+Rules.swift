import Hummingbird
import HummingbirdCore
import HummingbirdTLS

extension HTTPServerBuilder {
    /// A server of HTTP/1.1, encrypted if it has an identity, whose connections keep the rules.
    static func keeping(_ rules: ConnectionRules, identity: TLSIdentity?) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            let channel = ServiceChannel(responder: responder, rules: rules)
            guard let identity else { return channel }
            return try TLSChannel(channel, tlsConfiguration: identity.configuration)
        }
    }
}
