import Foundation
import GRDB
import Geodesy
import Stations

@testable import StationStore

extension StationStore {
    /// Writes edits as one import.
    @discardableResult
    func write(
        _ edits: [StationEdit],
        _ decision: ImportTransaction.Decision = .commit
    ) throws -> (changes: [StationWriteOutcome.Change], report: ImportReport) {
        var changes: [StationWriteOutcome.Change] = []
        var reports: [ImportReport] = []
        try importing(layer: "station", source: "test", reports: &reports) { transaction, reports in
            var writer = try transaction.stationWriter()
            for edit in edits { changes.append(try writer.write(edit).change) }
            reports.append(ImportReport(file: "test", format: "csv"))
            return decision
        }
        return (changes, reports[0])
    }
}

/// An edit of a station by its code.
func edit(
    _ code: String,
    at place: (Double, Double)? = nil,
    crs: CoordinateReferenceSystem = .wgs84,
    _ change: (inout StationEdit) -> Void = { _ in }
) throws -> StationEdit {
    var edit = StationEdit(row: 1, line: 2, key: StationKey(source: "test", code: code))
    edit.name = "站 \(code)"
    if let place {
        edit.position = .set(
            try StationPosition(OriginalPosition(x: place.0, y: place.1, crs: crs))
        )
    }
    change(&edit)
    return edit
}
