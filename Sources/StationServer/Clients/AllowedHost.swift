/// A name by which clients may call the service, such as `example.org` or `*.example.org`.
public struct AllowedHost: Hashable, Sendable {
    /// What was read.
    let text: String
    private let field: HostField
    private let coversSubdomains: Bool

    /// Reads a name or an address, with a port if only that one will do, or answers nil.
    ///
    /// A name behind `*.` stands for all names below it, and not for itself.
    public init?(_ text: String) {
        coversSubdomains = text.hasPrefix("*.")
        guard let field = HostField(coversSubdomains ? String(text.dropFirst(2)) : text),
            !field.name.isEmpty, !field.name.contains("*"), !text.hasSuffix(":")
        else { return nil }
        self.field = field
        self.text = text
    }

    /// Whether a client's word for the host is this one.
    func allows(_ host: HostField) -> Bool {
        guard field.port.isEmpty || field.port == host.port else { return false }
        if coversSubdomains { return host.name.hasSuffix("." + field.name) }
        return host.name == field.name || (field.address != nil && host.address == field.address)
    }
}
