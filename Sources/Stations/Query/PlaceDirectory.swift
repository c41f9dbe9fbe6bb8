import Geodesy

/// The names of areas and located stations, folded and side by side, for finding places by words.
struct PlaceDirectory: Sendable {
    private struct Entry {
        let place: Place
        /// Where its names begin and end in the bytes.
        let names: Range<Int>
        /// Where its address ends, which follows the names.
        let end: Int
    }

    /// How well an entry fits, the best first.
    private enum Fit: Int, CaseIterable {
        case nameIs, nameBegins, nameHolds, addressHolds
    }

    private static let newline = UInt8(ascii: "\n")

    private var entries: [Entry] = []
    /// For each entry its names and its address, each on a line of its own.
    private var bytes: [UInt8] = []

    init(stations: [Station], areas: [Area]) {
        entries.reserveCapacity(stations.count + areas.count)
        for (index, area) in areas.enumerated() {
            guard let coordinate = area.outline.pointOnSurface else { continue }
            let place = Place(subject: .area(index), coordinate: coordinate)
            append(place, names: [area.name, area.englishName, area.code], address: nil)
        }
        for (index, station) in stations.enumerated() {
            guard let coordinate = station.position?.coordinate else { continue }
            let place = Place(subject: .station(index), coordinate: coordinate)
            let aliases = (station.aliases ?? "").split(separator: ";").map(String.init)
            append(
                place,
                names: [station.name, station.brandName] + aliases,
                address: station.address
            )
        }
    }

    private mutating func append(_ place: Place, names: [String?], address: String?) {
        let start = bytes.count
        for name in names { append(line: name) }
        let end = bytes.count
        append(line: address)
        entries.append(Entry(place: place, names: start..<end, end: bytes.count))
    }

    private mutating func append(line: String?) {
        guard let line else { return }
        bytes += TextFolding.fold(TextFolding.collapse(line)).utf8
        bytes.append(Self.newline)
    }

    /// The places that fit some words, the best first, then areas before stations.
    func search(_ words: String, limit: Int) -> [Place] {
        let whole = TextFolding.fold(TextFolding.collapse(words))
        let parts = whole.split(separator: " ").map { Array($0.utf8) }
        guard !parts.isEmpty, limit > 0 else { return [] }
        var found: [[Place]] = Array(repeating: [], count: Fit.allCases.count)
        let text = bytes.span
        for entry in entries {
            let everything = text.extracting(entry.names.lowerBound..<entry.end)
            guard parts.allSatisfy({ everything.position(of: $0) != nil }) else { continue }
            let names = text.extracting(entry.names)
            let fit = Self.fit(of: names, Array(whole.utf8), parts).rawValue
            if found[fit].count < limit { found[fit].append(entry.place) }
        }
        return Array(found.joined().prefix(limit))
    }

    private static func fit(of names: Span<UInt8>, _ whole: [UInt8], _ parts: [[UInt8]]) -> Fit {
        let isLine = names.beginsLine(with: whole + [newline])
        if isLine { return .nameIs }
        if names.beginsLine(with: whole) { return .nameBegins }
        return parts.allSatisfy { names.position(of: $0) != nil } ? .nameHolds : .addressHolds
    }
}

extension Span<UInt8> {
    /// Where a pattern occurs first, nil if nowhere.
    fileprivate func position(of pattern: [UInt8], from start: Int = 0) -> Int? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        var position = start
        while position <= count - pattern.count {
            if self[position] == first, holds(pattern, at: position) { return position }
            position += 1
        }
        return nil
    }

    /// Whether a pattern stands at the beginning of a line.
    fileprivate func beginsLine(with pattern: [UInt8]) -> Bool {
        var start = 0
        while let position = position(of: pattern, from: start) {
            if position == 0 || self[position - 1] == UInt8(ascii: "\n") { return true }
            start = position + 1
        }
        return false
    }

    private func holds(_ pattern: [UInt8], at position: Int) -> Bool {
        pattern.indices.allSatisfy { self[position + $0] == pattern[$0] }
    }
}
