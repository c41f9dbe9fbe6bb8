import Foundation

/// The cells without a field of their own, as one JSON object in a column.
enum ExtraColumns {
    /// The object, with sorted members so that equal cells give equal text; nil for none.
    static func encode(_ extra: [String: String]) throws -> String? {
        guard !extra.isEmpty else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(extra), as: UTF8.self)
    }

    /// The cells of an object; nil if another program wrote something else there.
    static func decode(_ text: String) -> [String: String]? {
        try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    }
}
