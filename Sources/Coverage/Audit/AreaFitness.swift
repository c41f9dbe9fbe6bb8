public import Stations

/// Which areas can be audited by themselves, and what stands in the way of the others.
public struct AreaFitness: Sendable {
    /// For each area, the reason why an audit of it is refused; nil if it is not.
    public let refusals: [CoverageError?]

    /// Looks the outlines of areas over.
    ///
    /// An audit of an area is one of the areas directly below it, if there are any: it is refused
    /// if none of these has a usable outline.
    ///
    /// - Parameter areas: the areas.
    /// - Complexity: O(n log n) for n positions of all outlines.
    public init(_ areas: [Area]) {
        let faults = areas.map { area -> CoverageError? in
            do throws(CoverageError) {
                _ = try AreaCoverage(area.outline)
                return nil
            } catch {
                return error
            }
        }
        let below = Dictionary(grouping: areas.indices.filter { areas[$0].parent != nil }) {
            areas[$0].parent
        }
        refusals = areas.indices.map { index in
            let parts = below[areas[index].code]?.filter { $0 != index } ?? []
            let audited = parts.isEmpty ? [index] : parts
            let reasons = audited.compactMap { faults[$0] }
            return reasons.count == audited.count ? reasons.first : nil
        }
    }
}
