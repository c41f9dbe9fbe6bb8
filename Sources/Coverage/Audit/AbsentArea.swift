public import Geodesy

/// An area that an audit leaves out, because its outline does not say what lies within it.
///
/// Its people and stations are in no figure of an area and in no total; its open stations still
/// serve the neighbours.
public struct AbsentArea: Hashable, Sendable {
    /// The area's place in the snapshot.
    public let index: Int
    /// The code.
    public let code: String
    /// The name.
    public let name: String
    /// The name in English, nil if there is none.
    public let englishName: String?
    /// What is wrong with its outline.
    public let reason: CoverageError
    /// The demand that names it, or lies in the box around its outline and in no audited area.
    public let demand: DemandTally
    /// The stations of any status there, likewise.
    public let stations: Int

    /// Where its outline shows what is wrong; nil if it is everywhere.
    public var place: Coordinate? {
        if case .outline(let fault) = reason { fault.place } else { nil }
    }
}
