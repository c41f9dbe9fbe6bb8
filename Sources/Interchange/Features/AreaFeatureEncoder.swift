public import Geodesy
public import Stations

/// Encodes areas as GeoJSON features (RFC 7946), with the names by which an import reads them.
///
/// The outline is always a MultiPolygon, so that every feature has the same type, and wound as the
/// standard asks for. What is unknown is null.
public enum AreaFeatureEncoder {
    /// Encodes an area as a feature that is still open for further members.
    ///
    /// - Complexity: O(positions of the outline).
    public static func feature(_ area: Area) -> OpenFeature {
        var bytes: [UInt8] = []
        bytes += #"{"type":"Feature","id":"#.utf8
        JSONWriter.append(area.id, to: &bytes)
        bytes += #","geometry":"#.utf8
        appendGeometry(area.outline, to: &bytes) { [$0.longitude, $0.latitude] }
        bytes += #","properties":{"#.utf8
        for (index, property) in properties(of: area).enumerated() {
            if index > 0 { bytes.append(JSONByte.comma) }
            JSONWriter.append(property.name, to: &bytes)
            bytes.append(JSONByte.colon)
            JSONWriter.append(property.value, to: &bytes)
        }
        return OpenFeature(bytes: bytes)
    }

    /// Appends an outline as the coordinates of a MultiPolygon.
    ///
    /// - Parameters:
    ///   - outline: the outline.
    ///   - bytes: what it is appended to.
    ///   - numbers: the numbers that stand for a position, the easting first.
    public static func appendGeometry(
        _ outline: MultiPolygon,
        to bytes: inout [UInt8],
        numbers: (Coordinate) -> [Double]
    ) {
        bytes += #"{"type":"MultiPolygon","coordinates":"#.utf8
        append(outline.followingRightHandRule().polygons, to: &bytes) { polygon, bytes in
            append([polygon.exterior] + polygon.holes, to: &bytes) { ring, bytes in
                append(ring.positions, to: &bytes) { position, bytes in
                    append(numbers(position), to: &bytes) { JSONWriter.append($0, to: &$1) }
                }
            }
        }
        bytes.append(JSONByte.rightBrace)
    }

    /// Appends a list in brackets.
    private static func append<Element>(
        _ elements: [Element],
        to bytes: inout [UInt8],
        element: (Element, inout [UInt8]) -> Void
    ) {
        bytes.append(JSONByte.leftBracket)
        for (index, item) in elements.enumerated() {
            if index > 0 { bytes.append(JSONByte.comma) }
            element(item, &bytes)
        }
        bytes.append(JSONByte.rightBracket)
    }

    private static func properties(of area: Area) -> [(name: String, value: JSONValue)] {
        let population = area.population
        return [
            ("code", .string(area.code)), ("name", .string(area.name)),
            ("name_en", text(area.englishName)), ("level", text(area.level)),
            ("parent", text(area.parent)), ("population", number(population?.residents)),
            ("population_year", number(population?.year)),
            ("population_basis", text(population?.basis)),
            ("population_source", text(population?.source)),
        ]
    }

    private static func text(_ text: String?) -> JSONValue {
        if let text { .string(text) } else { .null }
    }

    private static func number(_ number: Int?) -> JSONValue {
        if let number { .integer(Int64(number)) } else { .null }
    }
}
