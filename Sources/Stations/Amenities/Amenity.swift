/// One kind of facility that a station may offer.
///
/// Amenities are data: the standard ones ship with the program, a list of stations may bring more.
public struct Amenity: Hashable, Sendable, Codable {
    /// The stable code, `[a-z][a-z0-9_]*`, at most 40 characters: column, property and parameter.
    public let code: String
    /// The name shown in Chinese.
    public let chinese: String
    /// The name shown in English.
    public let english: String
    /// Further words that mean this amenity in free text and as column headings.
    public let synonyms: [String]

    /// Makes an amenity; `synonyms` need not repeat the code and the two names.
    public init(code: String, chinese: String, english: String, synonyms: [String] = []) {
        self.code = code
        self.chinese = chinese
        self.english = english
        self.synonyms = synonyms
    }

    /// Whether a text can be an amenity's code.
    ///
    /// A code names a column of the database and a property of the GeoJSON, so it is a plain
    /// lower-case identifier and none of the station's own fields.
    public static func isValid(code: String) -> Bool {
        guard (1...40).contains(code.utf8.count), let first = code.utf8.first else { return false }
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return letters.contains(first)
            && code.utf8.allSatisfy {
                letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_")
            }
            && !reserved.contains(code)
    }

    /// Every word that means this amenity: code, both names and the synonyms.
    public var words: [String] { [code, chinese, english] + synonyms }

    private static let reserved: Set<String> = Set(StationField.allCases.map(\.rawValue))
        .union([
            "fid", "geom", "id", "lon", "lat", "longitude", "latitude", "amenities", "extra",
            "distance_m", "walk_minutes", "bearing_deg", "state", "until", "opens_next",
            "unconfirmed", "geometry", "type", "properties",
        ])
}
