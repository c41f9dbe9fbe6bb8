import Coverage
import Interchange
import Reports

/// An audit in one of the formats of the command line.
struct AuditOutput {
    let audit: Audit
    let previous: PreviousAudit?
    /// The command that makes the audit again.
    let command: String

    /// The bytes of the file.
    func bytes(_ format: AuditCommand.Format) -> [UInt8] {
        switch format {
        case .text:
            return Array(AuditText.lines(audit, since: previous).joined(separator: "\n").utf8)
                + [UInt8(ascii: "\n")]
        case .json:
            var bytes: [UInt8] = []
            JSONWriter.append(.object(AuditJSON.object(audit, since: previous)), to: &bytes)
            return bytes + [UInt8(ascii: "\n")]
        case .csv: return AuditCSV.encode(audit)
        case .geojson: return GapGeoJSON.encode(audit) + [UInt8(ascii: "\n")]
        case .html: return AuditReport(audit, since: previous, command: command).bytes
        }
    }
}
