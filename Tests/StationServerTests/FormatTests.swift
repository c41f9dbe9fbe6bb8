import CivilTime
import HTTPTypes
import Testing

@testable import StationServer

@Suite("f=")
struct FormatTests {
    @Test("An address takes the formats that it answers in, and names them for any other")
    func formats() throws {
        let formats = ItemsRequest.formats
        for query in ["f=json", "f=geojson", nil, "lon=1&f=json"] {
            _ = try QueryParameters(query, known: ["lon"], formats: formats)
        }
        let html = RequestError.badParameter("f", value: "html", expected: "json or geojson")
        #expect(throws: html) { try QueryParameters("f=html", known: [], formats: formats) }
        let unknown = RequestError.unknownParameter("f", known: [])
        #expect(throws: unknown) { try QueryParameters("f=json", known: []) }
    }

    @Test("Every link of a page repeats the format that was asked for")
    func links() throws {
        let parameters = try QueryParameters(
            "limit=2&f=json",
            known: ItemsRequest.parameters,
            formats: ItemsRequest.formats
        )
        #expect(try ItemsRequest(parameters, now: .now).repeated.contains { $0 == ("f", "json") })
    }
}
