import OpeningHours
import Stations

extension Amenity {
    /// The name in a language.
    func name(in language: Language) -> String { language == .chinese ? chinese : english }
}

extension ListedValue {
    /// The name in a language.
    func name(in language: Language) -> String { language == .chinese ? chinese : english }
}

extension Area {
    /// The name in a language, the Chinese one if there is no other.
    func name(in language: Language) -> String {
        language == .chinese ? name : englishName ?? name
    }
}

extension HoursRemark {
    /// The remark in a language, or the comment as it was written.
    func text(in language: Language) -> String {
        language == .chinese ? description : englishDescription
    }
}
