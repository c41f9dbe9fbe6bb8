import CivilTime
import Coverage

extension AuditOptions {
    /// The command that makes the same audit again, to be pasted into a shell.
    ///
    /// - Parameters:
    ///   - database: the path of the database.
    ///   - date: when the audit was made.
    ///   - previous: the earlier audit that it is compared with.
    /// - Returns: one line.
    func command(database: String, date: Instant, comparedWith previous: String? = nil) -> String {
        var words = ["yizhan", "audit", "--db", database, "--date", date.text()]
        for radius in radius { words += ["--radius", "\(radius.value)"] }
        for time in at { words += ["--at", time.instant.text()] }
        let options: [(String, String?)] = [
            ("--amenities", amenities), ("--area", area), ("--profile", profile),
            ("--status", status == "open" ? nil : status), ("--access", access),
            ("--metric", metric == .geodesic ? nil : metric.rawValue), ("--network", network),
            ("--compare", previous),
        ]
        for (name, value) in options {
            if let value { words += [name, value] }
        }
        return words.map(Self.quoted).joined(separator: " ")
    }

    /// A word as a shell reads it back.
    private static func quoted(_ word: String) -> String {
        let plain = word.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || "-_./:,+=".unicodeScalars.contains(scalar)
        }
        guard !plain || word.isEmpty else { return word }
        return "'"
            + word.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: #"'\''"#) + "'"
    }
}
