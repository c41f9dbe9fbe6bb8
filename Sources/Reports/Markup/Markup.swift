/// A piece of HTML or SVG, in which all text has been escaped.
///
/// The names of elements and attributes are literals of the program, so that no data can become
/// one; everything else goes through ``text(_:)`` or an attribute's value.
struct Markup: Hashable, Sendable {
    /// The source text.
    private(set) var source: String

    private init(source: String) { self.source = source }

    /// Nothing.
    static let empty = Markup(source: "")

    /// A text in which nothing is taken as markup.
    static func text(_ text: String) -> Markup { Markup(source: MarkupEscaping.escape(text)) }

    /// A text of the program itself, such as a style sheet, taken as it is.
    static func verbatim(_ text: StaticString) -> Markup { Markup(source: text.description) }

    /// A style sheet that ships with the program.
    static func styleSheet(_ bytes: [UInt8]) -> Markup {
        Markup(source: "<style>\n" + String(decoding: bytes, as: UTF8.self) + "</style>\n")
    }

    /// An element with what it holds.
    static func element(
        _ name: StaticString,
        _ attributes: [Attribute] = [],
        _ content: Markup = .empty
    ) -> Markup {
        Markup(source: "\(opening(name, attributes))\(content.source)</\(name)>")
    }

    /// An element of HTML that holds nothing and is never closed, such as `meta`.
    static func void(_ name: StaticString, _ attributes: [Attribute] = []) -> Markup {
        Markup(source: opening(name, attributes))
    }

    /// One piece behind the other.
    static func joined(_ parts: [Markup]) -> Markup {
        Markup(source: parts.reduce(into: "") { $0 += $1.source })
    }

    /// One piece behind another.
    static func + (first: Markup, second: Markup) -> Markup {
        Markup(source: first.source + second.source)
    }

    private static func opening(_ name: StaticString, _ attributes: [Attribute]) -> String {
        attributes.reduce(into: "<\(name)") { $0 += $1.source } + ">"
    }
}
