/// How often outlines and discs lie over a place.
struct Winding: Hashable {
    var outlines: Int32
    var discs: Int32

    static let zero = Winding(outlines: 0, discs: 0)

    /// Whether the place is within the area and in no disc.
    var isGap: Bool { outlines > 0 && discs <= 0 }

    static func + (left: Winding, right: Winding) -> Winding {
        Winding(outlines: left.outlines + right.outlines, discs: left.discs + right.discs)
    }

    static func - (left: Winding, right: Winding) -> Winding {
        Winding(outlines: left.outlines - right.outlines, discs: left.discs - right.discs)
    }
}
