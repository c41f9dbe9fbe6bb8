import Geodesy

extension PackedRTree {
    /// What is broken of the tree's promises, nil if nothing is.
    ///
    /// Every position occurs once; every level but the root's is as large as the one below asks;
    /// every box contains its children.
    func brokenInvariant() -> String? {
        guard positions.sorted() == Array(points.indices) else {
            return "a position is missing or repeated"
        }
        var below = points.map { point in
            var box = SpatialBox()
            box.enclose(point)
            return box
        }
        for (number, level) in levels.enumerated() {
            guard level.count == (below.count + Self.fanout - 1) / Self.fanout else {
                return "level \(number) has \(level.count) nodes over \(below.count)"
            }
            for (index, box) in below.enumerated() where !level[index / Self.fanout].contains(box) {
                return "node \(index / Self.fanout) of level \(number) does not contain \(index)"
            }
            below = level
        }
        return below.count <= 1 ? nil : "there is more than one root"
    }
}
