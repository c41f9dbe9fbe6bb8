import Stations

/// The form of the page as the reader left it: its fields go by what was sent, right or wrong.
struct PageForm {
    private let parameters: QueryParameters?
    /// Whether the answer has found out where the reader is.
    private let isKnown: Bool
    /// The parameter that is not as it should be, which the form does not send again unseen.
    private let wrong: String?
    private let catalogue: AmenityCatalogue
    private let texts: Texts

    /// Takes over the parameters of a request.
    ///
    /// - Parameters:
    ///   - parameters: what was sent, nil if it cannot be read.
    ///   - isKnown: whether the answer has found out where the reader is.
    ///   - wrong: the parameter that is not as it should be.
    ///   - context: the amenities to choose from, and the words.
    init(
        _ parameters: QueryParameters?,
        isKnown: Bool,
        wrong: String? = nil,
        _ context: AnswerContext
    ) {
        self.parameters = parameters
        self.isKnown = isKnown
        self.wrong = wrong
        catalogue = context.snapshot.catalogue
        texts = context.texts
    }

    /// The fields of the template `form`.
    var fields: Fields {
        let chosen = Set(raw("amenities").split(separator: ",").map(String.init))
        let opening = parameters?.raw("open") ?? WantedOpening.now.rawValue
        let wanted = AmenityWords.mostWanted.compactMap { code in
            catalogue.bit(of: code).map { catalogue.amenities[$0] }
        }
        let more = catalogue.amenities.filter { !AmenityWords.mostWanted.contains($0.code) }
        return [
            "lang": parameters?.language?.rawValue, "is_known": isKnown,
            "lon": right("lon"), "lat": right("lat"), "area": right("area"),
            "within": right("within"),
            "place": raw("place"),
            "open": WantedOpening.allCases.map { choice -> Fields in
                [
                    "value": choice.rawValue, "name": texts[choice.key],
                    "on": choice.rawValue == opening,
                ]
            },
            "access": access,
            "wanted": wanted.map { chip($0, chosen) },
            "more": more.map { chip($0, chosen) },
            "is_more_open": more.contains { chosen.contains($0.code) },
        ]
    }

    /// The ways in to choose from: without sign-up, and those that the address names.
    private var access: [Fields] {
        let chosen = Set(raw("access").split(separator: ",").map(String.init))
        let noSignUp: Fields = [
            "code": "no_sign_up", "name": texts["no_sign_up"], "on": chosen.contains("no_sign_up"),
        ]
        let named = StationAccess.allCases.filter { chosen.contains($0.rawValue) }
        return [noSignUp]
            + named.map { ["code": $0.rawValue, "name": $0.name(in: texts.language), "on": true] }
    }

    /// The value of a field that the reader does not see, nil if it is wrong.
    private func right(_ name: String) -> String? {
        let isPosition = name == "lon" || name == "lat"
        let isWrong = wrong == name || (isPosition && (wrong == "lon" || wrong == "lat"))
        return isWrong ? nil : parameters?.raw(name)
    }

    private func raw(_ name: String) -> String { parameters?.raw(name) ?? "" }

    private func chip(_ amenity: Amenity, _ chosen: Set<String>) -> Fields {
        [
            "code": amenity.code, "name": amenity.name(in: texts.language),
            "on": chosen.contains(amenity.code),
        ]
    }
}
