import Coverage
import Geodesy
import Stations

/// The frames of a report's maps: all areas, and the middle where most stations are.
struct AuditFrames {
    /// All areas; nil without any.
    let whole: BoundingBox?
    /// All areas and the largest circle without a station, as it is drawn.
    let gaps: BoundingBox?
    /// The middle, nil if it is not much smaller than the whole.
    let centre: BoundingBox?

    /// How much smaller than the whole the middle has to be to be worth a map of its own.
    private static let shrink = 3.0

    init(_ audit: Audit) {
        whole = BoundingBox(enclosing: audit.outlines.compactMap(\.boundingBox))
        gaps = whole.map { Self.box($0, with: audit.total.largestEmptyCircle) }
        centre = Self.centre(audit, within: whole)
    }

    /// A box grown so far that a drawing of it shows all of a circle.
    static func box(_ box: BoundingBox, with circle: EmptyCircle?) -> BoundingBox {
        guard let circle else { return box }
        return self.box(box, around: circle.centre, radiusMetres: circle.radiusMetres)
    }

    /// A box grown so far that a drawing of it shows all of the circle around a place.
    static func box(
        _ box: BoundingBox,
        around centre: Coordinate,
        radiusMetres: Double
    ) -> BoundingBox {
        let reach = radiusMetres / MapFrame.metresPerDegree
        let south = max(min(box.southWest.latitude, centre.latitude - reach), -90)
        let north = min(max(box.northEast.latitude, centre.latitude + reach), 90)
        let shrink = MapFrame.shrink(atLatitudeRadians: (south + north) / 2 * .pi / 180)
        guard reach / shrink < 90 else { return box }
        let corners = try? (
            Coordinate(longitude: turned(centre.longitude - reach / shrink), latitude: south),
            Coordinate(longitude: turned(centre.longitude + reach / shrink), latitude: north)
        )
        let around = corners.flatMap { try? BoundingBox(southWest: $0.0, northEast: $0.1) }
        return around.flatMap { BoundingBox(enclosing: [box, $0]) } ?? box
    }

    private static func turned(_ longitude: Double) -> Double {
        longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude
    }

    /// The box of the middle four fifths of the stations within the areas, and a margin.
    private static func centre(_ audit: Audit, within whole: BoundingBox?) -> BoundingBox? {
        guard let whole, !whole.crossesAntimeridian else { return nil }
        let places = audit.snapshot.stations.compactMap { $0.position?.coordinate }
            .filter(whole.contains)
        guard places.count >= 10 else { return nil }
        let longitudes = places.map(\.longitude).sorted()
        let latitudes = places.map(\.latitude).sorted()
        let low = places.count / 10
        let high = places.count - 1 - low
        let margin = (longitudes[high] - longitudes[low] + latitudes[high] - latitudes[low]) / 20
        let corners = try? (
            Coordinate(
                longitude: max(longitudes[low] - margin, -180),
                latitude: max(latitudes[low] - margin, -90)
            ),
            Coordinate(
                longitude: min(longitudes[high] + margin, 180),
                latitude: min(latitudes[high] + margin, 90)
            )
        )
        guard let corners,
            let box = try? BoundingBox(southWest: corners.0, northEast: corners.1),
            width(of: box) * shrink < width(of: whole)
        else { return nil }
        return box
    }

    private static func width(of box: BoundingBox) -> Double {
        box.northEast.longitude - box.southWest.longitude
    }
}
