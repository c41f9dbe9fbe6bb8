/// The labels and steps that occur in an arrangement, each under a number.
///
/// A step is the difference between the labels on both sides of an edge; a step and its opposite
/// have numbers that differ in the last bit.
struct LabelBook {
    private(set) var labels: [PlanarArrangement.Label] = [[]]
    private var numberOfLabel: [PlanarArrangement.Label: Int32] = [[]: 0]
    private var steps: [PlanarArrangement.Label] = []
    private var numberOfStep: [PlanarArrangement.Label: Int32] = [:]
    private var known: [UInt64: Int32] = [:]

    /// The number of the opposite of a step.
    static func opposite(_ step: Int32) -> Int32 { step ^ 1 }

    /// The number of a step, whose owners are in ascending order.
    mutating func number(ofStep step: PlanarArrangement.Label) -> Int32 {
        if let number = numberOfStep[step] { return number }
        let opposite = step.map {
            PlanarArrangement.WindingCount(owner: $0.owner, winding: -$0.winding)
        }
        let number = Int32(steps.count)
        steps += [step, opposite]
        numberOfStep[step] = number
        numberOfStep[opposite] = number + 1
        return number
    }

    /// The number of a label after a step.
    mutating func label(_ label: Int32, after step: Int32) -> Int32 {
        let key = UInt64(UInt32(bitPattern: label)) << 32 | UInt64(UInt32(bitPattern: step))
        if let number = known[key] { return number }
        let sum = Self.sum(labels[Int(label)], steps[Int(step)])
        let number: Int32
        if let found = numberOfLabel[sum] {
            number = found
        } else {
            number = Int32(labels.count)
            labels.append(sum)
            numberOfLabel[sum] = number
        }
        known[key] = number
        return number
    }

    private static func sum(
        _ first: PlanarArrangement.Label,
        _ second: PlanarArrangement.Label
    ) -> PlanarArrangement.Label {
        var sum: PlanarArrangement.Label = []
        var (one, two) = (first[...], second[...])
        while let next = [one.first?.owner, two.first?.owner].compactMap(\.self).min() {
            var winding: Int32 = 0
            if let count = one.first, count.owner == next {
                winding += count.winding
                one.removeFirst()
            }
            if let count = two.first, count.owner == next {
                winding += count.winding
                two.removeFirst()
            }
            if winding != 0 {
                sum.append(PlanarArrangement.WindingCount(owner: next, winding: winding))
            }
        }
        return sum
    }
}
