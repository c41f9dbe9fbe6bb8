public import CivilTime
public import Geodesy
public import OpeningHours
import SpatialIndex

/// Everything that queries need of one revision of the data, as one immutable value.
///
/// A snapshot is made once per revision and shared; a request takes it once and keeps it to its
/// end, so that one answer never mixes two revisions.
public struct StationSnapshot: Sendable {
    /// The revision of the data: the sequence number of the last change.
    public let revision: Int64
    /// The identity of the database: revisions of two databases cannot be compared.
    public let epoch: String
    /// The amenities and their bits.
    public let catalogue: AmenityCatalogue
    /// The stations in the order of their ids, the unlocated ones among them.
    public let stations: [Station]
    /// The administrative areas in the order of their ids.
    public let areas: [Area]
    /// What every answer has to say about the data, such as that it is illustrative.
    public let notice: DataNotice?
    /// The public holidays that opening hours refer to.
    public let holidays: HolidayCalendar

    private let index: SpatialIndex
    /// The station of each point of the index.
    private let located: [Int]
    /// What criteria look at, for each station.
    private let facets: [StationFacets]
    private let byCode: [String: [Int]]
    private let timetables: StationTimetables
    private let holidayDependents: Int
    private let places: PlaceDirectory
    private let answering: AnsweringCache

    /// Makes a snapshot.
    ///
    /// - Parameters:
    ///   - revision: the revision of the data.
    ///   - epoch: the identity of the database.
    ///   - catalogue: the amenities whose bits the checklists use.
    ///   - stations: in the order of their ids.
    ///   - areas: in the order of their ids.
    ///   - notice: what every answer has to say about the data.
    ///   - holidays: the public holidays that opening hours refer to.
    /// - Complexity: O(n log n).
    public init(
        revision: Int64,
        epoch: String = "0",
        catalogue: AmenityCatalogue = .standard,
        stations: [Station],
        areas: [Area] = [],
        notice: DataNotice? = nil,
        holidays: HolidayCalendar = .china
    ) {
        self.revision = revision
        self.epoch = epoch
        self.catalogue = catalogue
        self.stations = stations
        self.areas = areas
        self.notice = notice
        self.holidays = holidays
        located = stations.indices.filter { stations[$0].position != nil }
        facets = stations.map(StationFacets.init)
        index = SpatialIndex(
            coordinates: stations.compactMap { $0.position?.coordinate },
            tags: stations.compactMap { $0.position == nil ? nil : $0.checklist.yes }
        )
        timetables = StationTimetables(stations, holidays: holidays)
        holidayDependents = timetables.holidayDependents
        places = PlaceDirectory(stations: stations, areas: areas)
        byCode = Dictionary(grouping: stations.indices) { stations[$0].key.code }
        answering = AnsweringCache(mostIndexed: located.count)
    }

    /// The revision together with the database that it belongs to: what caches go by.
    public var version: DataRevision { DataRevision(epoch: epoch, sequence: revision) }

    /// The stations that have a position.
    public var locatedCount: Int { located.count }

    /// The smallest box around all positions, nil if there are none.
    public var boundingBox: BoundingBox? {
        BoundingBox(enclosing: stations.lazy.compactMap { $0.position?.coordinate })
    }

    /// The station with a feature id.
    ///
    /// - Complexity: O(log n).
    public func index(ofID id: Int64) -> Int? {
        var low = 0
        var high = stations.count
        while low < high {
            let middle = (low + high) / 2
            if stations[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < stations.count && stations[low].id == id ? low : nil
    }

    /// The stations with a code, in the order of their ids: one for each source that has it.
    ///
    /// - Complexity: O(1).
    public func indices(ofCode code: String) -> [Int] { byCode[code] ?? [] }

    /// The stations in a box, edges included, in the order of their ids.
    public func indices(in box: BoundingBox) -> [Int] {
        index.search(box).map { located[$0] }.sorted()
    }

    /// The stations in a box, edges included, that answer a query, in no particular order.
    ///
    /// Of the query neither the origin nor the reach nor the limit matters.
    ///
    /// - Complexity: O(m) for m stations in the cells that the box touches; O(n) for n stations if
    ///   nobody asked for the same lately.
    public func indices(in box: BoundingBox, answering query: StationQuery) -> [Int] {
        let answering = stations(answering: query)
        return index.search(box).map { located[$0] }.filter(answering.contains)
    }

    /// The nearest stations that answer a query, nearest first, ties by id.
    ///
    /// Order and reach are those of the WGS-84 geodesic.
    ///
    /// - Complexity: O(log n + limit) for n stations if those that answer are few or are spread like
    ///   the rest; O(n) if many answer and all of them are far away, or if nobody asked for the same
    ///   lately.
    public func nearest(_ query: StationQuery) -> [StationMatch] {
        let answering = stations(answering: query)
        let few = answering.nearestOfFew(
            to: query.origin,
            limit: query.limit,
            withinMetres: query.withinMetres
        )
        if let few {
            return few.map { match($0.station, $0.metres, for: query, answering.condition) }
        }
        let neighbours = index.nearest(
            to: query.origin,
            limit: query.limit,
            withinMetres: query.withinMetres,
            requiring: query.unknown == .exclude ? query.criteria.amenities : 0
        ) { answering.contains(located[$0]) }
        return neighbours.map {
            match(located[$0.index], $0.distanceMetres, for: query, answering.condition)
        }
    }

    /// Criteria made ready for the stations of this snapshot.
    ///
    /// - Complexity: O(h) for h different hours of the stations, and O(n) for n stations if the
    ///   criteria have a profile.
    public func condition(_ criteria: StationCriteria) -> StationCondition {
        let profile = criteria.profile.map { profile in
            stations.map { profile.compliance(of: $0, catalogue: catalogue) }
        }
        return StationCondition(
            criteria.onTheMinute,
            facets: facets,
            timetables: timetables,
            profile: profile ?? []
        )
    }

    /// How the hours of a station stand at a moment.
    ///
    /// - Parameters:
    ///   - index: the station's place in ``stations``.
    ///   - time: the moment.
    /// - Returns: the state, and what comes next.
    public func hours(of index: Int, at time: Instant) -> HoursMoment {
        timetables.moment(of: index, at: time)
    }

    /// The compiled hours of a station, whatever its status; nil if none are known.
    ///
    /// Stations that keep the same hours share one timetable.
    ///
    /// - Parameter index: the station's place in ``stations``.
    /// - Returns: the timetable.
    /// - Complexity: O(1).
    public func timetable(of index: Int) -> Timetable? { timetables.timetable(of: index) }

    /// The places that some words mean: areas and stations, the likeliest first.
    ///
    /// - Parameters:
    ///   - words: what somebody typed; case and width do not matter, and every word has to occur in
    ///     the names or the address.
    ///   - limit: the most places to answer.
    /// - Returns: at most so many places, none if nothing fits.
    /// - Complexity: O(total length of all names and addresses), some 20 ms for 200,000 stations.
    public func places(matching words: String, limit: Int) -> [Place] {
        places.search(words, limit: limit)
    }

    /// The moments of a stretch of time at which a station's state or remark is another, with how
    /// it stands between them; none if no hours are known.
    public func intervals(of index: Int, in range: Range<Instant>) -> [HoursInterval] {
        timetables.intervals(of: index, in: range)
    }

    /// The year whose holidays ought to be brought in at a moment, nil if none is missing or no hours
    /// depend on it.
    ///
    /// All year for the current year, from 1 October on for the next.
    public func missingHolidays(at time: Instant) -> MissingHolidays? {
        guard holidayDependents > 0, let year = holidays.missingYear(at: time) else { return nil }
        return MissingHolidays(year: year, stations: holidayDependents)
    }

    /// The stations that answer what a query asks, wherever it is put.
    private func stations(answering query: StationQuery) -> AnsweringStations {
        let key = AnsweringCache.Key(criteria: query.criteria.onTheMinute, unknown: query.unknown)
        return answering.stations(key) {
            AnsweringStations(
                condition(key.criteria),
                unknown: key.unknown,
                among: located
            ) { stations[$0].position?.coordinate ?? query.origin }
        }
    }

    private func match(
        _ index: Int,
        _ metres: Double,
        for query: StationQuery,
        _ condition: StationCondition
    ) -> StationMatch {
        let station = stations[index]
        let place = station.position?.coordinate ?? query.origin
        let azimuth = Geodesic.inverse(from: query.origin, to: place).initialAzimuthDegrees
        return StationMatch(
            index: index,
            distanceMetres: metres,
            bearingDegrees: azimuth < 0 ? azimuth + 360 : azimuth,
            unconfirmedAmenities: query.criteria.amenities & ~station.checklist.yes,
            hours: query.time.map { timetables.moment(of: index, at: $0) },
            isOpenUnconfirmed: condition.hoursCompliance(of: index) == .unknown,
            isAccessUnconfirmed: query.criteria.access != nil && station.access == nil
        )
    }
}
