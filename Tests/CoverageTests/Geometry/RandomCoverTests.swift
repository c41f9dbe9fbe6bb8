import Coverage
import Geodesy
import SpatialIndex
import TestSupport
import Testing

@Suite struct RandomCoverTests {
    /// Stations around an outline in some places of the globe, some at one place or on the border.
    private struct Scene {
        let outline: MultiPolygon
        let stations: [Coordinate]
        let metres: Double
        let (west, south, east, north): (Double, Double, Double, Double)

        init(seed: UInt64) throws {
            var random = SeededGenerator(seed: seed)
            let middle: Double = [0.0, 34, -62, 84.5, -89.2].randomElement(using: &random) ?? 0
            let metres = Double.random(in: 300...60_000, using: &random)
            let height = 4 * metres / 111_000
            let width = height / Sines.cosine(middle)
            let longitude = Double.random(in: -100...100, using: &random)
            (west, east) = (longitude, longitude + width)
            (south, north) = (max(-90, middle - height / 2), middle + height / 2)
            var stations: [Coordinate] = []
            for _ in 0..<Int.random(in: 1...9, using: &random) {
                let x = Double.random(in: -0.3...1.3, using: &random)
                let y = Double.random(in: -0.3...1.3, using: &random)
                let latitude = south + y * (north - south)
                stations.append(
                    try Coordinate(
                        longitude: west + x * width,
                        latitude: max(-90, min(90, latitude))
                    )
                )
            }
            stations.append(try Coordinate(longitude: west, latitude: (south + north) / 2))
            stations.append(stations[0])
            outline = try Outlines.box(west, south, east, north)
            self.metres = metres
            self.stations = stations
        }

        /// The covered area by cutting along circles of latitude, from geodesic distances alone.
        func scanned(lines: Int) -> Double {
            let index = SpatialIndex(coordinates: stations)
            let steps = lines
            let width = (east - west) / Double(steps)
            var area = 0.0
            for line in 0..<lines {
                let low = south + (north - south) * Double(line) / Double(lines)
                let high = south + (north - south) * Double(line + 1) / Double(lines)
                var hits = 0
                for step in 0..<steps {
                    let longitude = west + (Double(step) + 0.5) * width
                    guard
                        let place = try? Coordinate(
                            longitude: longitude,
                            latitude: (low + high) / 2
                        )
                    else { continue }
                    hits += index.count(withinMetres: metres, of: place) > 0 ? 1 : 0
                }
                let share = Double(hits) / Double(steps)
                area += share * Outlines.area(west, low, east, high)
            }
            return area
        }
    }

    @Test(
        "The covered area is that of a raster within its error",
        arguments: 1...10 as ClosedRange<UInt64>
    )
    func raster(seed: UInt64) throws {
        let scene = try Scene(seed: seed)
        let area = try AreaCoverage(scene.outline)
        let radius = try ServiceRadius(metres: scene.metres)
        let covered = area.covered(by: scene.stations, within: radius)
        // A cell of the border is wrong by half a cell; their errors add up as a random walk does, and
        // no border here is longer than 8 times the raster's side, or 1,600 cells.
        let lines = 200
        let error = 5 * (1_600.0).squareRoot() / 2 / Double(lines * lines)
        let share = covered / area.areaSquareMetres
        let expected = scene.scanned(lines: lines) / area.areaSquareMetres
        #expect((share - expected).magnitude < error, "seed \(seed)")
    }

    @Test("Places drawn at random agree with the covered area", arguments: [21, 22] as [UInt64])
    func monteCarlo(seed: UInt64) throws {
        let scene = try Scene(seed: seed)
        let area = try AreaCoverage(scene.outline)
        let radius = try ServiceRadius(metres: scene.metres)
        let share =
            area.covered(by: scene.stations, within: radius) / area.areaSquareMetres
        let index = SpatialIndex(coordinates: scene.stations)
        var random = SeededGenerator(seed: seed)
        let (low, high) = (Sines.sine(scene.south), Sines.sine(scene.north))
        let count = 40_000
        var hits = 0
        for _ in 0..<count {
            // Uniform on a sphere; on the ellipsoid the density varies by 1e-3 of itself at most here.
            let sine = Double.random(in: low...high, using: &random)
            let place = try Coordinate(
                longitude: .random(in: scene.west...scene.east, using: &random),
                latitude: 90 - Sines.arcCosine(sine) * 180 / .pi
            )
            hits += index.count(withinMetres: scene.metres, of: place) > 0 ? 1 : 0
        }
        let error = 5 * (share * (1 - share) / Double(count)).squareRoot() + 1e-3
        #expect((Double(hits) / Double(count) - share).magnitude < error, "seed \(seed)")
    }

    @Test(
        "Two halves of an area add up, and more reach never covers less",
        arguments: 31...60 as ClosedRange<UInt64>
    )
    func additive(seed: UInt64) throws {
        let scene = try Scene(seed: seed)
        func covered(_ outline: MultiPolygon, _ metres: Double) throws -> Double {
            try AreaCoverage(outline)
                .covered(by: scene.stations, within: ServiceRadius(metres: metres))
        }
        let whole = try covered(scene.outline, scene.metres)
        let middle = scene.west + (scene.east - scene.west) * 0.37
        let west = try Outlines.box(scene.west, scene.south, middle, scene.north)
        let east = try Outlines.box(middle, scene.south, scene.east, scene.north)
        let sum = try covered(west, scene.metres) + covered(east, scene.metres)
        let scale = scene.metres * scene.metres
        #expect((sum - whole).magnitude < 1e-8 * scale, "seed \(seed)")
        // Between radii a millimetre apart lies no more than the length of the circles.
        let more = try covered(scene.outline, scene.metres + 1e-3)
        let length = 2 * Double.pi * scene.metres * Double(scene.stations.count)
        #expect(more >= whole - 1e-9 * scale, "seed \(seed)")
        #expect(more <= whole + 2e-3 * length + 1e-9 * scale, "seed \(seed)")
    }

    @Test(
        "Circles that touch, or meet three and four in a point, are no trouble",
        arguments: [0.0, 1e-13, 1e-11, 1e-9],
        [1_000.0, 50_000]
    )
    func lattice(noise: Double, metres: Double) throws {
        var random = SeededGenerator(seed: 5)
        let step = metres / 111_195
        for shape in [2.0, 2.0.squareRoot(), 1.0] {
            var stations: [Coordinate] = []
            for row in -2...2 {
                for column in -2...2 {
                    let shift = Double.random(in: -1...1, using: &random) * noise
                    stations.append(
                        try Coordinate(
                            longitude: Double(column) * step * shape + shift,
                            latitude: Double(row) * step * shape
                        )
                    )
                }
            }
            let side = 2 * step * shape
            let area = try AreaCoverage(Outlines.box(-side, -side, side, side))
            func covered(_ change: Double) throws -> Double {
                area.covered(by: stations, within: try ServiceRadius(metres: metres + change))
            }
            let (less, exact, more) = try (covered(-0.01), covered(0), covered(0.01))
            let slack = 1e-9 * area.areaSquareMetres
            #expect(less <= exact + slack && exact <= more + slack, "\(shape)")
            #expect(more - less < 0.02 * 2 * .pi * metres * 25 + slack, "\(shape)")
            let gaps = area.gaps(of: stations, within: try ServiceRadius(metres: metres))
            let sum = gaps.reduce(exact) { $0 + $1.areaSquareMetres }
            #expect((sum / area.areaSquareMetres - 1).magnitude < 1e-6, "\(shape)")
        }
    }
}
