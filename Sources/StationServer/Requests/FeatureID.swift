/// The id of a feature as addresses have it.
enum FeatureID {
    /// The number that digits stand for, nil for anything else.
    static func parse(_ text: String) -> Int64? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int64(text) : nil
    }
}
