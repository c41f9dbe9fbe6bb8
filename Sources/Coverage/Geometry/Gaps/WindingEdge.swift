/// An edge on the grid, and by how much the winding on its left is more than that on its right.
struct WindingEdge {
    let edge: Edge
    let step: Winding
}

extension WindingEdge {
    /// Makes an edge of two positions; nil if they are the same.
    init?(from start: PlanePoint, to end: PlanePoint, step: Winding) {
        guard start != end else { return nil }
        self.init(edge: Edge(start: start, end: end), step: step)
    }
}
