import CivilTime
import Stations

extension FreshnessTally {
    /// Counts the ages of records on a day.
    init(_ stations: some Sequence<Station>, on date: CivilDate) {
        var ages: [Int] = []
        var never = 0
        var inFuture = 0
        for station in stations {
            guard let checked = station.checkedOn else {
                never += 1
                continue
            }
            let age = date.dayNumber - checked.dayNumber
            if age < 0 { inFuture += 1 }
            ages.append(max(0, age))
        }
        ages.sort()
        self.init(
            checked: ages.count,
            never: never,
            medianDays: ages.isEmpty ? nil : ages[(ages.count - 1) / 2],
            over90Days: ages.count { $0 > 90 },
            over180Days: ages.count { $0 > 180 },
            over365Days: ages.count { $0 > 365 },
            inFuture: inFuture
        )
    }
}
