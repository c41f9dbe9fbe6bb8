import CivilTime
import Stations

/// The whole checklist of a station, by what is known, with the notes on single amenities.
struct StationChecklist {
    private let station: Station
    private let catalogue: AmenityCatalogue
    private let texts: Texts

    init(_ station: Station, _ catalogue: AmenityCatalogue, _ texts: Texts) {
        self.station = station
        self.catalogue = catalogue
        self.texts = texts
    }

    /// The groups of the template `station` that hold something.
    var groups: [Fields] {
        let kinds: [(AmenityState?, String)] = [
            (.yes, "group_yes"), (.broken, "group_broken"), (.no, "group_no"),
            (nil, "group_unknown"),
        ]
        return kinds.compactMap { state, key in
            let items = catalogue.amenities.indices.filter { station.checklist[$0] == state }
            guard !items.isEmpty else { return nil }
            return ["heading": texts[key], "items": items.map(item)]
        }
    }

    private func item(_ bit: Int) -> Fields {
        let amenity = catalogue.amenities[bit]
        var fields = AmenityWords.fields(amenity, station.checklist[bit], texts)
        fields["note"] = note(station.amenityNotes[amenity.code])
        return fields
    }

    private func note(_ note: AmenityNote?) -> String? {
        guard let note else { return nil }
        let parts = [
            note.reason,
            note.since.map { texts["note_since", ["date": $0.description]] },
            note.expectedBack.map { texts["note_back", ["date": $0.description]] },
            note.checkedOn.map { texts["note_checked", ["date": $0.description]] },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: texts["sketch_comma"])
    }
}
