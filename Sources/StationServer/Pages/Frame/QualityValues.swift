import Stations

/// The items of a header such as `Accept`, each with how much it is wanted (RFC 9110, 12.4.2).
struct QualityValues {
    private static let maximumCount = 64

    private let items: [(value: Substring, quality: Double)]

    /// Reads a header; what is not understood counts as not wanted.
    init(_ header: String) {
        items = header.lowercased().split(separator: ",").prefix(Self.maximumCount).map { item in
            let parts = item.split(separator: ";").map { $0.drop { $0 == " " || $0 == "\t" } }
            let value = (parts.first ?? "").prefix { $0 != " " && $0 != "\t" }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
            guard let quality else { return (value, 1) }
            let number = DecimalNumber.parse(String(quality.dropFirst(2))) ?? 0
            return (value, (0...1).contains(number) ? number : 0)
        }
    }

    /// The greatest quality of the items that satisfy a condition, nil if none does.
    func quality(where condition: (Substring) -> Bool) -> Double? {
        items.filter { condition($0.value) }.map(\.quality).max()
    }
}
