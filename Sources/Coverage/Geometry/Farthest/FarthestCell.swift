/// A box in which the farthest place is looked for.
struct FarthestCell {
    let box: PlaneBox
    /// Whether all of it is known to be within the area.
    let isWithin: Bool
    /// No place of it is farther from the stations, in metres.
    var bound = Double.infinity

    /// The two halves of the box across its longer side.
    var halves: [FarthestCell] {
        let metric = DegreeMetric(box)
        let (middle, size) = (box.centre, box.high - box.low)
        var (first, second) = (box, box)
        if size.x * metric.metresPerLongitude > size.y * metric.metresPerLatitude {
            first.high.x = middle.x
            second.low.x = middle.x
        } else {
            first.high.y = middle.y
            second.low.y = middle.y
        }
        return [first, second].map { FarthestCell(box: $0, isWithin: isWithin) }
    }
}
