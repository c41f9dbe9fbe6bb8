import Stations

/// What is said of amenities: which come first, and what is known of one in a mark and a word.
enum AmenityWords {
    /// The amenities that workers ask for most, which forms and cards show first.
    static let mostWanted = [
        "toilet", "drinking_water", "microwave", "phone_charging", "air_conditioning", "seating",
    ]

    /// The fields of one amenity in a list.
    static func fields(_ amenity: Amenity, _ state: AmenityState?, _ texts: Texts) -> Fields {
        let (mark, key) =
            switch state {
            case .yes: ("✓", "is_yes")
            case .no: ("✗", "is_no")
            case .broken: ("⚠", "is_broken")
            case nil: ("?", "is_unknown")
            }
        return [
            "name": amenity.name(in: texts.language), "mark": mark, "state_word": texts[key],
            "state": state?.rawValue ?? "unknown",
        ]
    }
}
