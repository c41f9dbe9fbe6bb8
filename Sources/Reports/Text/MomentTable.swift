import CivilTime
import Coverage
import OpeningHours

/// The shares at single moments for a terminal.
enum MomentTable {
    static func lines(_ audit: Audit) -> [String] {
        let radius = Figure.metres(audit.parameters.principalRadius.metres)
        var table = TextTable([
            .text("时段 Moment"), .text("时刻 Time"), .number("开放站点 Open stations"),
            .number("≤ " + radius),
        ])
        for moment in audit.moments {
            table.append([
                moment.kind.words.text, "\(moment.time.date()) \(moment.time.clock())",
                AreaTable.range(moment.stations.map(Double.init)) { Figure.decimal($0) },
                AreaTable.share(moment.share),
            ])
        }
        return table.lines()
    }
}

extension MomentAudit.Kind {
    /// What the moment is called.
    var words: Bilingual {
        switch self {
        case .weekdayMorning: Bilingual("工作日 08:00", "Weekday")
        case .weekdayNoon: Bilingual("工作日 12:30", "Weekday")
        case .weekdayEvening: Bilingual("工作日 18:00", "Weekday")
        case .weekdayNight: Bilingual("工作日 23:00", "Weekday")
        case .weekendNoon: Bilingual("周末 12:30", "Weekend")
        case .holidayNoon: Bilingual("节假日 12:30", "Public holiday")
        case .asked: Bilingual("指定时刻", "As asked")
        }
    }
}
