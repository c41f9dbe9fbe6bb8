import Geodesy
import Stations

/// The stations of units, which are given by a name or a code.
struct UnitStations {
    private let snapshot: StationSnapshot
    private let areas: UnitDirectory
    /// The stations that name a unit, by its folded name.
    private var byName: [String: [Int]] = [:]
    /// The stations with a code, in the order of the codes.
    private let byCode: [(code: String, station: Int)]
    private let uncoded: Set<Int>

    /// Sorts stations.
    ///
    /// - Parameters:
    ///   - indices: the stations, as places in the snapshot.
    ///   - snapshot: the stations, and the areas that units may be.
    /// - Complexity: O(n log n) for n stations.
    init(_ indices: [Int], in snapshot: StationSnapshot) {
        self.snapshot = snapshot
        areas = UnitDirectory(snapshot.areas)
        for index in indices {
            guard let unit = snapshot.stations[index].unit else { continue }
            byName[UnitDirectory.fold(unit), default: []].append(index)
        }
        byCode = indices.compactMap { index in
            snapshot.stations[index].adcode.map { ($0, index) }
        }.sorted { $0 < $1 }
        uncoded = Set(indices.filter { snapshot.stations[$0].adcode == nil })
    }

    /// The stations of a unit; nil if neither a station nor an area has its name or code.
    ///
    /// They are those that name it; those whose code lies within its own, or that of the area of its
    /// name; and those without a code that lie in that area.
    ///
    /// - Complexity: O(log n + k) for k stations found and in the box around the area.
    func stations(of unit: String) -> Set<Int>? {
        let area = areas.area(of: unit).map { snapshot.areas[$0] }
        let prefix = Self.prefix(of: unit) ?? area.flatMap { Self.prefix(of: $0.code) }
        var found = Set(byName[UnitDirectory.fold(unit)] ?? [])
        if let prefix { found.formUnion(stations(within: prefix)) }
        if let outline = area?.outline, let box = outline.boundingBox {
            found.formUnion(
                snapshot.indices(in: box).filter { index in
                    uncoded.contains(index)
                        && (snapshot.stations[index].position?.coordinate)
                            .map(outline.contains) ?? false
                }
            )
        }
        return found.isEmpty && area == nil && prefix == nil ? nil : found
    }

    /// The stations whose code begins so.
    private func stations(within prefix: String) -> [Int] {
        var low = 0
        var high = byCode.count
        while low < high {
            let middle = (low + high) / 2
            if byCode[middle].code < prefix { low = middle + 1 } else { high = middle }
        }
        return byCode[low...].prefix { $0.code.hasPrefix(prefix) }.map(\.station)
    }

    /// What the codes within a code begin with, nil if a text is no code of 6, 9 or 12 digits.
    private static func prefix(of text: String) -> String? {
        guard [6, 9, 12].contains(text.utf8.count),
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        var digits = text[...]
        if digits.utf8.count == 6 {
            // The last pairs of a province or a city are zeros.
            while digits.utf8.count > 2, digits.hasSuffix("00") { digits = digits.dropLast(2) }
        }
        return String(digits)
    }
}
