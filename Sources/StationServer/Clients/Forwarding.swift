import HTTPTypes
import Hummingbird

/// Takes from trusted proxies who the client is, and what scheme and host it asked for, and forgets
/// a host that the service is not called by.
///
/// `X-Forwarded-For`, `-Proto` and `-Host` count only on connections that come from a trusted
/// address; from anybody else they are words that anybody can write. The standard `Forwarded`
/// (RFC 7239) is not read: a proxy that sets the one header passes the other on as the client
/// wrote it, so that reading both would let clients choose who they are.
struct Forwarding: RouterMiddleware {
    typealias Context = ServiceContext

    /// The addresses of the proxies.
    let proxies: [AddressBlock]
    /// Whether the connections themselves are encrypted.
    let isSecure: Bool
    /// The hosts that are taken at their word, nil if nobody asks for the host.
    let hosts: HostList?

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let proxy = context.peer.flatMap { proxies.contain($0) ? $0 : nil }
        guard isSecure || proxy != nil else {
            guard let hosts, !hosts.hold(request.head.authority, context) else {
                return try await next(request, context)
            }
            var head = request.head
            head.authority = nil
            return try await next(Request(head: head, body: request.body), context)
        }
        var head = request.head
        var context = context
        if isSecure { head.scheme = "https" }
        if let proxy {
            context.client = client(in: head.headerFields, proxy)
            if let scheme = last(.forwardedScheme, in: head.headerFields)?.lowercased(),
                scheme == "https" || scheme == "http"
            {
                head.scheme = scheme
            }
            if let host = last(.forwardedHost, in: head.headerFields) { head.authority = host }
        }
        // A proxy may well hand on what its client says, whoever that is.
        if let hosts, !hosts.hold(head.authority, context) { head.authority = nil }
        return try await next(Request(head: head, body: request.body), context)
    }

    /// The first address, seen from here, that no trusted proxy has.
    private func client(in fields: HTTPFields, _ proxy: IPAddress) -> IPAddress {
        var client = proxy
        for hop in items(.forwardedFor, in: fields).reversed() {
            guard proxies.contain(client), let address = Self.address(hop) else { break }
            client = address
        }
        return client
    }

    private func items(_ name: HTTPField.Name, in fields: HTTPFields) -> [Substring] {
        fields[values: name].flatMap { $0.split(separator: ",") }
            .map { item in
                item.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
            }
    }

    private func last(_ name: HTTPField.Name, in fields: HTTPFields) -> String? {
        items(name, in: fields).last.map(String.init)
    }

    /// Reads an address that may have a port: `192.0.2.1:80`, `[2001:db8::1]:80`.
    private static func address(_ hop: Substring) -> IPAddress? {
        if hop.hasPrefix("[") { return IPAddress(hop.dropFirst().prefix { $0 != "]" }) }
        if let address = IPAddress(hop) { return address }
        return IPAddress(hop.prefix { $0 != ":" })
    }
}

extension HTTPField.Name {
    fileprivate static let forwardedFor = named("X-Forwarded-For")
    fileprivate static let forwardedScheme = named("X-Forwarded-Proto")
    fileprivate static let forwardedHost = named("X-Forwarded-Host")
}
