import OpeningHours
public import Stations

extension DataQuality {
    /// The statuses of stations that are there or are to be.
    public static let livingStatuses: Set<StationStatus> = [
        .planned, .underConstruction, .open, .suspended,
    ]

    /// Looks for what is doubtful in a snapshot.
    ///
    /// - Parameters:
    ///   - snapshot: the stations and areas.
    ///   - statuses: the statuses of the stations that are looked at.
    /// - Complexity: O(n log n + n k) for n stations with k others within 150 m of each, k at most
    ///   ``neighbourLimit``.
    public init(
        of snapshot: StationSnapshot,
        statuses: Set<StationStatus> = livingStatuses
    ) {
        let indices = snapshot.stations.indices.filter {
            statuses.contains(snapshot.stations[$0].status)
        }
        let groups = CoLocation.groups(of: indices, in: snapshot)
        let pairs = ClosePairs(indices, in: snapshot, coLocated: groups)
        let facilities = FacilityTextReader(catalogue: snapshot.catalogue)
        let words = Self.count(
            indices.lazy.compactMap { snapshot.stations[$0].facilitiesText }
                .map(facilities.unknownWords(in:))
        )
        self.init(
            unlocated: indices.filter { snapshot.stations[$0].position == nil },
            duplicates: pairs.duplicates,
            toReview: pairs.toReview,
            coLocated: groups,
            outsideUnit: StrayStations.find(indices, in: snapshot),
            unparsableHours: indices.filter { Self.isUnparsable($0, in: snapshot) },
            unknownAmenities: Array(words.prefix(Self.wordLimit)),
            isCut: pairs.isCut || words.count > Self.wordLimit
        )
    }

    /// Whether a station says something about its hours of which nothing is understood.
    private static func isUnparsable(_ index: Int, in snapshot: StationSnapshot) -> Bool {
        let station = snapshot.stations[index]
        guard station.openingHours != nil || station.hoursText != nil else { return false }
        guard let timetable = snapshot.timetable(of: index) else { return true }
        return timetable.typicalMinutes?.allSatisfy { $0 == .unknown } ?? false
    }

    private static func count(_ lists: some Sequence<[String]>) -> [UnknownWord] {
        var counts: [String: Int] = [:]
        for words in lists {
            for word in Set(words) { counts[word, default: 0] += 1 }
        }
        return counts.map { UnknownWord(word: $0.key, stations: $0.value) }
            .sorted { ($1.stations, $0.word) < ($0.stations, $1.word) }
    }
}
