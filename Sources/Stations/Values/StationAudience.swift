/// Whom a station serves.
public enum StationAudience: String, ListedValue {
    /// Everybody is welcome.
    case all
    /// Couriers, riders, sanitation workers and others who work outdoors.
    case outdoorWorkers = "outdoor_workers"
    /// Union members only.
    case members

    /// The name shown in Chinese.
    public var chinese: String {
        switch self {
        case .all: "所有人"
        case .outdoorWorkers: "户外劳动者"
        case .members: "工会会员"
        }
    }

    /// The name shown in English.
    public var english: String {
        switch self {
        case .all: "Everybody"
        case .outdoorWorkers: "Outdoor workers"
        case .members: "Union members"
        }
    }

    /// Further words that mean this value in a list.
    public var synonyms: [String] {
        switch self {
        case .all: ["全部", "公众", "市民", "不限"]
        case .outdoorWorkers: ["户外工作者", "outdoor workers", "骑手", "环卫工人"]
        case .members: ["会员"]
        }
    }
}
