import Stations

extension ProfileRequirement {
    /// What is required, in words.
    func words(_ catalogue: AmenityCatalogue) -> Bilingual {
        func name(_ code: String) -> Bilingual {
            guard let bit = catalogue.bit(of: code) else { return Bilingual(code, code) }
            let amenity = catalogue.amenities[bit]
            return Bilingual(amenity.chinese, amenity.english)
        }
        switch self {
        case .amenity(let code): return name(code)
        case .anyOf(let codes):
            let names = codes.map(name)
            return Bilingual(
                names.map(\.chinese).joined(separator: "或"),
                names.map(\.english).joined(separator: " or ")
            )
        case .atLeast(let field, let figure):
            let text = "\(field.rawValue) ≥ \(Figure.decimal(figure))"
            return Bilingual(text, "")
        }
    }
}
