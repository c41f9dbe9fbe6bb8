import Synchronization

/// Keeps the outlines of one revision, so that they are drawn once for all who look at the map.
///
/// A class because all requests share it; it holds one answer for each language.
final class OutlineCache: Sendable {
    private let kept = Mutex<(revision: Int64, bytes: [Language: [UInt8]])>((-1, [:]))

    /// The outlines of a revision, made if they are not there.
    func outlines(
        revision: Int64,
        _ language: Language,
        make: () -> [UInt8]
    ) -> [UInt8] {
        let known = kept.withLock { $0.revision == revision ? $0.bytes[language] : nil }
        if let known { return known }
        let bytes = make()
        kept.withLock { kept in
            if kept.revision != revision { kept = (revision, [:]) }
            kept.bytes[language] = bytes
        }
        return bytes
    }
}
