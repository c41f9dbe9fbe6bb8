/// An attribute of an element, its value escaped.
struct Attribute: Hashable, Sendable {
    /// The attribute as it stands in the opening tag, a space before it.
    let source: String

    /// Makes an attribute.
    init(_ name: StaticString, _ value: String) {
        source = " \(name)=\"\(MarkupEscaping.escape(value))\""
    }

    /// The class or classes by which the style sheet knows an element.
    static func style(_ name: String) -> Attribute { Attribute("class", name) }
}
