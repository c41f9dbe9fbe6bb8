/// The languages of the pages.
enum Language: String, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"

    /// The tag of BCP 47, for `lang` attributes.
    var tag: String {
        switch self {
        case .chinese: "zh-CN"
        case .english: "en"
        }
    }

    /// What speakers call it.
    var name: String {
        switch self {
        case .chinese: "中文"
        case .english: "English"
        }
    }

    /// The language to switch to.
    var other: Language { self == .chinese ? .english : .chinese }

    /// The language that a reader prefers, by the header `Accept-Language`.
    ///
    /// Chinese without a header, as most readers are; English for who asks for neither.
    init(accepting header: String?) {
        guard let header else {
            self = .chinese
            return
        }
        let wanted = QualityValues(header)
        let chinese = wanted.quality { $0 == "zh" || $0.hasPrefix("zh-") }
        let english = wanted.quality { $0 == "en" || $0.hasPrefix("en-") }
        let any = wanted.quality { $0 == "*" } ?? 0
        let isChinese = (chinese ?? any) >= (english ?? any)
        self = isChinese && (chinese != nil || any > 0) ? .chinese : .english
    }
}
