import Stations

extension Population {
    /// The residents of several areas together; nil if those of one are not known.
    ///
    /// Year and basis are kept where all areas have the same.
    init?(sumOf figures: [Population?]) {
        let known = figures.compactMap(\.self)
        guard !known.isEmpty, known.count == figures.count else { return nil }
        let years = Set(known.map(\.year))
        let bases = Set(known.map(\.basis))
        self.init(
            residents: known.reduce(0) { $0 + $1.residents },
            year: years.count == 1 ? known[0].year : nil,
            basis: bases.count == 1 ? known[0].basis : nil
        )
    }
}
