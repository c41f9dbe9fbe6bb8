import HTTPTypes

/// The header fields that every answer carries, whatever it is.
struct CommonFields: Sendable {
    /// Whether the connections are encrypted, so that browsers may be told to insist on it.
    let isSecure: Bool

    private static let always: HTTPFields = [
        .accessControlAllowOrigin: "*",
        .accessControlExposeHeaders: "ETag, Retry-After, Yizhan-Revision",
        .xContentTypeOptions: "nosniff",
        .named("Referrer-Policy"): "no-referrer",
        // Only the service's own pages may ask where somebody is.
        .named("Permissions-Policy"): "geolocation=(self)",
    ]

    /// For data, which load nothing and stand in no frame; pages bring a policy of their own.
    private static let dataPolicy = "default-src 'none'; frame-ancestors 'none'"

    /// Adds the fields; a content security policy that is there already stays.
    func add(to headers: inout HTTPFields) {
        for field in Self.always { headers[field.name] = field.value }
        if headers[.contentSecurityPolicy] == nil {
            headers[.contentSecurityPolicy] = Self.dataPolicy
        }
        if isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
    }
}
