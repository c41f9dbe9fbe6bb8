/// Sorts distances in linear time.
///
/// Doubles that are not negative are ordered like their bit patterns. One pass puts each into a
/// bucket by the leading bits of its pattern, fine enough for about eight to a bucket where most
/// are, and the buckets are sorted one by one.
enum DistanceOrder {
    /// Sorts by distance; equal distances keep no particular order.
    ///
    /// - Complexity: O(n) for distances spread over a few octaves, at worst O(n log n).
    static func sort(_ distances: [WeightedDistance]) -> [WeightedDistance] {
        guard distances.count > 64 else { return distances.sorted { $0.metres < $1.metres } }
        let keys = KeyRange(distances)
        var starts = [UInt32](repeating: 0, count: keys.count + 1)
        for distance in distances { starts[keys.bucket(distance.metres) + 1] += 1 }
        for bucket in 0..<keys.count { starts[bucket + 1] += starts[bucket] }
        let ends = Array(starts.dropFirst())
        let sorted = [WeightedDistance](unsafeUninitializedCapacity: distances.count) {
            memory,
            count in
            memory.initialize(repeating: distances[0])
            starts.withUnsafeMutableBufferPointer { next in
                for distance in distances {
                    let bucket = keys.bucket(distance.metres)
                    memory[Int(next[bucket])] = distance
                    next[bucket] += 1
                }
            }
            var start = 0
            for end in ends {
                sortBucket(UnsafeMutableBufferPointer(rebasing: memory[start..<Int(end)]))
                start = Int(end)
            }
            count = distances.count
        }
        return sorted
    }

    @inline(__always)
    private static func sortBucket(_ part: UnsafeMutableBufferPointer<WeightedDistance>) {
        var bucket = part
        guard bucket.count > 1 else { return }
        guard bucket.count <= 48 else {
            bucket.sort { $0.metres < $1.metres }
            return
        }
        for end in 1..<bucket.count {
            let element = bucket[end]
            var hole = end
            while hole > 0, bucket[hole - 1].metres > element.metres {
                bucket[hole] = bucket[hole - 1]
                hole -= 1
            }
            bucket[hole] = element
        }
    }

    /// The leading bits that occur, from those of a metre on.
    private struct KeyRange {
        let shift: UInt64
        let first: UInt64
        let count: Int

        init(_ distances: [WeightedDistance]) {
            // An octave gets a quarter as many buckets as there are distances, for two in a bucket
            // if all lay in two octaves, but at most 2^18.
            var bits: UInt64 = 4
            while bits < 18, (1 << (bits + 3)) < distances.count { bits += 1 }
            shift = 52 - bits
            var longest = 1.0
            for distance in distances { longest = max(longest, distance.metres) }
            first = (1.0).bitPattern >> shift
            count = Int((longest.bitPattern >> shift) - first) + 1
        }

        @inline(__always)
        func bucket(_ metres: Double) -> Int {
            Int((max(metres, 1).bitPattern >> shift) &- first)
        }
    }
}
