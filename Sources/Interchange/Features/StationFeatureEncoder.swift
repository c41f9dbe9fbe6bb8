import Geodesy
public import Stations

/// Encodes stations of one data set as GeoJSON features (RFC 7946).
///
/// The properties are flat: the station's fields in the order of ``StationField``, one member for
/// each amenity that occurs in the data, and `amenities`, the codes that are yes. What is unknown
/// is null, so that every feature has the same columns. The columns of a list that have no field
/// here are left out.
public struct StationFeatureEncoder: Sendable {
    private let amenities: [(bit: Int, code: [UInt8], member: [UInt8])]
    private let fields: [(field: StationField, member: [UInt8])]

    /// Makes an encoder.
    ///
    /// - Parameters:
    ///   - catalogue: the amenities whose bits the checklists use.
    ///   - stations: the stations of the data set, which say which amenities occur.
    public init(catalogue: AmenityCatalogue, stations: some Sequence<Station>) {
        let occurring = stations.reduce(into: UInt64(0)) { $0 |= $1.checklist.known }
        amenities = catalogue.amenities.enumerated().compactMap { bit, amenity in
            guard occurring & 1 << UInt64(bit) != 0 else { return nil }
            return (bit, Self.quoted(amenity.code), Self.member(amenity.code))
        }
        fields = StationField.allCases.map { ($0, Self.member($0.rawValue)) }
    }

    /// Encodes a station as a feature that is still open for further members.
    ///
    /// - Complexity: O(length of the feature), a few microseconds.
    public func feature(_ station: Station) -> OpenFeature {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2_048)
        bytes += #"{"type":"Feature","id":"#.utf8
        JSONWriter.append(station.id, to: &bytes)
        bytes += #","geometry":"#.utf8
        appendGeometry(station.position, to: &bytes)
        bytes += #","properties":{"#.utf8
        appendFields(of: station, to: &bytes)
        appendAmenities(station.checklist, to: &bytes)
        return OpenFeature(bytes: bytes)
    }

    private func appendGeometry(_ position: StationPosition?, to bytes: inout [UInt8]) {
        guard let coordinate = position?.coordinate else {
            bytes += "null".utf8
            return
        }
        // All digits: a distance in an answer can be computed again, an export imported unchanged.
        bytes += #"{"type":"Point","coordinates":["#.utf8
        JSONWriter.append(coordinate.longitude, to: &bytes)
        bytes.append(JSONByte.comma)
        JSONWriter.append(coordinate.latitude, to: &bytes)
        bytes += "]}".utf8
    }

    private func appendFields(of station: Station, to bytes: inout [UInt8]) {
        for (field, member) in fields {
            bytes += member
            switch station[field] {
            case .text(let text): JSONWriter.append(text, to: &bytes)
            case .integer(let number): JSONWriter.append(number, to: &bytes)
            case .number(let number): JSONWriter.append(number, to: &bytes)
            case nil: bytes += "null".utf8
            }
            bytes.append(JSONByte.comma)
        }
    }

    private func appendAmenities(_ checklist: Checklist, to bytes: inout [UInt8]) {
        for amenity in amenities {
            bytes += amenity.member
            if let state = checklist[amenity.bit] {
                JSONWriter.append(state.rawValue, to: &bytes)
            } else {
                bytes += "null".utf8
            }
            bytes.append(JSONByte.comma)
        }
        bytes += Self.member("amenities")
        bytes.append(JSONByte.leftBracket)
        let present = amenities.filter { checklist[$0.bit] == .yes }
        bytes += present.map(\.code).joined(separator: [JSONByte.comma])
        bytes.append(JSONByte.rightBracket)
    }

    /// A name in quotes and the colon behind it.
    private static func member(_ name: String) -> [UInt8] { quoted(name) + [JSONByte.colon] }

    private static func quoted(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONWriter.append(text, to: &bytes)
        return bytes
    }
}
