import Geodesy
import SpatialIndex

/// At which hours of a week a place has an open station within a radius.
///
/// Of the stations with the same hours only those are kept that reach something which the others
/// do not: a large radius holds thousands of stations and few different hours.
struct OpenReach {
    private let radius: ServiceRadius
    private let index: SpatialIndex
    /// The hours of each station that is kept.
    private let hours: [Certainty<HourMask>]

    init(
        places: [Coordinate],
        masks: WeekMasks,
        isCertain: [Bool],
        radius: ServiceRadius,
        isCancelled: () -> Bool
    ) {
        let groups = Dictionary(grouping: places.indices) { station in
            Certainty(
                certain: isCertain[station] ? masks.certain[station] : .none,
                possible: masks.possible[station]
            )
        }
        var kept: [Coordinate] = []
        var hours: [Certainty<HourMask>] = []
        for (key, stations) in groups {
            let reach = DiscThinning.thinned(
                stations.map { places[$0] },
                radiusMetres: radius.metres,
                isCancelled: isCancelled
            )
            kept += reach
            hours += Array(repeating: key, count: reach.count)
        }
        self.radius = radius
        self.hours = hours
        index = SpatialIndex(coordinates: kept)
    }

    /// The hours at a place.
    func hours(at place: Coordinate, using near: inout Selection) -> Certainty<HourMask> {
        index.search(withinMetres: radius.metres, of: place, into: &near)
        var certain = HourMask.none
        var possible = HourMask.none
        for station in near {
            certain.formUnion(hours[station].certain)
            possible.formUnion(hours[station].possible)
        }
        return Certainty(certain: certain, possible: possible)
    }
}
