import Coverage
import Geodesy
import Stations

extension AbsentIndicator {
    /// What is missing and why, as sentences.
    var words: Bilingual {
        let place = area.map { name in
            Bilingual("\(name)：", "\(absentArea?.englishName ?? name): ")
        }
        let what = indicator.words
        let why = absentArea?.words ?? reason.words
        return Bilingual(
            "\(place?.chinese ?? "")无法给出\(what.chinese)——\(why.chinese)。",
            "\(place?.english ?? "")no \(what.english): \(why.english)."
        )
    }
}

extension AbsentIndicator.Indicator {
    fileprivate var words: Bilingual {
        switch self {
        case .figures: Bilingual("任何指标", "figures")
        case .population: Bilingual("人口覆盖与距离", "shares and distances of people")
        case .distance: Bilingual("最近距离", "distances to a station")
        case .distanceSummary:
            Bilingual("平均与最远距离、基尼系数", "mean, greatest distance or Gini coefficient")
        case .area: Bilingual("覆盖面积", "covered area")
        case .gaps: Bilingual("空白区", "gaps")
        case .largestEmptyCircle: Bilingual("最大空圆", "largest empty circle")
        case .density: Bilingual("每万居民站点数", "stations per 10,000 residents")
        case .moment: Bilingual("节假日覆盖", "share on a public holiday")
        case .accessibility: Bilingual("容量可达性", "capacity within reach")
        case .targets: Bilingual("建设目标完成情况", "progress towards targets")
        }
    }
}

extension AbsentIndicator.Reason {
    fileprivate var words: Bilingual {
        switch self {
        case .noDemand:
            Bilingual("没有需求点数据", "there are no demand points, or all of them count for nothing")
        case .noStations: Bilingual("没有符合条件的站点", "no station passes the filter")
        case .network: Bilingual("路网只通达地点，不划出面积", "a network reaches places, not areas")
        case .noResidents: Bilingual("未登记常住人口", "the number of residents is not recorded")
        case .noHoliday:
            Bilingual("一年内没有已知的节假日安排", "no public holiday is known within a year of the date")
        case .noCapacity: Bilingual("计入的站点都没有登记容量", "no station that counts has a capacity")
        case .noTargets: Bilingual("未登记建设目标", "no targets are recorded")
        case .badOutline:
            Bilingual("边界有误", "the outline does not say what lies within it")
        case .unreached: Bilingual("部分居民无路可达任何站点", "some people have no way to any station")
        case .overlap:
            Bilingual("区域相互重叠，居民会重复计算", "areas overlap, so residents would count twice")
        }
    }
}

extension AbsentArea {
    /// Why it is left out, and what with it.
    fileprivate var words: Bilingual {
        let people = Figure.decimal(demand.weight)
        let why = reason.message
        return Bilingual(
            "\(why.chinese.trimmingSuffix("。"))；该处 \(people) 人、\(stations) 个站点不计入任何区域与合计",
            "\(why.english.trimmingSuffix(".")); \(people) people and \(stations) stations there are in no area and no total"
        )
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
