/// How large a station is, or whether it moves.
public enum StationKind: String, ListedValue {
    /// A room of 5 m² or more.
    case standard
    /// A place of less than 5 m².
    case micro
    /// A vehicle or a tent without a fixed place.
    case mobile

    /// The name shown in Chinese.
    public var chinese: String {
        switch self {
        case .standard: "标准"
        case .micro: "微型"
        case .mobile: "流动"
        }
    }

    /// The name shown in English.
    public var english: String {
        switch self {
        case .standard: "Standard"
        case .micro: "Micro"
        case .mobile: "Mobile"
        }
    }

    /// Further words that mean this value in a list.
    public var synonyms: [String] {
        switch self {
        case .standard: ["标准型", "标准站"]
        case .micro: ["微型站", "小微"]
        case .mobile: ["移动", "流动站", "移动站", "车载"]
        }
    }
}
