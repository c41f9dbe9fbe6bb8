extension SpatialIndex {
    /// Checks everything that the index relies on; for tests.
    ///
    /// - Returns: nil if all is well, else what is broken.
    /// - Complexity: O(n log n).
    package func checkInvariants() -> String? { index.store.checkInvariants() }
}
