/// The places of nodes in a list by the numbers of their rows.
struct NodeNumbers {
    private var numbers: [Int64] = []

    /// Appends a node, whose number is higher than those before.
    mutating func append(_ number: Int64) { numbers.append(number) }

    /// The place of a node, nil if there is none of that number.
    ///
    /// - Complexity: O(1) if the numbers have no gaps, as an import writes them, else O(log n).
    func position(of number: Int64) -> Int? {
        guard let first = numbers.first, let last = numbers.last, number >= first, number <= last
        else { return nil }
        let (offset, isTooLarge) = number.subtractingReportingOverflow(first)
        if !isTooLarge, offset < numbers.count, numbers[Int(offset)] == number {
            return Int(offset)
        }
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && numbers[low] == number ? low : nil
    }
}
