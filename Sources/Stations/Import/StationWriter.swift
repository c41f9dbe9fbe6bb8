public import Geodesy

/// Takes the edits of an import, inside one transaction.
public protocol StationWriter {
    /// Stores one edit.
    ///
    /// - Parameter edit: what the row says.
    /// - Returns: what became of the station.
    /// - Throws: an error of the storage, after which nothing of the transaction may be kept.
    mutating func write(_ edit: StationEdit) throws -> StationWriteOutcome

    /// The stored stations under a key that is made from a name, and under the same key with a
    /// number behind it.
    ///
    /// - Parameter key: the key that the name gives.
    /// - Returns: their keys and places, in the order of their codes.
    /// - Throws: an error of the storage.
    func namesakes(of key: StationKey) throws -> [Namesake]
}

/// A stored station whose key is made from its name.
public struct Namesake: Hashable, Sendable {
    /// Its key.
    public let key: StationKey
    /// Where it is, if that is known.
    public let place: Coordinate?

    /// Makes a namesake.
    public init(key: StationKey, place: Coordinate?) {
        self.key = key
        self.place = place
    }
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
