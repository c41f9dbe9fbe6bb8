import Interchange
import Testing

@testable import StationServer

@Suite("the parameters of /nearest")
struct NearestParameterTests {
    private static let numbers = [
        "", "%20", "abc", "0x22", "nan", "inf", "1e400", "1,5", "1.2.3", "--1", "%E7%AB%99",
    ]

    @Test("lon and lat have to be there", arguments: ["lon", "lat"])
    func missing(name: String) async throws {
        let given = name == "lon" ? "lat=34" : "lon=108"
        let problem = try await withService {
            try await $0.problem("/nearest?\(given)", status: 400)
        }
        #expect(problem["parameter"] == .string(name))
        #expect(problem["expected"]?.stringValue?.contains("degrees") == true)
        #expect(problem["value"] == nil)
    }

    @Test(
        "a malformed number is refused",
        arguments: ["lon", "lat", "within", "limit"],
        numbers
    )
    func malformed(name: String, value: String) async throws {
        try await expectRefusal(name, value)
    }

    @Test(
        "a number out of range is refused",
        arguments: [
            ("lon", "180.0001"), ("lon", "-181"), ("lat", "90.1"), ("lat", "-1e10"),
            ("within", "0"), ("within", "-5"), ("within", "100000.1"), ("limit", "0"),
            ("limit", "101"), ("limit", "-1"), ("limit", "2.5"), ("limit", "99999999999999999999"),
        ]
    )
    func outOfRange(name: String, value: String) async throws {
        try await expectRefusal(name, value)
    }

    @Test(
        "a word that is not in the list is refused, and the list is named",
        arguments: [
            ("amenities", "sauna", "drinking_water"), ("access", "locked", "no_sign_up"),
            ("status", "closed", "under_construction"),
            ("unknown", "yes", "exclude or include or only"),
        ]
    )
    func unlisted(name: String, value: String, expected: String) async throws {
        let problem = try await expectRefusal(name, value)
        #expect(problem["value"] == .string(value))
        #expect(problem["expected"]?.stringValue?.contains(expected) == true)
        #expect(problem["detail"]?.stringValue?.contains(value) == true)
    }

    @Test("of a list the wrong item is named, in any script")
    func wrongItem() async throws {
        let problem = try await expectRefusal("amenities", "toilet,%E6%A1%91%E6%8B%BF")
        #expect(problem["value"] == .string("桑拿"))
    }

    @Test(
        "an empty item is refused",
        arguments: ["amenities", "access", "status"],
        ["", ",", "open,", ",open"]
    )
    func emptyItem(name: String, value: String) async throws {
        try await expectRefusal(name, value)
    }

    @Test("a parameter given twice is refused", arguments: NearestRequest.parameters)
    func repeated(name: String) async throws {
        let problem = try await withService {
            try await $0.problem("/nearest?\(name)=1&lon=1&lat=1&\(name)=1", status: 400)
        }
        #expect(problem["parameter"]?.stringValue.map(["lon", "lat", name].contains) == true)
        #expect(problem["detail"]?.stringValue?.contains("more than once") == true)
    }

    @Test("an unknown parameter is refused, and the known ones are named")
    func unknown() async throws {
        let problem = try await withService {
            try await $0.problem("/nearest?lon=1&lat=1&radius=5", status: 400)
        }
        #expect(problem["parameter"] == .string("radius"))
        for name in NearestRequest.parameters {
            #expect(problem["expected"]?.stringValue?.contains(name) == true)
        }
    }

    @Test(
        "broken percent-encoding and bytes that are not UTF-8 are refused",
        arguments: ["%", "%2", "%zz", "%ff", "%C3%28", "%ED%A0%80"]
    )
    func encoding(value: String) async throws {
        let problem = try await withService {
            try await $0.problem("/nearest?lon=\(value)&lat=1", status: 400)
        }
        #expect(problem["detail"]?.stringValue?.contains("percent-encoding") == true)
    }

    @Test("a control character is refused", arguments: ["%00", "1%00", "%1b[2J", "toilet%00"])
    func controlCharacter(value: String) async throws {
        try await expectRefusal("amenities", value)
    }

    @Test(
        "numbers and names are read as forms send them",
        arguments: [
            "lon=108.9&lat=34.2", "%6Con=%31%308.9&lat=34.2", "lon=+108.9&lat=%2B34.2",
            "lon=1.089e2&lat=34.20&&", "&lat=%20342E-1%20&lon=%EF%BC%91%EF%BC%90%EF%BC%98.9",
        ]
    )
    func forms(query: String) async throws {
        let (answer, plain) = try await withService {
            try await ($0.get("/nearest?\(query)"), $0.get("/nearest?lon=108.9&lat=34.2"))
        }
        #expect(answer.status == 200)
        #expect(answer.body == plain.body)
    }

    @discardableResult
    private func expectRefusal(_ name: String, _ value: String) async throws -> JSONValue {
        let others = ["lon", "lat"].filter { $0 != name }.map { "\($0)=1" }
        let query = (others + ["\(name)=\(value)"]).joined(separator: "&")
        let problem = try await withService {
            try await $0.problem("/nearest?\(query)", status: 400)
        }
        #expect(problem["parameter"] == .string(name))
        #expect(problem["expected"]?.stringValue?.isEmpty == false)
        return problem
    }
}
