import Stations
import Synchronization

/// Keeps the outlines of one revision, so that they are drawn once for all who look at the map.
///
/// A class because all requests share it; it holds one answer for each language.
final class OutlineCache: Sendable {
    private let kept = Mutex<(version: DataRevision?, bytes: [Language: [UInt8]])>((nil, [:]))

    /// The outlines of a revision, made if they are not there.
    func outlines(
        version: DataRevision,
        _ language: Language,
        make: () -> [UInt8]
    ) -> [UInt8] {
        let known = kept.withLock { $0.version == version ? $0.bytes[language] : nil }
        if let known { return known }
        let bytes = make()
        kept.withLock { kept in
            if kept.version != version { kept = (version, [:]) }
            kept.bytes[language] = bytes
        }
        return bytes
    }
}
