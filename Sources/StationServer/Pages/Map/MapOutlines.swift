import Geodesy
import Interchange
import Stations

/// The outlines of the areas as a map draws them, in its datum.
///
/// Positions are rounded to a lattice of 0.0001°, some 10 m, and those that fall together are left
/// out. Neighbours round what they share alike, so that no gap opens between them.
struct MapOutlines {
    private static let steps = 10_000.0

    let datum: MapDatum
    let language: Language

    /// The areas as a feature collection.
    ///
    /// - Complexity: O(positions of all outlines).
    func collection(of snapshot: StationSnapshot) -> [UInt8] {
        var members: JSONObject = [:]
        if datum.crs != .wgs84 { members["crs_code"] = .string(datum.crs.rawValue) }
        members["notice"] = snapshot.noticeMember
        var writer = FeatureCollectionWriter(members)
        for area in snapshot.areas {
            var bytes = Array(#"{"type":"Feature","geometry":"#.utf8)
            AreaFeatureEncoder.appendGeometry(rounded(area.outline), to: &bytes) { position in
                [position.longitude, position.latitude]
            }
            bytes += #","properties":{"code":"#.utf8
            JSONWriter.append(area.code, to: &bytes)
            writer.append(bytes, properties: ["name": .string(area.name(in: language))])
        }
        return writer.finish()
    }

    private func rounded(_ outline: MultiPolygon) -> MultiPolygon {
        MultiPolygon(
            outline.polygons.compactMap { polygon in
                rounded(polygon.exterior).map { exterior in
                    Polygon(exterior: exterior, holes: polygon.holes.compactMap(rounded))
                }
            }
        )
    }

    /// The ring on the lattice, nil if nothing is left of it.
    private func rounded(_ ring: LinearRing) -> LinearRing? {
        var positions: [Coordinate] = []
        for place in ring.positions {
            let position = datum.position(of: place)
            let longitude = (position.longitude * Self.steps).rounded() / Self.steps
            let latitude = (position.latitude * Self.steps).rounded() / Self.steps
            guard let rounded = try? Coordinate(longitude: longitude, latitude: latitude),
                rounded != positions.last
            else { continue }
            positions.append(rounded)
        }
        return try? LinearRing(positions)
    }
}
