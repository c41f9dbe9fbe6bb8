public import Stations

/// What ``StationStore/repair()`` did about one difference of the tables.
public enum Repair: Hashable, Sendable {
    /// It was put right.
    case mended(SchemaDifference)
    /// It is for somebody else to put right, and does no harm to imports.
    case left(SchemaDifference)

    /// Whether it was put right.
    public var isMended: Bool {
        if case .mended = self { true } else { false }
    }

    /// What was done, in both languages.
    public var message: Message {
        switch self {
        case .mended(let difference): Message("已修复：", "mended: ") + difference.message
        case .left(let difference): difference.message
        }
    }
}

extension Repair: CustomStringConvertible {
    /// What was done, in English.
    public var description: String { message.english }
}
