import Geodesy
public import Stations

/// One thing that is wrong with a database file, as ``StationStore/check()`` finds it.
public enum CheckFinding: Hashable, Sendable {
    /// SQLite itself finds the file damaged, or fails to read it; its own words.
    case damage(String)
    /// A table is not as this program left it.
    case schema(SchemaDifference)
    /// Some of what is wrong with the tables can be mended by this program.
    case mendable
    /// The change log has fewer or more entries than numbers.
    case logGap(entries: Int64, last: Int64)
    /// Rows of a layer are not in its R-tree.
    case missingFromTree(layer: String, count: Int)
    /// The R-tree of a layer has entries without a row.
    case surplusInTree(layer: String, count: Int)
    /// A value, row or table that cannot be read, and what becomes of it.
    case value(Message)
    /// A column that another program added.
    case unknownColumn(String)
    /// A table of the walking network has another number of rows than the import stored.
    case network(table: String, rows: Int, stored: Int)
    /// Rows refer to rows that are not there.
    case danglingReferences(Int)
    /// The outline of an area cannot be used, and why.
    case outline(area: String, fault: Message)
    /// The outline of an area seems to go round the globe the wrong way.
    case wideOutline(area: String, degrees: Double)

    /// What is wrong, in both languages.
    public var message: Message {
        switch self {
        case .damage(let words): Message("数据库文件损坏，SQLite 报告：\(words)", words)
        case .schema(let difference): difference.message
        case .mendable:
            Message(
                "这些表可用 yizhan check --repair 修复",
                "mend the tables with: yizhan check --repair"
            )
        case .logGap(let entries, let last):
            Message(
                "变更记录有 \(entries) 条，序号却到 \(last)",
                "the change log has \(entries) entries but goes to \(last)"
            )
        case .missingFromTree(let layer, let count):
            Message(
                "\(layer) 有 \(count) 个位置不在它的空间索引（R-tree）中",
                "\(count) places of \(layer) are not in its R-tree"
            )
        case .surplusInTree(let layer, let count):
            Message(
                "\(layer) 的空间索引（R-tree）多出 \(count) 条",
                "the R-tree of \(layer) has \(count) entries too many"
            )
        case .value(let words): words
        case .unknownColumn(let name):
            Message(
                "不认识 station 的列 \(name)：它既不对外提供，改动也不记录",
                "the column \(name) of station is not known: it is neither served nor logged"
            )
        case .network(let table, let rows, let stored):
            Message(
                "\(table) 有 \(rows) 行，导入时却是 \(stored) 行：别的程序改动了步行路网，"
                    + "变更记录中没有",
                "\(table) has \(rows) rows, but the import stored \(stored): another program "
                    + "changed the walking network, which is not in the change log"
            )
        case .danglingReferences(let count):
            Message(
                "有 \(count) 行指向不存在的行",
                "\(count) rows refer to rows that are not there"
            )
        case .outline(let area, let fault):
            Message(
                "\(area)：\(fault.chinese)核查时不计此区域。",
                "\(area): \(fault.english) It is left out of audits."
            )
        case .wideOutline(let area, let degrees):
            Message(
                "\(area)：边界东西跨 \(degrees) 度；跨 180° 经线的边界应在那里切开",
                "\(area): the outline is \(degrees) degrees of longitude wide; one that crosses "
                    + "the antimeridian has to be cut there"
            )
        }
    }
}

extension CheckFinding: CustomStringConvertible {
    /// What is wrong, in English.
    public var description: String { message.english }
}
