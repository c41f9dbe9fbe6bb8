import GRDB

/// A table, index, trigger or view of a database, as its schema has it.
struct SchemaObject: Hashable {
    let type: String
    let name: String
    /// The table that it belongs to.
    let table: String
    let sql: String

    /// All that somebody made, without the tables behind the R-trees.
    static func all(in database: Database) throws -> [SchemaObject] {
        let sql = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid"
        return try Row.fetchAll(database, sql: sql).compactMap { row in
            // Read as values of any type: the schema, too, is written by others.
            let texts = (0..<4).map { String.fromDatabaseValue(row[$0]) }
            guard let type = texts[0], let name = texts[1], let table = texts[2],
                let sql = texts[3], !name.hasPrefix("sqlite_"),
                !["_node", "_rowid", "_parent"].contains(where: {
                    name.hasPrefix("rtree_") && name.hasSuffix($0)
                })
            else { return nil }
            return SchemaObject(type: type, name: name, table: table, sql: sql)
        }
    }

    /// Whether a trigger has a name that this program gives, or that every GeoPackage has.
    var isOurs: Bool {
        let suffixes = [
            "_log_insert", "_log_update", "_log_delete", "_fill_insert", "_fill_update", "_moved",
        ]
        return suffixes.contains { name == table + $0 }
            || name.hasPrefix("change_log_is_append_only_") || isOfTree
    }

    /// Whether it is a trigger of the layer's R-tree.
    var isOfTree: Bool { type == "trigger" && name.hasPrefix("rtree_\(table)_") }

    /// Whether it is a trigger by which GDAL counts the rows of a layer.
    var isOfGDAL: Bool {
        name == "trigger_insert_feature_count_\(table)"
            || name == "trigger_delete_feature_count_\(table)"
    }

    /// The SQL with every run of white space as one space.
    var words: String {
        sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What stands between the brackets of `CREATE TABLE`: the columns and the rules, each by
    /// itself, without quotation marks around plain names.
    var definitions: [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        var quote: Character?
        for character in words {
            if let open = quote {
                if character == open { quote = nil }
            } else if "'\"`".contains(character) {
                quote = character
            } else if character == "[" {
                quote = "]"
            } else if character == "(" {
                depth += 1
                if depth == 1 { continue }
            } else if character == ")" {
                depth -= 1
                if depth == 0 { break }
            } else if character == ",", depth == 1 {
                parts.append(part)
                part = ""
                continue
            }
            if depth > 0 { part.append(character) }
        }
        parts.append(part)
        return parts.map { $0.filter { $0 != "\"" }.trimmingPrefix { $0 == " " } }.map { text in
            String(text.reversed().drop { $0 == " " }.reversed())
        }
    }
}
