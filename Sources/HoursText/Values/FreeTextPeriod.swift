/// A part of the day that tells which half a time on the 12-hour clock belongs to.
enum FreeTextPeriod: Hashable, Sendable {
    /// 凌晨, 上午, 中午, 下午, 傍晚 and 晚上.
    case night, morning, noon, afternoon, dusk, evening
    /// The English am and pm.
    case beforeNoon, afterNoon

    /// Whether a time in this part of the day can end a span that began the evening before.
    var isBeforeNoon: Bool {
        switch self {
        case .night, .morning, .beforeNoon: true
        case .noon, .afternoon, .dusk, .evening, .afterNoon: false
        }
    }

    /// Whether it also holds for the end of a span: 下午1:30-5:30 does, 9am-5 does not.
    var isInherited: Bool { self != .beforeNoon && self != .afterNoon }

    /// The hour on the 24-hour clock, 0 … 24, of an hour as it is written in this part of the day.
    ///
    /// - Returns: nil if there is no such hour in this part of the day, as in 上午 15:00.
    func hour(_ written: Int) -> Int? {
        switch (self, written) {
        case (.night, 0...6): written
        case (.night, 12): 0
        case (.morning, 4...12): written
        case (.noon, 11...14): written
        case (.noon, 1...2): written + 12
        case (.afternoon, 12...20): written
        case (.afternoon, 1...8): written + 12
        case (.dusk, 16...20): written
        case (.dusk, 4...8): written + 12
        case (.evening, 17...24): written
        case (.evening, 5...12): written + 12
        case (.evening, 0): 24
        case (.beforeNoon, 0...11): written
        case (.beforeNoon, 12): 0
        case (.afterNoon, 12...23): written
        case (.afterNoon, 1...11): written + 12
        default: nil
        }
    }
}
