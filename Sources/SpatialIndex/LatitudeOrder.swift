import Geodesy

/// The positions of points in the order of their latitudes.
struct LatitudeOrder: Sendable {
    private let order: [Int]
    private let latitudes: [Double]

    init(_ coordinates: [Coordinate]) {
        order = coordinates.indices.sorted {
            (coordinates[$0].latitude, $0) < (coordinates[$1].latitude, $1)
        }
        latitudes = order.map { coordinates[$0].latitude }
    }

    /// The positions whose latitude lies between two, both included.
    func indices(from south: Double, through north: Double) -> ArraySlice<Int> {
        let first = partitionPoint { $0 >= south }
        return order[first..<max(first, partitionPoint { $0 > north })]
    }

    /// The first place in the order where a condition holds that holds from there on.
    private func partitionPoint(where holds: (Double) -> Bool) -> Int {
        var low = 0
        var high = latitudes.count
        while low < high {
            let middle = (low + high) / 2
            if holds(latitudes[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
