import Stations

/// A heading that is not read as the field of its name, because of what stands in brackets beside
/// it.
public struct QualifiedHeading: Hashable, Sendable {
    /// The heading as the list writes it.
    public let heading: String
    /// What stands in the brackets, folded.
    public let remark: String

    /// The heading without the remark, under which the column is read as the field.
    public var plain: String { HeadingText.removing(remark, from: heading) }

    /// Why the column is not read as the field, and what heading would be right.
    var reason: Message {
        let (heading, remark, plain) = (heading.prefix(60), remark.prefix(60), plain.prefix(60))
        return Message(
            "“\(heading)”的括号里写着“\(remark)”，意思可能变了，因此不算这一列；如果就是这一列，"
                + "标题请写“\(plain)”",
            "'\(heading)' is not read as it, as '\(remark)' in the brackets may change what it "
                + "means; if it is that column, head it '\(plain)'"
        )
    }
}
