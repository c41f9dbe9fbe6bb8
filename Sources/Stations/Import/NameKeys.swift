import Geodesy

/// Tells stations of one name apart by where they are, for lists without codes and addresses.
///
/// Places of one name within ``reachMetres`` are one station, others are different ones: the first
/// keeps the key that the name gives, the others get it with a number behind.
struct NameKeys {
    /// How far a station may move and still be the same.
    static let reachMetres = 150.0

    /// What a row of a name is.
    enum Match {
        /// The station with this key, stored or new.
        case key(StationKey)
        /// The same station as an earlier row of the file.
        case repeated(StationDraft)
        /// There are several stations of the name, and the row has no position to choose by.
        case ambiguous(count: Int)
    }

    private struct Known {
        let key: StationKey
        let place: Coordinate?
        /// The row of this file that it comes from, nil for a stored one that no row has named.
        var row: StationDraft?
    }

    private var known: [StationKey: [Known]] = [:]

    /// Finds the station of a row.
    mutating func match(
        _ edit: StationEdit,
        _ draft: StationDraft,
        in writer: some StationWriter
    ) throws -> Match {
        let base = edit.key
        var list =
            try known[base]
            ?? writer.namesakes(of: base).map {
                Known(key: $0.key, place: $0.place)
            }
        defer { known[base] = list }
        guard case .set(let position) = edit.position else {
            if let row = list.lazy.compactMap(\.row).first { return .repeated(row) }
            guard list.count <= 1 else { return .ambiguous(count: list.count) }
            let key = list.first?.key ?? base
            list = [Known(key: key, place: list.first?.place, row: draft)]
            return .key(key)
        }
        let place = position.coordinate
        if let row = list.lazy.filter({ Self.isSame($0.place, place) }).compactMap(\.row).first {
            return .repeated(row)
        }
        let free = list.indices.filter { list[$0].row == nil && Self.isSame(list[$0].place, place) }
        let nearest = free.min {
            Self.metres(list[$0].place, place) < Self.metres(list[$1].place, place)
        }
        if let nearest {
            list[nearest] = Known(key: list[nearest].key, place: place, row: draft)
            return .key(list[nearest].key)
        }
        let key = Self.nextKey(base, after: list.map(\.key))
        list.append(Known(key: key, place: place, row: draft))
        return .key(key)
    }

    /// A station without a place is the one that a list now gives a place.
    private static func isSame(_ stored: Coordinate?, _ place: Coordinate) -> Bool {
        guard let stored else { return true }
        // Most are far apart, and a degree of latitude is never shorter than 110 km.
        guard (stored.latitude - place.latitude).magnitude < 0.002 else { return false }
        return Geodesic.distanceMetres(from: stored, to: place) <= reachMetres
    }

    private static func metres(_ stored: Coordinate?, _ place: Coordinate) -> Double {
        stored.map { Geodesic.distanceMetres(from: $0, to: place) } ?? reachMetres
    }

    private static func nextKey(_ base: StationKey, after keys: [StationKey]) -> StationKey {
        if keys.isEmpty { return base }
        let numbers = keys.map { key in Int(key.code.dropFirst(base.code.count + 1)) ?? 1 }
        let number = (numbers.max() ?? 1) + 1
        return StationKey(source: base.source, code: "\(base.code)-\(number)")
    }
}

extension StationDraft {
    /// Where the row stands, as a person finds it: `stands on line 4`, or `is feature 3`.
    var whereabouts: Message {
        isFeature
            ? Message("是第 \(row) 个要素", "is feature \(row)")
            : Message("在第 \(line) 行", "stands on line \(line)")
    }
}
