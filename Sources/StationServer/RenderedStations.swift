import Foundation
import Interchange
import Stations

/// The features of a snapshot, encoded once: nothing here depends on the time.
///
/// The features lie one behind the other in blocks, so that a revision is freed in a few hundred
/// steps and no block has to be copied while it grows.
struct RenderedStations: Sendable {
    private static let blockLength = 512

    private let blocks: [Block]

    /// Encodes every station of a snapshot.
    ///
    /// Between two blocks the thread sleeps for a moment: the scheduler then gives way to threads
    /// that answer requests.
    init(_ snapshot: StationSnapshot) {
        let stations = snapshot.stations
        let encoder = StationFeatureEncoder(catalogue: snapshot.catalogue, stations: stations)
        blocks = stride(from: 0, to: stations.count, by: Self.blockLength).map { start in
            if start > 0 { Thread.sleep(forTimeInterval: 0.0005) }
            let end = min(start + Self.blockLength, stations.count)
            return Block(stations[start..<end], encoder)
        }
    }

    /// The open feature of the station at a place of the snapshot.
    ///
    /// - Complexity: O(1).
    subscript(index: Int) -> ArraySlice<UInt8> {
        let (block, offset) = index.quotientAndRemainder(dividingBy: Self.blockLength)
        return blocks[block][offset]
    }

    private struct Block: Sendable {
        private var bytes: [UInt8] = []
        private var ends: [Int] = []

        init(_ stations: ArraySlice<Station>, _ encoder: StationFeatureEncoder) {
            for station in stations {
                bytes += encoder.feature(station).bytes
                ends.append(bytes.count)
            }
        }

        subscript(offset: Int) -> ArraySlice<UInt8> {
            bytes[(offset == 0 ? 0 : ends[offset - 1])..<ends[offset]]
        }
    }
}
