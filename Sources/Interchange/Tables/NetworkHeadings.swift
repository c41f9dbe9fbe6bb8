import Stations

/// Knows the headings of the two files of a walking network.
public enum NetworkHeadings {
    /// The column that a heading stands for, `id`, `lon`, `lat`, `from`, `to` or `length_m`; nil for
    /// any other.
    public static func column(of heading: String) -> String? {
        let reading = index.read(heading)
        // Nodes are in the system that is declared for them, and no heading says otherwise.
        return reading.datum == nil ? reading.role : nil
    }

    /// The column that a heading would stand for without what its brackets hold, nil for any other.
    public static func qualified(
        _ heading: String
    ) -> (column: String, heading: QualifiedHeading)? {
        let reading = index.read(heading)
        let remark =
            reading.qualifier
            ?? (reading.datum == nil ? nil : HeadingText(heading).remarks.first)
        guard let remark, let column = reading.unqualified ?? reading.role else { return nil }
        return (column, QualifiedHeading(heading: heading, remark: remark))
    }

    private static let index: HeadingIndex<String> = {
        let columns: [(String, [HeadingTerm])] = [
            ("id", [.identifier, .field(.code)]), ("lon", [.longitude]), ("lat", [.latitude]),
            ("from", [.edgeStart]), ("to", [.edgeEnd]), ("length_m", [.edgeLength]),
        ]
        var roles: [String: String] = [:]
        for (column, terms) in columns {
            for word in terms.flatMap(\.words) { roles[word] = column }
        }
        return HeadingIndex(roles, places: ["lon", "lat"])
    }()
}
