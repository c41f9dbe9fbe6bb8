import GRDB
import Geodesy
import Stations

extension StationStore {
    /// The areas whose outlines an audit leaves out or doubts.
    static func outlineFindings(_ database: Database) throws -> [CheckFinding] {
        try AreaTable.load(from: database, StoredFaults()).flatMap { area in
            let review = area.outline.reviewed()
            let name = "area, fid \(area.id), \(area.code) \(area.name)"
            var findings: [CheckFinding] = []
            if let fault = review.fault {
                findings.append(.outline(area: name, fault: fault.message))
            }
            if let degrees = review.doubtfulDegrees {
                findings.append(.wideOutline(area: name, degrees: degrees.rounded()))
            }
            return findings
        }
    }
}
