public import Stations

/// How the schema of a file differs from what this program left there.
public enum SchemaDifference: Hashable, Sendable {
    /// A table is gone.
    case missing(table: String)
    /// Something else has the name of a table.
    case notATable(String, found: String)
    /// Columns are gone.
    case lostColumns(table: String, [String])
    /// Columns have lost their rules, or have others.
    case changedColumns(table: String, [String])
    /// Rules of the table as a whole are gone.
    case lostRules(table: String, [String])
    /// Triggers or indices are gone, or are others.
    case lostObjects(table: String, type: String, [String])
    /// Another program's trigger acts when somebody writes.
    case foreignTrigger(table: String, name: String)
    /// The layer is not among those of the GeoPackage.
    case unregistered(table: String)
    /// The layer is in another reference system.
    case reference(table: String, srs: Int)

    /// Whether a repair puts it right.
    public var isMendable: Bool {
        switch self {
        case .notATable, .foreignTrigger, .reference: false
        default: true
        }
    }

    /// Whether it keeps an import from being stored, noticed and logged.
    var isSerious: Bool {
        if case .foreignTrigger = self { false } else { true }
    }

    /// Whether the table itself has to be made anew.
    var needsRebuild: Bool {
        switch self {
        case .lostColumns, .changedColumns, .lostRules: true
        default: false
        }
    }

    /// The table that it is about.
    var table: String {
        switch self {
        case .missing(let table), .notATable(let table, _), .lostColumns(let table, _),
            .changedColumns(let table, _), .lostRules(let table, _), .lostObjects(let table, _, _),
            .foreignTrigger(let table, _), .unregistered(let table), .reference(let table, _):
            table
        }
    }

    /// What is wrong, as a sentence without a full stop, in both languages.
    public var message: Message {
        switch self {
        case .missing(let table): Message("缺少表 \(table)", "the table \(table) is missing")
        case .notATable(let table, let found):
            Message(
                "\(table) 是 \(found)，应为表",
                "\(table) is a \(found), and has to be a table"
            )
        case .lostColumns(let table, let names):
            Message(
                "\(table)：缺少列 \(Self.list(names).chinese)：别的程序重建了此表",
                "\(table): the column\(names.count == 1 ? "" : "s") \(Self.list(names)) "
                    + "\(names.count == 1 ? "is" : "are") lost: another program made the table anew"
            )
        case .changedColumns(let table, let names):
            Message(
                "\(table)：列 \(Self.list(names).chinese) 的约束没有了或被改了：别的程序重建了此表",
                "\(table): the rules of the column\(names.count == 1 ? "" : "s") "
                    + "\(Self.list(names)) are gone or are others: another program made "
                    + "the table anew"
            )
        case .lostRules(let table, let rules):
            Message(
                "\(table)：缺少约束 \(rules.joined(separator: "、"))",
                "\(table): gone is \(rules.joined(separator: ", "))"
            )
        case .lostObjects(let table, let type, let names): Self.lost(names, type, of: table)
        case .foreignTrigger(let table, let name):
            Message(
                "\(table)：触发器 \(StoredExcerpt.printable(name)) 是别的程序的，每写一行就会运行",
                "\(table): the trigger \(StoredExcerpt.printable(name)) is another program's; it "
                    + "acts whenever a row is written"
            )
        case .unregistered(let table):
            Message(
                "\(table) 没有登记为 GeoPackage 的图层",
                "\(table) is not registered as a layer of the GeoPackage"
            )
        case .reference(let table, let srs):
            Message(
                "\(table) 的坐标系是 \(srs)，应为 EPSG:4326；请重新写入：ogr2ogr -t_srs EPSG:4326",
                "\(table) is in the reference system \(srs) and has to be in EPSG:4326; write it "
                    + "again with: ogr2ogr -t_srs EPSG:4326"
            )
        }
    }

    private static func lost(_ names: [String], _ type: String, of table: String) -> Message {
        let isIndex = type == "index"
        let isUnlogged = names.contains { $0.contains("_log_") }
        let isOne = names.count == 1
        return Message(
            "\(table)：\(isIndex ? "索引" : "触发器") \(names.joined(separator: "、")) 没有了或被改了"
                + (isUnlogged ? "，改动因此既不记录也不被发现" : ""),
            "\(table): the \(isOne ? type : isIndex ? "indices" : "triggers") "
                + "\(names.joined(separator: ", ")) "
                + (isOne ? "is gone or is another" : "are gone or are others")
                + (isUnlogged ? ", so that changes are neither logged nor noticed" : "")
        )
    }

    private static func list(_ names: [String]) -> Message {
        let most = 10
        let more = names.count - most
        let first = names.prefix(most)
        return Message(
            first.joined(separator: "、") + (more > 0 ? " 等 \(names.count) 列" : ""),
            first.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        )
    }
}

extension SchemaDifference: CustomStringConvertible {
    /// What is wrong, in English.
    public var description: String { message.english }
}
