/// Numbers that are joined to sets step by step.
///
/// Tarjan, R. E. (1975), "Efficiency of a good but not linear set union algorithm", with halving of
/// paths; the smallest number of a set stands for it.
struct DisjointSets {
    private var parents: [Int]

    /// Makes a set of each of the numbers from 0.
    init(count: Int) { parents = Array(0..<count) }

    /// The number that stands for the set of a number.
    mutating func representative(of number: Int) -> Int {
        var number = number
        while parents[number] != number {
            parents[number] = parents[parents[number]]
            number = parents[number]
        }
        return number
    }

    /// Joins the sets of two numbers.
    mutating func join(_ first: Int, _ second: Int) {
        let (one, other) = (representative(of: first), representative(of: second))
        parents[max(one, other)] = min(one, other)
    }
}
