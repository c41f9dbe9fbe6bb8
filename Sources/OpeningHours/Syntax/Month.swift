/// A month; the raw value is its number, 1 … 12.
public enum Month: Int, CaseIterable, Sendable {
    /// January.
    case january = 1
    /// February.
    case february
    /// March.
    case march
    /// April.
    case april
    /// May.
    case may
    /// June.
    case june
    /// July.
    case july
    /// August.
    case august
    /// September.
    case september
    /// October.
    case october
    /// November.
    case november
    /// December.
    case december
}

extension Month: CustomStringConvertible {
    /// The three letters of the language: `Jan` … `Dec`.
    public var description: String {
        switch self {
        case .january: "Jan"
        case .february: "Feb"
        case .march: "Mar"
        case .april: "Apr"
        case .may: "May"
        case .june: "Jun"
        case .july: "Jul"
        case .august: "Aug"
        case .september: "Sep"
        case .october: "Oct"
        case .november: "Nov"
        case .december: "Dec"
        }
    }
}
