import HTTPTypes

extension HTTPField.Name {
    /// The name of a header field that HTTPTypes has no constant for.
    ///
    /// - Precondition: the text is a token as RFC 9110 has it.
    static func named(_ text: String) -> Self {
        guard let name = Self(text) else { preconditionFailure("'\(text)' is no field name") }
        return name
    }
}
