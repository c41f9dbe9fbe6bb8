/// A part of the language whose answer needs more than a calendar and a clock.
public enum UnevaluatedFeature: Hashable, Sendable, CaseIterable {
    /// `sunrise`, `sunset`, `dawn` and `dusk`, with or without an offset.
    case sun
    /// `easter`.
    case easter
    /// `10:00-16:00/90`, a list of moments.
    case repeatedMoments
    /// `18:00-02:00+`, which could last through the next day.
    case openEndPastMidnight
    /// A comment that stands for dates, as in `"summer": 08:00-20:00`.
    case commentForDates
}

extension UnevaluatedFeature: CustomStringConvertible {
    /// The feature in English.
    public var description: String { text.english }

    /// The feature in Chinese.
    public var chineseDescription: String { text.chinese }

    private var text: (english: String, chinese: String) {
        switch self {
        case .sun: ("times that follow the sun", "随日出日落变化的时间")
        case .easter: ("dates that follow Easter", "随复活节变化的日期")
        case .repeatedMoments: ("moments that repeat", "重复的时间点")
        case .openEndPastMidnight: ("an open end past midnight", "午夜以后不定的结束时间")
        case .commentForDates: ("a comment in place of dates", "以注释代替日期")
        }
    }
}
