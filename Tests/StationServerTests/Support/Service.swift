import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Interchange
import Logging
import NIOCore
import StationServer
import Stations
import Testing

/// An answer of the service, its body read.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: String
    /// The body, null if there is none.
    let json: JSONValue

    init(_ response: TestResponse) throws {
        status = response.status.code
        headers = response.headers
        body = String(buffer: response.body)
        let data = Data(body.utf8)
        guard !data.isEmpty else {
            json = .null
            return
        }
        // A second opinion on whether it is JSON at all.
        _ = try JSONSerialization.jsonObject(with: data)
        json = try JSONParser().parse(body)
    }

    var features: [JSONValue] { json["features"]?.arrayValue ?? [] }

    var ids: [Int64] { features.compactMap { $0["id"]?.integerValue } }

    var contentType: String? { headers[.contentType] }
}

/// What a test asks the service with.
struct Client: Sendable {
    let base: any TestClientProtocol

    func get(
        _ uri: String,
        method: HTTPRequest.Method = .get,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await Answer(base.execute(uri: uri, method: method, headers: headers))
    }

    /// Asks for what has to be refused, and checks that the refusal is a problem.
    func problem(
        _ uri: String,
        method: HTTPRequest.Method = .get,
        status: Int,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> JSONValue {
        let answer = try await get(uri, method: method)
        #expect(answer.status == status, sourceLocation: sourceLocation)
        #expect(answer.contentType == "application/problem+json", sourceLocation: sourceLocation)
        #expect(
            answer.json["status"]?.integerValue == Int64(status),
            sourceLocation: sourceLocation
        )
        for member in ["type", "title", "detail"] {
            #expect(
                answer.json[member]?.stringValue?.isEmpty == false,
                sourceLocation: sourceLocation
            )
        }
        return answer.json
    }
}

/// Runs a test against the service without opening a port.
func withService<Value>(
    _ snapshot: StationSnapshot? = nil,
    isLoaded: Bool = true,
    configuration: ServerConfiguration = ServerConfiguration(),
    logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
    test: @escaping @Sendable (Client) async throws -> Value
) async throws -> Value {
    let served: ServedStations? =
        if !isLoaded { nil } else {
            try snapshot.map(ServedStations.init) ?? SampleStations.served.get()
        }
    return try await withService(
        SnapshotHolder(served),
        configuration: configuration,
        logger: logger,
        test: test
    )
}

func withService<Value>(
    _ stations: SnapshotHolder<ServedStations?>,
    configuration: ServerConfiguration = ServerConfiguration(),
    freshness: DataFreshness = DataFreshness(),
    logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
    test: @escaping @Sendable (Client) async throws -> Value
) async throws -> Value {
    let application = buildApplication(
        configuration: configuration,
        stations: stations,
        freshness: freshness,
        logger: logger
    )
    return try await application.test(.router) { try await test(Client(base: $0)) }
}
