/// Takes the edits of an import, inside one transaction.
public protocol StationWriter {
    /// Stores one edit.
    ///
    /// - Parameter edit: what the row says.
    /// - Returns: what became of the station.
    /// - Throws: an error of the storage, after which nothing of the transaction may be kept.
    mutating func write(_ edit: StationEdit) throws -> StationWriteOutcome
}

/// What became of one edit.
public struct StationWriteOutcome: Hashable, Sendable {
    /// How the stored station differs from before.
    public enum Change: String, Hashable, Sendable {
        /// It is new.
        case inserted
        /// It was there and differs now.
        case updated
        /// It was there and is the same.
        case unchanged
    }

    /// How it differs.
    public let change: Change
    /// The station as it is stored now.
    public let station: Station

    /// Makes an outcome.
    public init(change: Change, station: Station) {
        self.change = change
        self.station = station
    }
}
