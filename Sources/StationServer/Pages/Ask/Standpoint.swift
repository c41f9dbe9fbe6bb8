import Geodesy
import Stations

/// Where distances of an answer are measured from.
enum Standpoint {
    /// Nobody said.
    case notSaid
    /// A position.
    case position(Coordinate)
    /// A place well within an area, by the area's place in the snapshot.
    case area(Int, Coordinate)
    /// A station, by its place in the snapshot.
    case station(Int, Coordinate)
    /// Words that fit several places.
    case choice(words: String, [Place])
    /// Words that fit nothing.
    case notFound(words: String)

    private static let mostChoices = 12

    /// Finds out what a request means in a snapshot.
    ///
    /// Words that are just the name of one of the places that they fit mean that one.
    ///
    /// - Throws: ``RequestError`` for an area that there is not.
    init(_ origin: PageRequest.Origin, in snapshot: StationSnapshot) throws(RequestError) {
        switch origin {
        case .notSaid: self = .notSaid
        case .position(let coordinate): self = .position(coordinate)
        case .area(let code):
            guard let index = snapshot.areas.firstIndex(where: { $0.code == code }),
                let coordinate = snapshot.areas[index].outline.pointOnSurface
            else {
                throw .badParameter("area", value: code, expected: "the code of a known area")
            }
            self = .area(index, coordinate)
        case .words(let words):
            let places = snapshot.places(matching: words, limit: Self.mostChoices)
            let folded = TextFolding.fold(TextFolding.collapse(words))
            let named = places.filter { place in
                snapshot.names(of: place.subject).contains { TextFolding.fold($0) == folded }
            }
            if let only = places.count == 1 ? places.first : nil {
                self.init(only)
            } else if let only = named.count == 1 ? named.first : nil {
                self.init(only)
            } else {
                self = places.isEmpty ? .notFound(words: words) : .choice(words: words, places)
            }
        }
    }

    private init(_ place: Place) {
        switch place.subject {
        case .area(let index): self = .area(index, place.coordinate)
        case .station(let index): self = .station(index, place.coordinate)
        }
    }

    /// The place to measure from, nil if it is not known.
    var coordinate: Coordinate? {
        switch self {
        case .position(let coordinate), .area(_, let coordinate), .station(_, let coordinate):
            coordinate
        case .notSaid, .choice, .notFound: nil
        }
    }

    /// How far stations may be in metres unless the request says otherwise.
    ///
    /// From the middle of a district everything is farther than from where somebody stands.
    var reachMetres: Double { if case .area = self { 10_000 } else { 3_000 } }
}

extension StationSnapshot {
    /// The names by which people know a place.
    fileprivate func names(of subject: Place.Subject) -> [String] {
        switch subject {
        case .area(let index): [areas[index].name, areas[index].englishName].compactMap(\.self)
        case .station(let index):
            [stations[index].name, stations[index].brandName].compactMap(\.self)
        }
    }
}
