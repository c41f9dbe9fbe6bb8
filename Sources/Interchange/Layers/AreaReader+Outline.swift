import Geodesy
import Stations

extension OutlineReview {
    /// What somebody should know of an area that is stored.
    func warnings(of name: String, row: Int, line: Int) -> [ImportProblem] {
        var messages: [(ImportProblem.Reason, String)] = []
        if !mends.isEmpty {
            let words = mends.map(\.description).joined(separator: "; ")
            let place = mends[0].place
            messages.append(
                (
                    .mendedOutline,
                    "\(name): \(words); the first at \(place.longitude), \(place.latitude)"
                )
            )
        }
        if let fault {
            messages.append(
                (
                    .badOutline,
                    "\(name): \(fault) The area is stored, and left out of audits until its outline "
                        + "is corrected."
                )
            )
        }
        if let doubtfulDegrees {
            messages.append(
                (
                    .badOutline,
                    "\(name): the outline is \(doubtfulDegrees.rounded()) degrees of longitude wide; "
                        + "one that crosses the antimeridian has to be cut there (RFC 7946, 3.1.9)"
                )
            )
        }
        return messages.map { reason, message in
            ImportProblem(
                row: row,
                line: line,
                column: "geometry",
                severity: .warning,
                reason: reason,
                message: message
            )
        }
    }
}
