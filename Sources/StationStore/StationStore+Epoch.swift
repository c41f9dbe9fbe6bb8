import GRDB
public import Stations

extension StationStore {
    /// Which revision of which database this is.
    ///
    /// - Complexity: O(log n).
    public func version() throws -> DataRevision { try reading(10, version) }

    func version(_ database: Database) throws -> DataRevision {
        DataRevision(epoch: try epoch(database), sequence: try Self.revision(database))
    }

    /// The identity of the database: a random number that it got when it was made, together with
    /// the file that it is in.
    ///
    /// A copy that ``backup(to:overwrite:)`` makes gets a number of its own, and a copy by other
    /// means is another file, so that a database put back is never taken for the one before it.
    private func epoch(_ database: Database) throws -> String {
        let stored = try SettingTable.value(SettingTable.epochKey, database, StoredFaults())
        let text = "\(stored ?? "")|\(file?.number ?? 0)"
        // FNV-1a with 64 bits.
        let hash = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
