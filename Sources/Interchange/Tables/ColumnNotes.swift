import Geodesy
import Stations

/// What there is to say of columns and properties, each thing once.
struct ColumnNotes {
    private(set) var problems: [ImportProblem] = []
    private var said: Set<String> = []

    /// A heading says more than the name of a field.
    mutating func qualified(_ qualified: QualifiedHeading, isKept: Bool) {
        let remark = qualified.remark.prefix(60)
        let plain = qualified.plain.prefix(60)
        add(
            .qualifiedColumn,
            qualified.heading,
            Message(
                "“\(remark)”改变了这一列的意思，不按原字段读入"
                    + (isKept ? "，作为附加内容保留" : "") + "；如果就是该字段，请改为“\(plain)”",
                "'\(remark)' changes what the column means, so it is not read as the "
                    + "field" + (isKept ? ", but kept as extra" : "")
                    + "; if it is the field, call it '\(plain)'"
            )
        )
    }

    /// Two columns or properties are of one field.
    mutating func repeated(_ heading: String, after first: String, isKept: Bool) {
        add(
            .repeatedColumn,
            heading,
            Message(
                "和“\(first.prefix(60))”是同一个意思，读入的是那一列，此列"
                    + (isKept ? "作为附加内容保留" : "不用"),
                "stands for the same as '\(first.prefix(60))', which is read; this one is "
                    + (isKept ? "kept as extra" : "not used")
            )
        )
    }

    /// The file names another reference system than the flag.
    mutating func datum(
        _ column: String,
        _ stated: CoordinateReferenceSystem,
        flag: CoordinateReferenceSystem?,
        wins isFlag: Bool = false
    ) {
        guard let flag, flag != stated else { return }
        add(
            .otherDatum,
            column,
            Message(
                "写的是 \(stated.rawValue)，--crs 却是 \(flag.rawValue)；按 "
                    + (isFlag ? flag.rawValue : stated.rawValue) + " 读入",
                "names \(stated.rawValue), but --crs says \(flag.rawValue); read as "
                    + (isFlag ? flag.rawValue : stated.rawValue)
            )
        )
    }

    private mutating func add(
        _ reason: ImportProblem.Reason,
        _ column: String,
        _ message: Message
    ) {
        guard said.count < 200, said.insert("\(reason.rawValue) \(column)").inserted else { return }
        problems.append(ImportProblem(ofWholeList: reason, column: column, message))
    }
}
