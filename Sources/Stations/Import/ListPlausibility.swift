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
    private var reference: CoordinateReferenceSystem?

    /// Makes a judge.
    ///
    /// - Parameter areas: the boxes of the areas that are stored; empty if there are none.
    public init(areas: [BoundingBox] = []) {
        self.areas = areas
    }

    /// Notes a place that was stored.
    ///
    /// - Parameters:
    ///   - position: the place.
    ///   - reference: the system of the list, where the place is not as the list gives it.
    public mutating func add(
        _ position: StationPosition,
        readAs reference: CoordinateReferenceSystem? = nil
    ) {
        count += 1
        if !ChinaExtent.contains(position.coordinate) {
            outsideChina += 1
            if firstAbroad == nil {
                firstAbroad = position.original
                self.reference = reference ?? position.original.crs
            }
        }
        if !areas.isEmpty, !areas.contains(where: { $0.contains(position.coordinate) }) {
            outsideAreas += 1
        }
    }

    /// What there is to doubt, once for the whole list.
    public var problems: [ImportProblem] {
        if outsideChina * 2 > count, let first = firstAbroad {
            let guess = first.crs.isProjected ? MetresAdvice.advice(for: first) : nil
            let advice = guess.map { Message("；", "; ") + $0 } ?? Message("", "")
            let x = FieldValue.number(first.x).cell
            let y = FieldValue.number(first.y).cell
            let system = (reference ?? first.crs).rawValue
            return [
                ImportProblem(
                    ofWholeList: .implausible,
                    Message(
                        "\(count) 个位置有 \(outsideChina) 个在中国以外，坐标系对吗？"
                            + "第一个 \(x), \(y) 按 \(system) 读入",
                        "\(outsideChina) of \(count) places lie outside China; is the reference "
                            + "system right? The first, \(x), \(y): it was read as \(system)"
                    ) + advice
                )
            ]
        }
        if outsideAreas * 2 > count {
            return [
                ImportProblem(
                    ofWholeList: .implausible,
                    Message(
                        "\(count) 个位置有 \(outsideAreas) 个不在已导入的任何区域之内，"
                            + "坐标系和区域对吗？",
                        "\(outsideAreas) of \(count) places lie outside all imported areas; are "
                            + "the reference system and the areas right?"
                    )
                )
            ]
        }
        return []
    }
}
