import Foundation
import Stations
import Testing

@Suite struct ProfileTests {
    private let catalogue = AmenityCatalogue.standard

    private func profile(_ code: String) throws -> Profile {
        try #require(Profile.standard.first { $0.code == code })
    }

    private func station(
        yes: [String] = [],
        no: [String] = [],
        broken: [String] = []
    ) throws -> Station {
        var station = Station(key: StationKey(source: "test", code: "1"), name: "站")
        for (state, codes) in [(AmenityState.yes, yes), (.no, no), (.broken, broken)] {
            for code in codes { station.checklist[try #require(catalogue.bit(of: code))] = state }
        }
        return station
    }

    @Test("The five programmes ask for what their papers say")
    func programmes() throws {
        let expected: [String: [ProfileRequirement]] = [
            "shaanxi-2018": [
                .amenity("air_conditioning"), .amenity("toilet"), .amenity("drinking_water"),
                .amenity("microwave"), .amenity("first_aid"), .amenity("reading"),
            ],
            "acftu-2023": [
                .amenity("drinking_water"), .amenity("microwave"), .amenity("seating"),
                .amenity("phone_charging"), .amenity("first_aid"),
            ],
            "wuhan-7": [
                .atLeast(.areaSquareMetres, 5), .amenity("seating"), .amenity("microwave"),
                .amenity("drinking_water"), .anyOf(["heating", "air_conditioning"]),
                .amenity("fridge"), .amenity("first_aid"),
            ],
            "haikou-7": [
                .atLeast(.areaSquareMetres, 5), .amenity("seating"), .amenity("microwave"),
                .amenity("drinking_water"), .anyOf(["heating", "air_conditioning"]),
                .amenity("toilet"), .amenity("first_aid"),
            ],
            "sanya-8": [
                .amenity("seating"), .amenity("drinking_water"), .amenity("microwave"),
                .amenity("first_aid"), .amenity("air_conditioning"), .amenity("reading"),
                .amenity("toilet"), .atLeast(.mapListed, 3),
            ],
        ]
        #expect(Set(Profile.standard.map(\.code)) == Set(expected.keys))
        for profile in Profile.standard {
            #expect(profile.required == expected[profile.code])
        }
    }

    @Test("Every amenity of a programme is a standard amenity")
    func codesExist() {
        for profile in Profile.standard {
            for requirement in profile.required + profile.optional {
                switch requirement {
                case .amenity(let code): #expect(catalogue.bit(of: code) != nil, "\(code)")
                case .anyOf(let codes): #expect(codes.allSatisfy { catalogue.bit(of: $0) != nil })
                case .atLeast: break
                }
            }
        }
    }

    @Test("One missing or broken amenity decides; else one unknown leaves it open")
    func compliance() throws {
        let profile = try profile("acftu-2023")
        let four = ["drinking_water", "microwave", "seating", "phone_charging"]
        func verdict(_ station: Station) -> Compliance {
            profile.compliance(of: station, catalogue: catalogue)
        }
        #expect(try verdict(station(yes: four + ["first_aid"])) == .met)
        #expect(try verdict(station(yes: four)) == .unknown)
        #expect(try verdict(station(yes: four, no: ["first_aid"])) == .unmet)
        #expect(try verdict(station(yes: four, broken: ["first_aid"])) == .unmet)
        #expect(try verdict(station(yes: ["seating"], no: ["microwave"])) == .unmet)
    }

    @Test("Of a choice one is enough, and a condition includes its figure")
    func choiceAndCondition() throws {
        let profile = try profile("wuhan-7")
        let rest = ["seating", "microwave", "drinking_water", "fridge", "first_aid"]
        var heated = try station(yes: rest + ["heating"], no: ["air_conditioning"])
        #expect(profile.compliance(of: heated, catalogue: catalogue) == .unknown)
        heated.areaSquareMetres = 5
        #expect(profile.compliance(of: heated, catalogue: catalogue) == .met)
        heated.areaSquareMetres = 4.9
        #expect(profile.compliance(of: heated, catalogue: catalogue) == .unmet)
    }

    @Test("A profile survives being written and read")
    func coding() throws {
        let data = try JSONEncoder().encode(Profile.standard)
        #expect(try JSONDecoder().decode([Profile].self, from: data) == Profile.standard)
    }
}
