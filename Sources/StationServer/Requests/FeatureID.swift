/// The id of a feature as addresses have it.
enum FeatureID {
    /// The number that digits stand for, also percent-encoded ones; nil for anything else.
    static func parse(_ text: String) -> Int64? {
        guard let text = PercentEncoding.decode(text, plusIsSpace: false) else { return nil }
        return text.utf8.allSatisfy { (48...57).contains($0) } ? Int64(text) : nil
    }
}
