/// One item of a profile: an amenity, a choice of amenities, or a condition on a field.
///
/// In JSON: `"toilet"`, `{"any_of": ["heating", "air_conditioning"]}`, or
/// `{"field": "area_m2", "at_least": 5}`.
public enum ProfileRequirement: Hashable, Sendable {
    /// The amenity is there and works.
    case amenity(String)
    /// At least one of the amenities is there and works.
    case anyOf([String])
    /// A number of the station reaches a figure, inclusive.
    case atLeast(StationField, Double)
}

extension ProfileRequirement: Codable {
    private enum CodingKeys: String, CodingKey {
        case anyOf = "any_of"
        case field
        case atLeast = "at_least"
    }

    /// Reads one of the three forms.
    public init(from decoder: any Decoder) throws {
        if let code = try? decoder.singleValueContainer().decode(String.self) {
            self = .amenity(code)
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let codes = try container.decodeIfPresent([String].self, forKey: .anyOf) {
            self = .anyOf(codes)
            return
        }
        let name = try container.decode(String.self, forKey: .field)
        guard let field = StationField(rawValue: name) else {
            throw DecodingError.dataCorruptedError(
                forKey: .field,
                in: container,
                debugDescription: "'\(name)' is not a field of a station"
            )
        }
        self = .atLeast(field, try container.decode(Double.self, forKey: .atLeast))
    }

    /// Writes the form that ``init(from:)`` reads.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .amenity(let code):
            var container = encoder.singleValueContainer()
            try container.encode(code)
        case .anyOf(let codes):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(codes, forKey: .anyOf)
        case .atLeast(let field, let figure):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(field.rawValue, forKey: .field)
            try container.encode(figure, forKey: .atLeast)
        }
    }
}
