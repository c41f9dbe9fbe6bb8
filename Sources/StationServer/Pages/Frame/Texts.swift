import Foundation
import Mustache
import Stations

/// The words of the pages in one language, by key.
struct Texts: MustacheParent {
    let language: Language

    /// The language of messages that are made elsewhere.
    var messageLanguage: MessageLanguage { language == .chinese ? .chinese : .english }

    /// The words under a key, with the parts in braces filled in.
    ///
    /// - Parameters:
    ///   - key: a key of `texts.json`.
    ///   - parts: what replaces `{name}`; it is taken as it is, braces and all.
    subscript(_ key: String, _ parts: [String: String] = [:]) -> String {
        guard let text = Self.table[key]?[language.rawValue] else { return "⟦\(key)⟧" }
        return parts.isEmpty ? text : Self.fill(text, parts)
    }

    func child(named key: String) -> Any? { self[key] }

    /// Every key with its words in each language.
    static let table: [String: [String: String]] = {
        do {
            let data = Data(PackageResources.texts_json)
            return try JSONDecoder().decode([String: [String: String]].self, from: data)
        } catch {
            preconditionFailure("the built-in texts.json is damaged: \(error)")
        }
    }()

    private static func fill(_ text: String, _ parts: [String: String]) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            filled += parts[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
