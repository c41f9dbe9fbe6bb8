import Stations
import Testing

@Suite struct AmenityCatalogueTests {
    @Test("The standard amenities are those of the field, in a fixed order")
    func standard() {
        let codes = AmenityCatalogue.standard.amenities.map(\.code)
        #expect(codes.count == 26)
        #expect(codes.first == "air_conditioning")
        #expect(codes.last == "counselling")
        #expect(AmenityCatalogue.standard.bit(of: "toilet") == 3)
    }

    @Test("No word means two amenities")
    func words() {
        var owners: [String: String] = [:]
        for amenity in AmenityCatalogue.standard.amenities {
            for word in amenity.words.map(TextFolding.fold) {
                #expect(owners[word] == nil || owners[word] == amenity.code, "\(word)")
                owners[word] = amenity.code
            }
        }
    }

    @Test("64 amenities fit, a 65th is refused")
    func capacity() throws {
        var catalogue = AmenityCatalogue.standard
        for number in catalogue.amenities.count..<64 {
            try catalogue.append(Amenity(code: "new_\(number)", chinese: "新", english: "New"))
        }
        #expect(catalogue.bit(of: "new_63") == 63)
        #expect(throws: AmenityError.full("one_more")) {
            try catalogue.append(Amenity(code: "one_more", chinese: "多", english: "More"))
        }
        #expect(catalogue.codes(in: 1 << 63) == ["new_63"])
    }

    @Test(
        "A code is a plain identifier and no other property's name",
        arguments: ["", "Toilet", "1st", "a b", "a\"b", "name", "fid", "distance_m", "厕所", "a-b"]
    )
    func invalidCodes(code: String) {
        var catalogue = AmenityCatalogue.standard
        #expect(throws: AmenityError.invalidCode(code)) {
            try catalogue.append(Amenity(code: code, chinese: "某", english: "Some"))
        }
    }

    @Test("An unknown code is named")
    func unknownCode() {
        #expect(throws: AmenityError.unknownCode("sauna")) {
            try AmenityCatalogue.standard.mask(of: ["toilet", "sauna"])
        }
    }
}
