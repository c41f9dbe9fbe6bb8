/// How the schema of a file differs from what this program left there.
enum SchemaDifference: Hashable, CustomStringConvertible {
    /// A table is gone.
    case missing(table: String)
    /// Something else has the name of a table.
    case notATable(String, type: String)
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
    var isMendable: Bool {
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

    /// What is wrong, as an English sentence without a full stop.
    var description: String {
        switch self {
        case .missing(let table): "the table \(table) is missing"
        case .notATable(let table, let type): "\(table) is a \(type), and has to be a table"
        case .lostColumns(let table, let names):
            "\(table): the column\(names.count == 1 ? "" : "s") \(Self.list(names)) "
                + "\(names.count == 1 ? "is" : "are") lost: another program made the table anew"
        case .changedColumns(let table, let names):
            "\(table): the rules of the column\(names.count == 1 ? "" : "s") "
                + "\(Self.list(names)) are gone or are others: another program made "
                + "the table anew"
        case .lostRules(let table, let rules):
            "\(table): gone is \(rules.joined(separator: ", "))"
        case .lostObjects(let table, let type, let names):
            "\(table): the \(names.count == 1 ? type : type == "index" ? "indices" : "triggers") "
                + "\(names.joined(separator: ", ")) "
                + (names.count == 1 ? "is gone or is another" : "are gone or are others")
                + (names.contains { $0.contains("_log_") }
                    ? ", so that changes are neither logged nor noticed" : "")
        case .foreignTrigger(let table, let name):
            "\(table): the trigger \(StoredExcerpt.printable(name)) is another program's; it acts "
                + "whenever a row is written"
        case .unregistered(let table): "\(table) is not registered as a layer of the GeoPackage"
        case .reference(let table, let srs):
            "\(table) is in the reference system \(srs) and has to be in EPSG:4326; write it "
                + "again with: ogr2ogr -t_srs EPSG:4326"
        }
    }

    private static func list(_ names: [String]) -> String {
        let most = 10
        let more = names.count - most
        return names.prefix(most).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}
