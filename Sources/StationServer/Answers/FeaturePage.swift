/// One page of a collection.
struct FeaturePage {
    /// The places of the features in the snapshot, in the order of their ids.
    let indices: [Int]
    /// How many features the request matches on all pages.
    let matched: Int
    /// The id after which the next page begins, nil on the last one.
    let next: Int64?

    /// Cuts a page out of all that matches.
    ///
    /// A page is found by the ids it follows, not by counting, so that features that come and go
    /// between two requests shift nothing: each feature that stays is listed exactly once.
    ///
    /// - Parameters:
    ///   - matching: the places of all features that match, in the order of their ids.
    ///   - window: which part is asked for.
    ///   - id: the id of the feature at a place.
    /// - Complexity: O(log n + m) for m features on the page.
    init(
        _ matching: some RandomAccessCollection<Int>,
        window: PageWindow,
        id: (Int) -> Int64
    ) {
        let rest = matching.suffix(followingID: window.after, id: id)
        indices = Array(rest.prefix(window.limit))
        matched = matching.count
        next = rest.count > window.limit ? indices.last.map(id) : nil
    }
}

extension RandomAccessCollection<Int> {
    /// The part whose features have greater ids, by binary search.
    fileprivate func suffix(followingID following: Int64?, id: (Int) -> Int64) -> SubSequence {
        guard let following else { return self[...] }
        var low = startIndex
        var count = distance(from: startIndex, to: endIndex)
        while count > 0 {
            let middle = index(low, offsetBy: count / 2)
            if id(self[middle]) <= following {
                low = index(after: middle)
                count -= count / 2 + 1
            } else {
                count /= 2
            }
        }
        return self[low...]
    }
}
