import Geodesy

/// A disc as a ring of chords on the grid that has the disc's area.
///
/// The corners of a ring of n chords stand outside the circle by the factor √(t / sin t), t = 2π/n,
/// so that what the chords cut off and what they add are equal. With 96 chords no place of the
/// ring is farther from the circle than 7e-4 of the radius, and the area of a part of the disc whose
/// border the circle crosses twice is within 3e-5 r².
///
/// Near a pole, where a straight line in longitude and latitude is no longer nearly one on the
/// ground, there are more chords. Over the antimeridian a ring is cut; around a pole it is closed
/// along the antimeridian and the pole.
struct ChordRing {
    private(set) var edges: [Edge] = []

    private static let chords = 96
    private static let polarChords = 1_024
    /// A chord spans no more than this; a circle beside a pole turns fast there.
    private static let longestDegrees = 3.0
    private static let deepestSplit = 12

    init(around place: Coordinate, radiusMetres: Double) {
        let poleMetres = (90 - place.latitude.magnitude) * 111_000
        let count = poleMetres < 16 * radiusMetres ? Self.polarChords : Self.chords
        let step = 2 * Double.pi / Double(count)
        let scale = (step / Direction(radians: step).sine).squareRoot()
        let disc = GeodesicDisc(centre: place, radiusMetres: radiusMetres * scale)
        var corners: [PlanePoint] = []
        let first = disc.place(at: 0).degrees
        var start = first
        for index in 0..<count {
            let isLast = index + 1 == count
            let end = isLast ? first : disc.place(at: Double(index + 1) * step).degrees
            Self.split(disc, Double(index) * step, step, start, end, 0, &corners)
            start = end
        }
        close(corners)
    }

    /// Appends the corners of an arc but for its beginning.
    private static func split(
        _ disc: GeodesicDisc,
        _ angle: Double,
        _ width: Double,
        _ start: PlanePoint,
        _ end: PlanePoint,
        _ depth: Int,
        _ corners: inout [PlanePoint]
    ) {
        guard depth < deepestSplit, shift(start, end).magnitude > longestDegrees else {
            return corners.append(end)
        }
        let middle = disc.place(at: angle + width / 2).degrees
        split(disc, angle, width / 2, start, middle, depth + 1, &corners)
        split(disc, angle + width / 2, width / 2, middle, end, depth + 1, &corners)
    }

    /// The shorter way east from one meridian to another, negative if it leads west.
    private static func shift(_ start: PlanePoint, _ end: PlanePoint) -> Double {
        (end.x - start.x).remainder(dividingBy: 360)
    }

    private mutating func close(_ corners: [PlanePoint]) {
        guard var last = corners.last.map(Grid.position) else { return }
        let positions = corners.map(Grid.position)
        let turn = 2 * Grid.halfTurn
        let shifts = zip([last] + positions, positions).map { start, end in
            (end.x - start.x).remainder(dividingBy: turn)
        }
        // Counterclockwise around the south pole leads west, so the disc is south of its circle.
        let pole = shifts.reduce(0, +) < -Grid.halfTurn ? -Grid.quarterTurn : Grid.quarterTurn
        for (end, shift) in zip(positions, shifts) {
            let reached = last.x + shift
            let side = reached > Grid.halfTurn ? Grid.halfTurn : -Grid.halfTurn
            guard reached.magnitude > Grid.halfTurn else {
                let next = PlanePoint(x: reached, y: end.y)
                add(last, next)
                last = next
                continue
            }
            let part = (side - last.x) / shift
            let height = (last.y + part * (end.y - last.y)).rounded()
            add(last, PlanePoint(x: side, y: height))
            add(PlanePoint(x: side, y: height), PlanePoint(x: side, y: pole))
            add(PlanePoint(x: side, y: pole), PlanePoint(x: -side, y: pole))
            add(PlanePoint(x: -side, y: pole), PlanePoint(x: -side, y: height))
            last = PlanePoint(x: reached - 2 * side, y: end.y)
            add(PlanePoint(x: -side, y: height), last)
        }
    }

    private mutating func add(_ start: PlanePoint, _ end: PlanePoint) {
        guard start != end else { return }
        edges.append(Edge(start: start, end: end))
    }
}
