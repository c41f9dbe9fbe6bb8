/// What `/collections/areas/items` is asked.
struct AreasRequest {
    static let parameters = PageWindow.parameters + ["code"]

    let window: PageWindow
    let code: String?
    /// The parameters that a link to another page repeats.
    let repeated: [(name: String, value: String)]

    /// Reads a request.
    ///
    /// - Throws: ``RequestError`` for the first parameter that is not as it should be.
    init(_ parameters: QueryParameters, isTrusted: Bool = false) throws(RequestError) {
        window = try PageWindow(parameters, isTrusted: isTrusted)
        code = try parameters.text("code", expected: "the code of an area")
        repeated = try parameters.repeated(of: Self.parameters)
    }
}
