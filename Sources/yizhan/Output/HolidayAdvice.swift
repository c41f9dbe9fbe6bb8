/// How to bring the holidays of a year that is not known.
struct HolidayAdvice: CustomStringConvertible {
    private let unknown: [Int]
    private let known: [Int]
    private let database: String?

    /// Makes advice.
    ///
    /// - Parameters:
    ///   - unknown: the years that matter and are not known, at least one.
    ///   - known: the years that are known.
    ///   - database: the database that was asked, nil for none.
    init(unknown: Set<Int>, known: Set<Int>, _ database: String?) {
        self.unknown = unknown.sorted()
        self.known = known.sorted()
        self.database = database
    }

    var description: String {
        let path = database ?? "yizhan.gpkg"
        let command = "yizhan import FILE --as holidays --db \(path)"
        let question = database == nil ? ", then ask with --db \(path)" : ""
        return """
            public holidays are known for \(list(known)) only; take in those of \(list(unknown)) \
            with: \(command)\(question)
            """
    }

    private func list(_ years: [Int]) -> String {
        years.isEmpty ? "no year" : years.map(String.init).joined(separator: ", ")
    }
}
