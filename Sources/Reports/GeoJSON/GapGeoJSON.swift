public import Coverage
import Geodesy
public import Interchange
import Stations

/// Gaps as features of GeoJSON, the id of each its rank.
public enum GapGeoJSON {
    /// All gaps of an audit as one collection, the gap of most people first.
    public static func encode(_ audit: Audit) -> [UInt8] {
        var writer = FeatureCollectionWriter(members(audit))
        for gap in audit.gaps { writer.append(feature(gap, of: audit)) }
        return writer.finish()
    }

    /// What a collection of gaps says about itself: the parameters and the revision.
    public static func members(_ audit: Audit) -> JSONObject {
        var members: JSONObject = [:]
        members["notice"] = (audit.snapshot.notice?.text).map(JSONValue.string)
        members["revision"] = .integer(audit.revision)
        members["parameters"] = .object(ParametersJSON.object(audit))
        return members
    }

    /// One gap, still open for further members.
    ///
    /// Positions have all their digits, so that the outline is as valid as it was made.
    public static func feature(_ gap: AuditGap, of audit: Audit) -> [UInt8] {
        var bytes: [UInt8] = Array(#"{"type":"Feature","id":"#.utf8)
        JSONWriter.append(gap.rank, to: &bytes)
        bytes += #","geometry":"#.utf8
        AreaFeatureEncoder.appendGeometry(gap.gap.outline, to: &bytes) { place in
            [place.longitude, place.latitude]
        }
        bytes += #","properties":"#.utf8
        JSONWriter.append(.object(GapJSON.object(gap, audit)), to: &bytes)
        // The feature is closed by its reader, as open features are.
        bytes.removeLast()
        return bytes
    }
}
