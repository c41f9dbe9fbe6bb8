/// What is doubtful in a list of stations, each as places in the snapshot.
public struct DataQuality: Hashable, Sendable {
    /// The stations without a position.
    public let unlocated: [Int]
    /// Pairs less than 50 m apart with the same name: most likely one station twice.
    public let duplicates: [StationPair]
    /// Pairs less than 150 m apart that somebody should look at, but for the former and those that
    /// count as one.
    public let toReview: [StationPair]
    /// Groups of stations that count as one: less than 30 m apart with equal given addresses.
    public let coLocated: [[Int]]
    /// Stations more than 200 m outside the area that their `adcode`, else their `unit`, names.
    public let outsideUnit: [Stray]
    /// Stations whose words about hours are not understood.
    public let unparsableHours: [Int]
    /// Words of facilities that no amenity stands for, the most frequent first.
    public let unknownAmenities: [UnknownWord]
    /// Whether pairs or words are missing, because of ``pairLimit``, ``neighbourLimit`` or
    /// ``wordLimit``.
    public let isCut: Bool

    /// The most pairs that are listed of each kind.
    public static let pairLimit = 10_000

    /// The most words that are listed.
    public static let wordLimit = 1_000

    /// The most stations close to one that are looked at; where there are more, some pairs are missing.
    public static let neighbourLimit = 64

    /// A station outside its area.
    public struct Stray: Hashable, Sendable {
        /// The station.
        public let station: Int
        /// The area's place in the snapshot.
        public let area: Int
        /// How far outside it lies in metres.
        public let distanceMetres: Double
    }

    /// A word that no amenity stands for.
    public struct UnknownWord: Hashable, Sendable {
        /// The word.
        public let word: String
        /// The number of stations that have it.
        public let stations: Int
    }
}
