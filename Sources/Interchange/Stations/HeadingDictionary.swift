import Stations

/// Knows what headings mean in a list of stations, amenities included.
struct HeadingDictionary {
    private let index: HeadingIndex<ColumnRole>

    /// Makes a dictionary that also knows the amenities of a data set.
    init(catalogue: AmenityCatalogue) {
        var roles: [String: ColumnRole] = [:]
        for amenity in catalogue.amenities {
            for word in amenity.words { roles[HeadingText.fold(word)] = .amenity(amenity.code) }
        }
        for field in StationField.allCases where field != .facilitiesText {
            for word in HeadingTerm.field(field).words { roles[word] = .field(field) }
        }
        let others: [(HeadingTerm, ColumnRole)] = [
            (.identifier, .identifier), (.longitude, .longitude), (.latitude, .latitude),
            (.position, .position), (.facilities, .facilities(keepsText: true)),
            (.amenities, .facilities(keepsText: false)), (.extraObject, .extraObject),
            (.computed, .computed),
        ]
        for (term, role) in others {
            for word in term.words { roles[word] = role }
        }
        index = HeadingIndex(roles, places: [.longitude, .latitude, .position])
    }

    /// What a heading says; no role for one that is not known.
    func read(_ heading: String) -> HeadingIndex<ColumnRole>.Reading { index.read(heading) }
}
