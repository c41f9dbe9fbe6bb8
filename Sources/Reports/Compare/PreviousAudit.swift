import Coverage
import Interchange

/// What a report needs of an earlier audit: its eight numbers, and a share for each area.
public struct PreviousAudit: Sendable {
    /// When it was made, as it says itself.
    let date: String
    /// The revision of its data.
    let revision: Int64
    /// Its numbers by name.
    private let headline: [String: Double]
    /// The share within its principal radius by the code of the area.
    private let shares: [String: Double]
    private let parameters: JSONObject

    /// Reads an audit that was written as JSON.
    ///
    /// - Parameter json: the bytes of the file.
    /// - Throws: ``PreviousAuditError`` if it is no JSON, or no audit.
    public init(json: [UInt8]) throws(PreviousAuditError) {
        let value: JSONValue
        do {
            value = try JSONParser(maximumBytes: 256 << 20).parse(json)
        } catch {
            throw .notJSON("\(error)")
        }
        guard let parameters = value["parameters"]?.objectValue,
            let date = parameters["date"]?.stringValue,
            let revision = value["revision"]?.integerValue,
            let headline = value["headline"]?.objectValue,
            let areas = value["areas"]?.arrayValue
        else { throw .notAnAudit }
        self.date = date
        self.revision = revision
        self.parameters = parameters
        self.headline = Dictionary(
            headline.members.compactMap { member in
                member.value.doubleValue.map { (member.name, $0) }
            },
            uniquingKeysWith: { first, _ in first }
        )
        let radius = parameters["principal_radius_m"]?.doubleValue
        shares = Dictionary(
            (areas + [value["total"] ?? .null]).compactMap { area in
                guard let code = area["code"]?.stringValue,
                    let figures = area["by_radius"]?.arrayValue?
                        .first(where: { $0["radius_m"]?.doubleValue == radius }),
                    let share = figures["covered_population_share"]?.doubleValue
                else { return nil }
                return (code, share)
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// One of the eight numbers, nil if it was not given.
    subscript(headline: Headline) -> Double? { self.headline[headline.rawValue] }

    /// The share of an area within the principal radius, nil if it was not given.
    func share(ofArea code: String) -> Double? { shares[code] }

    /// The names of the parameters that are others now, so that the numbers differ for that reason.
    func differences(from audit: Audit) -> [String] {
        let now = ParametersJSON.object(audit)
        let names = Set(parameters.members.map(\.name)).union(now.members.map(\.name))
        return names.subtracting(["date"]).filter { name in
            parameters[name].map(Self.plain) != now[name].map(Self.plain)
        }.sorted()
    }

    /// A number that was written without a fraction is read as an integer.
    private static func plain(_ value: JSONValue) -> JSONValue {
        switch value {
        case .integer(let number): .number(Double(number))
        case .array(let values): .array(values.map(plain))
        default: value
        }
    }
}
