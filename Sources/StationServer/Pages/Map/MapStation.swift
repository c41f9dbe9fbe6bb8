import Geodesy

/// A station that a map shows.
struct MapStation: Hashable {
    /// Its place in the snapshot.
    let index: Int
    /// Where the map shows it, in degrees of the map's datum.
    let position: Coordinate
    /// Whether something that was asked for is unknown of it.
    let isUnconfirmed: Bool
}
