import Coverage
import Stations

extension Audit {
    /// The year whose holidays ought to be brought in by the date of the audit, nil if none.
    var missingHolidays: MissingHolidays? { snapshot.missingHolidays(at: parameters.date) }
}
