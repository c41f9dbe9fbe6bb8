import Geodesy
import Stations

extension AreaLayout {
    /// Compares the areas of an audit.
    init(of areas: AuditedAreas, _ demand: Demand, in snapshot: StationSnapshot) {
        let shared = areas.overlay?.shared() ?? []
        overlapSquareMetres = shared.reduce(0) { sum, part in
            sum + part.squareMetres * Double(part.areas.count - 1)
        }
        let pairs = Self.pairs(shared).filter { $0.squareMetres > Self.leastSquareMetres }
        overlapCount = pairs.count
        overlaps = pairs.prefix(Self.listLimit).map { pair in
            let smaller = min(
                areas.outlines[pair.first].areaSquareMetres,
                areas.outlines[pair.second].areaSquareMetres
            )
            let common = CommonGround(areas.areas[pair.first], areas.areas[pair.second])
            return Overlap(
                areas: (pair.first, pair.second),
                squareMetres: pair.squareMetres,
                shareOfSmaller: min(pair.squareMetres / smaller, 1),
                demand: common.demand(of: demand),
                stations: common.stations(of: snapshot)
            )
        }
        let openings = areas.overlay?.openings() ?? []
        openingSquareMetres = openings.reduce(0) { $0 + $1.squareMetres }
        let large = openings.prefix { $0.squareMetres > Self.leastSquareMetres }
        openingCount = large.count
        self.openings = large.prefix(Self.listLimit).compactMap { opening in
            let place = try? Coordinate(longitude: opening.place.x, latitude: opening.place.y)
            return place.map {
                Opening(areas: opening.areas, squareMetres: opening.squareMetres, place: $0)
            }
        }
        doubts = areas.doubtful.map { Doubt(area: $0.area, degrees: $0.degrees) }
    }

    private struct Pair {
        let first: Int
        let second: Int
        let squareMetres: Double
    }

    /// What any two areas have in common, the largest first.
    private static func pairs(_ shared: [AreaOverlay.Shared]) -> [Pair] {
        var sums: [SIMD2<Int>: Double] = [:]
        for part in shared {
            for (place, first) in part.areas.enumerated() {
                for second in part.areas[(place + 1)...] {
                    sums[SIMD2(first, second), default: 0] += part.squareMetres
                }
            }
        }
        return sums.map { Pair(first: $0.key.x, second: $0.key.y, squareMetres: $0.value) }
            .sorted {
                $0.squareMetres != $1.squareMetres
                    ? $0.squareMetres > $1.squareMetres
                    : ($0.first, $0.second) < ($1.first, $1.second)
            }
    }
}

/// What two areas have in common.
private struct CommonGround {
    private let boxes: [BoundingBox]
    private let locators: [AreaLocator]

    init(_ first: Area, _ second: Area) {
        boxes = [first, second].compactMap(\.outline.boundingBox)
        locators = [first, second].map { AreaLocator([$0.outline]) }
    }

    func demand(of demand: Demand) -> DemandTally {
        var tally = DemandTally.Builder()
        for (place, weight) in zip(demand.coordinates, demand.weights) where holds(place) {
            tally.add(weight)
        }
        return tally.tally
    }

    func stations(of snapshot: StationSnapshot) -> Int {
        snapshot.stations.count { $0.position.map { holds($0.coordinate) } ?? false }
    }

    private func holds(_ place: Coordinate) -> Bool {
        boxes.allSatisfy { $0.contains(place) }
            && locators.allSatisfy { $0.area(of: place) != nil }
    }
}
