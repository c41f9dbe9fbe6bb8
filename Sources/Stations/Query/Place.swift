public import Geodesy

/// Something that people name to say where they are.
public struct Place: Hashable, Sendable {
    /// What bears the name.
    public enum Subject: Hashable, Sendable {
        /// An area, by its place in ``StationSnapshot/areas``.
        case area(Int)
        /// A station, by its place in ``StationSnapshot/stations``.
        case station(Int)
    }

    /// What bears the name.
    public let subject: Subject
    /// Where to measure from: the station, or a place well within the area.
    public let coordinate: Coordinate
}
