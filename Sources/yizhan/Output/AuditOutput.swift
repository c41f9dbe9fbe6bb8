import Coverage
import Interchange
import Reports
import Stations

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
            let lines = AuditText.lines(audit, since: previous).map { line in
                ControlCharacters.shown(in: line) + "\n"
            }
            return lines.flatMap { Array($0.utf8) }
        case .json:
            var bytes: [UInt8] = []
            JSONWriter.append(.object(AuditJSON.object(audit, since: previous)), to: &bytes)
            return Self.escaped(bytes)
        case .csv: return AuditCSV.encode(audit)
        case .geojson: return Self.escaped(GapGeoJSON.encode(audit))
        case .html: return AuditReport(audit, since: previous, command: command).bytes
        }
    }
    /// JSON that a terminal may show, with a line break behind it.
    private static func escaped(_ json: [UInt8]) -> [UInt8] {
        Array(ControlCharacters.escaped(inJSON: String(decoding: json, as: UTF8.self)).utf8)
            + [UInt8(ascii: "\n")]
    }
}
