/// Where a station is in its life; only an open one answers "nearest" by default.
public enum StationStatus: String, ListedValue {
    /// Decided on, not begun.
    case planned
    /// Being built.
    case underConstruction = "under_construction"
    /// In use.
    case open
    /// In being, but closed for a time.
    case suspended
    /// Gone.
    case removed
    /// Another record stands for the same station.
    case duplicate
    /// Was listed by mistake.
    case neverExisted = "never_existed"

    /// The name shown in Chinese.
    public var chinese: String {
        switch self {
        case .planned: "规划"
        case .underConstruction: "在建"
        case .open: "开放"
        case .suspended: "暂停"
        case .removed: "撤销"
        case .duplicate: "重复"
        case .neverExisted: "不存在"
        }
    }

    /// The name shown in English.
    public var english: String {
        switch self {
        case .planned: "Planned"
        case .underConstruction: "Under construction"
        case .open: "Open"
        case .suspended: "Suspended"
        case .removed: "Removed"
        case .duplicate: "Duplicate"
        case .neverExisted: "Never existed"
        }
    }

    /// Further words that mean this value in a list.
    public var synonyms: [String] {
        switch self {
        case .planned: ["拟建", "规划中", "计划"]
        case .underConstruction: ["建设中", "未建成", "under construction"]
        case .open:
            ["在用", "已开放", "正常", "已建成", "建成", "启用", "运行", "运营中", "正常开放", "营业", "active", "in use"]
        case .suspended:
            ["暂停开放", "暂停使用", "停用", "装修", "装修中", "维修", "整改", "暂闭", "temporarily closed"]
        case .removed: ["已撤销", "拆除", "已拆除"]
        case .duplicate: ["重复记录"]
        case .neverExisted: ["从未存在", "查无此站", "never existed"]
        }
    }
}
