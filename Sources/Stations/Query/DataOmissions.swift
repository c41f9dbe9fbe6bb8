/// What a database holds and nobody can read, and what was therefore left out of a data set.
public struct DataOmissions: Hashable, Sendable {
    /// One value, row or table that was left out.
    public struct Omission: Hashable, Sendable {
        /// The table that holds it.
        public let table: String
        /// Where it stands and what is wrong with it, as an English sentence without a full stop.
        public let words: String

        /// Makes an omission.
        public init(table: String, words: String) {
            self.table = table
            self.words = words
        }
    }

    /// The most omissions that are told one by one.
    public static let limit = 20

    /// The first ones, at most ``limit``.
    public private(set) var first: [Omission] = []
    /// How many there are in each table.
    public private(set) var counts: [String: Int] = [:]

    /// Makes a list without any omission.
    public init() {}

    /// How many there are in all.
    public var count: Int { counts.values.reduce(0, +) }

    /// Adds some omissions of one table.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - count: how many there are.
    ///   - words: some of them, the first ones.
    public mutating func add(table: String, count: Int, first words: [String]) {
        guard count > 0 else { return }
        counts[table, default: 0] += count
        let room = max(0, Self.limit - first.count)
        first += words.prefix(room).map { Omission(table: table, words: $0) }
    }

    /// Takes the omissions of one table over from another list.
    public mutating func add(_ table: String, of other: DataOmissions) {
        let words = other.first.filter { $0.table == table }.map(\.words)
        add(table: table, count: other.counts[table] ?? 0, first: words)
    }
}
