/// Who gives a station its room.
public enum StationHost: String, ListedValue {
    /// The union built it.
    case selfBuilt = "self_built"
    /// A public authority houses it.
    case government
    /// A shop, bank or other firm houses it.
    case business
    /// It shares the room of another public service.
    case integrated

    /// The name shown in Chinese.
    public var chinese: String {
        switch self {
        case .selfBuilt: "自建"
        case .government: "政府"
        case .business: "企业"
        case .integrated: "整合"
        }
    }

    /// The name shown in English.
    public var english: String {
        switch self {
        case .selfBuilt: "Self-built"
        case .government: "Government"
        case .business: "Business"
        case .integrated: "Integrated"
        }
    }

    /// Further words that mean this value in a list.
    public var synonyms: [String] {
        switch self {
        case .selfBuilt: ["工会自建", "self-built"]
        case .government: ["机关", "党政机关", "政府机关", "政务"]
        case .business: ["社会", "社会企业", "商户", "银行", "共建"]
        case .integrated: ["嵌入", "整合资源", "融合"]
        }
    }
}
