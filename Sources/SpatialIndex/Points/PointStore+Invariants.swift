extension PointStore {
    /// What is broken of the index's promises, nil if nothing is.
    func checkInvariants() -> String? {
        guard Set((0..<count).map { ids[$0] }).count == count else {
            return "a point is missing or repeated"
        }
        return grid.checkInvariants(coordinates, count: count)
            ?? tree.checkInvariants(coordinates, tags: tags)
    }
}
