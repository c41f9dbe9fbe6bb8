import Stations

/// What a column of a list or a property of a feature can hold, in any layer.
enum HeadingTerm: Hashable {
    /// A field of a station, which also names what other layers have of the kind.
    case field(StationField)
    /// A number that a program gave; a code only where there is no better one.
    case identifier
    case longitude, latitude
    /// Both coordinates in one cell.
    case position
    case facilities, amenities, extraObject, computed
    case weight, area
    case areaName, englishName, level, parent
    case population, populationYear, populationBasis, populationSource
    case date, dayKind, holidayName, statutory
    case targetUnit, target, deadline
    case edgeStart, edgeEnd, edgeLength

    /// The headings, folded.
    var words: [String] {
        var words = Self.table[self] ?? []
        if case .field(let field) = self { words.append(HeadingText.fold(field.rawValue)) }
        return words
    }

    private static let table: [HeadingTerm: [String]] = Dictionary(
        uniqueKeysWithValues: HeadingWords.all.map { ($0.term, $0.words.map(HeadingText.fold)) }
    )
}
