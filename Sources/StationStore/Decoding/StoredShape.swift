import Geodesy
import Stations

/// What a column may hold, as this program writes it; other programs write what they like.
enum StoredShape: Hashable, Sendable {
    /// The number of a row of this or another table.
    case id
    case text
    /// One of some texts.
    case choice([String])
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    /// A day, written `2026-11-21`.
    case day
    /// The name of a reference system, such as `gcj02` or `epsg4545`.
    case referenceSystem
    /// A JSON object whose members are texts.
    case cells
    /// A GeoPackage geometry that is one point.
    case point
    /// A GeoPackage geometry that is polygons.
    case outline

    /// What would be right, to stand behind "is not" and behind “应为”.
    var words: Message {
        switch self {
        case .id: Message("行号", "the number of a row")
        case .text: Message("文字", "text")
        case .choice(let values):
            Message(
                "\(values.joined(separator: "、")) 之一",
                "one of \(values.joined(separator: ", "))"
            )
        case .integer(let range):
            Message(
                "\(range.lowerBound) 至 \(range.upperBound) 的整数",
                "a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        case .number(let range):
            Self.range(DecimalNumber.text(range.lowerBound), DecimalNumber.text(range.upperBound))
        case .day: Message("日期，如 2026-11-21", "a day such as 2026-11-21")
        case .referenceSystem: CoordinateReferenceSystem.expected
        case .cells: Message("值都是文字的 JSON 对象", "a JSON object of texts")
        case .point: Message("一个点", "a point")
        case .outline: Message("多边形", "polygons")
        }
    }

    private static func range(_ least: String, _ most: String) -> Message {
        Message("\(least) 至 \(most) 的数", "a number from \(least) to \(most)")
    }
}

/// A column of a table.
struct StoredColumn: Hashable, Sendable {
    let name: String
    let shape: StoredShape
    /// Whether a row without it is of no use.
    let isRequired: Bool
    /// What becomes of a value that cannot be read, if it is not simply left out.
    let consequence: Message?

    /// What becomes of a row without a value that it needs.
    static let rowUnused = Message("此行不用", "the row is not used")

    init(
        _ name: String,
        _ shape: StoredShape,
        isRequired: Bool = false,
        consequence: Message? = nil
    ) {
        self.name = name
        self.shape = shape
        self.isRequired = isRequired
        self.consequence = consequence
    }
}

/// A table, with the columns that this program knows, in the order of its queries.
struct StoredTable: Hashable, Sendable {
    let name: String
    /// What people call the number of a row.
    let key: String
    let columns: [StoredColumn]

    init(_ name: String, key: String = "fid", _ columns: [StoredColumn]) {
        self.name = name
        self.key = key
        self.columns = columns
    }
}
