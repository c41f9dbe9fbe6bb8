/// The grid on which gaps are cut out: billionths of a degree, or a tenth of a millimetre.
///
/// Positions on it are whole numbers below 2³⁸, which a `Double` holds exactly, as their
/// differences; what becomes of them in degrees has nine decimals.
enum Grid {
    private static let unitsPerDegree = 1e9
    /// Half a turn, and from the equator to a pole.
    static let halfTurn = 180e9
    static let quarterTurn = 90e9

    /// The position nearest to a place in degrees.
    static func position(degrees: PlanePoint) -> PlanePoint {
        rounded(PlanePoint(x: degrees.x * unitsPerDegree, y: degrees.y * unitsPerDegree))
    }

    /// The position nearest to a point between positions.
    static func rounded(_ point: PlanePoint) -> PlanePoint {
        // The sum with zero makes a negative zero positive, so that equal points hash alike.
        PlanePoint(x: point.x.rounded() + 0, y: point.y.rounded() + 0)
    }

    /// The place of a position in degrees.
    static func degrees(_ position: PlanePoint) -> PlanePoint {
        PlanePoint(x: position.x / unitsPerDegree, y: position.y / unitsPerDegree)
    }
}
