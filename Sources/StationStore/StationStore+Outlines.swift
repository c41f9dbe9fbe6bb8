import GRDB
import Geodesy
import Stations

extension StationStore {
    /// The areas whose outlines an audit leaves out or doubts, one sentence each.
    static func outlineFindings(_ database: Database) throws -> [String] {
        try AreaTable.load(from: database, StoredFaults()).flatMap { area in
            let review = area.outline.reviewed()
            let name = "area, fid \(area.id), \(area.code) \(area.name)"
            var findings: [String] = []
            if let fault = review.fault {
                findings.append("\(name): \(fault) It is left out of audits.")
            }
            if let degrees = review.doubtfulDegrees {
                findings.append(
                    "\(name): the outline is \(degrees.rounded()) degrees of longitude wide; one that "
                        + "crosses the antimeridian has to be cut there"
                )
            }
            return findings
        }
    }
}
