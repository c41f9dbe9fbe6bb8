import Geodesy

/// An arc of a circle as chords on the grid, clockwise, that keep the area of its disc.
///
/// The ends are those of the arc. The corners between them stand outside the circle by a factor ρ
/// so that what the chords cut off is what they add: with n chords that span t each,
/// (n − 2) ρ² sin t + 2ρ sin t = n t, and ρ² sin t = t for a whole circle. With 96 chords to a circle no
/// corner is farther out than 2e-3 of the radius. Straight in longitude and latitude is not
/// straight on the ground, which cancels out around a circle; near a pole there are more chords.
struct ArcChords {
    private let disc: GeodesicDisc
    private var corners: [PlanePoint]

    private static let chordsOfCircle = 96.0
    private static let polarChordsOfCircle = 1_024.0
    /// A chord spans no more than this; a circle beside a pole turns fast there.
    private static let longestDegrees = 3.0
    private static let deepestSplit = 12

    /// The chords of an arc of a disc around a place.
    static func edges(
        of arc: VisibleArc,
        around place: Coordinate,
        radiusMetres: Double
    ) -> [Edge] {
        let poleMetres = (90 - place.latitude.magnitude) * 111_000
        let density = poleMetres < 16 * radiusMetres ? polarChordsOfCircle : chordsOfCircle
        let width = arc.end - arc.start
        let count = max(2, (width * density / (2 * .pi)).rounded(.up))
        let isCircle = arc.isCircle
        let scale = isCircle ? circleScale(width / count) : arcScale(width / count, count)
        var chords = ArcChords(
            disc: GeodesicDisc(centre: place, radiusMetres: radiusMetres * scale),
            corners: []
        )
        let first = isCircle ? chords.disc.place(at: arc.start).degrees : arc.startDegrees
        chords.corners.append(first)
        let last = isCircle ? first : arc.endDegrees
        for index in 0..<Int(count) {
            let angle = arc.start + width * Double(index + 1) / count
            let isLast = index + 1 == Int(count)
            let corner = isLast ? last : chords.disc.place(at: angle).degrees
            chords.append(corner, from: angle - width / count, to: angle, 0)
        }
        let positions = chords.corners.reversed().map(Grid.position)
        return zip(positions, positions.dropFirst()).compactMap { start, end in
            start == end ? nil : Edge(start: start, end: end)
        }
    }

    private static func circleScale(_ step: Double) -> Double {
        (step / Direction(radians: step).sine).squareRoot()
    }

    private static func arcScale(_ step: Double, _ count: Double) -> Double {
        let ratio = step / Direction(radians: step).sine
        guard count > 2 else { return ratio }
        return ((1 + (count - 2) * count * ratio).squareRoot() - 1) / (count - 2)
    }

    /// Appends the corner at the end of a chord, after more of them if it spans too many degrees.
    private mutating func append(
        _ corner: PlanePoint,
        from start: Double,
        to end: Double,
        _ depth: Int
    ) {
        guard let last = corners.last else { return }
        let shift = (corner.x - last.x).remainder(dividingBy: 360)
        if depth < Self.deepestSplit, shift.magnitude > Self.longestDegrees {
            let middle = (start + end) / 2
            append(disc.place(at: middle).degrees, from: start, to: middle, depth + 1)
            append(corner, from: middle, to: end, depth + 1)
        } else {
            // The antimeridian takes the name that it has on this side of it.
            let isSeam = corner.x.magnitude == 180 && (corner.x - last.x).magnitude > 180
            corners.append(isSeam ? PlanePoint(x: -corner.x, y: corner.y) : corner)
        }
    }
}
