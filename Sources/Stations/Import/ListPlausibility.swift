public import Geodesy

/// Doubts a list as a whole whose places lie where nobody expects them.
///
/// The rule is the majority: more than half of the places outside China, or outside the boxes of
/// all imported areas.
public struct ListPlausibility: Sendable {
    private let areas: [BoundingBox]
    private var count = 0
    private var outsideChina = 0
    private var outsideAreas = 0
    private var firstAbroad: OriginalPosition?

    /// Makes a judge.
    ///
    /// - Parameter areas: the boxes of the areas that are stored; empty if there are none.
    public init(areas: [BoundingBox] = []) {
        self.areas = areas
    }

    /// Notes a place that was stored.
    public mutating func add(_ position: StationPosition) {
        count += 1
        if !ChinaExtent.contains(position.coordinate) {
            outsideChina += 1
            if firstAbroad == nil { firstAbroad = position.original }
        }
        if !areas.isEmpty, !areas.contains(where: { $0.contains(position.coordinate) }) {
            outsideAreas += 1
        }
    }

    /// What there is to doubt, once for the whole list.
    public var problems: [ImportProblem] {
        if outsideChina * 2 > count, let first = firstAbroad {
            let system = "it was read as \(first.crs.rawValue)"
            let guess = first.crs.isProjected ? MetresAdvice.advice(for: first) : nil
            let advice = guess.map { "; " + $0 } ?? ""
            return [
                ImportProblem(
                    ofWholeList: .implausible,
                    "\(outsideChina) of \(count) places lie outside China; is the reference "
                        + "system right? The first, \(FieldValue.number(first.x).cell), "
                        + "\(FieldValue.number(first.y).cell): \(system)\(advice)"
                )
            ]
        }
        if outsideAreas * 2 > count {
            return [
                ImportProblem(
                    ofWholeList: .implausible,
                    "\(outsideAreas) of \(count) places lie outside all imported areas; are the "
                        + "reference system and the areas right?"
                )
            ]
        }
        return []
    }
}
