import Dispatch
import Geodesy
import Synchronization
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("Queries from many threads")
struct ConcurrencyTests {
    private struct Case: Sendable {
        let origin: Coordinate
        let required: UInt64
        let metres: Double
        let nearest: [Neighbour]
        let within: [Int]
    }

    private static func points(
        _ random: inout SeededGenerator
    ) throws -> (points: [Coordinate], tags: [UInt64]) {
        let points = try Layout.country.points(500, &random)
        let tags = points.indices.map { index -> UInt64 in
            (index % 6 == 0 ? 1 : 0) | (index % 10 == 1 ? 2 : 0) | (index % 2 == 0 ? 4 : 0)
                | (index % 100 == 9 ? 8 : 0)
        }
        return (points, tags)
    }

    private static func cases(
        _ truth: BruteForce,
        _ random: inout SeededGenerator
    ) throws -> [Case] {
        try (0..<30).map { number in
            let origin = try Layout.country.origin(truth.coordinates, &random)
            let required = [UInt64(0), 1, 2, 4, 8, 16][number % 6]
            let all = truth.ranked(from: origin, requiring: required)
            let metres = all.randomElement(using: &random)?.distanceMetres ?? 1_000
            return Case(
                origin: origin,
                required: required,
                metres: metres,
                nearest: Array(all.prefix(9)),
                within: all.within(metres).points.sorted()
            )
        }
    }

    /// Whether all kinds of queries answer a case as expected.
    private static func answers(_ index: SpatialIndex, _ test: Case) -> Bool {
        let found = index.nearest(to: test.origin, limit: 9, requiring: test.required)
        let chosen = index.nearest(to: test.origin, limit: 9, requiring: test.required) { _ in true
        }
        let count = index.count(
            withinMetres: test.metres,
            of: test.origin,
            requiring: test.required
        )
        let inside = index.search(
            withinMetres: test.metres,
            of: test.origin,
            requiring: test.required
        )
        return disagreement(found, test.nearest) == nil
            && disagreement(chosen, test.nearest) == nil
            && count == test.within.count && inside.sorted() == test.within
    }

    /// Each thread begins with another case, so that filters come into use under contention.
    @Test("Mixed queries of one new index get the answers of a linear scan", arguments: 1...3)
    func mixed(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let (points, tags) = try Self.points(&random)
        let cases = try Self.cases(BruteForce(coordinates: points, tags: tags), &random)
        let index = SpatialIndex(coordinates: points, tags: tags)
        let wrong = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for number in 0..<90 {
                let test = cases[(number + thread * 7) % cases.count]
                if !Self.answers(index, test) { wrong.add(1, ordering: .relaxed) }
            }
        }
        #expect(wrong.load(ordering: .relaxed) == 0, "seed \(seed)")
    }

    @Test("All threads that ask for a filter get the one index of it")
    func filters() async throws {
        var random = SeededGenerator(seed: 152)
        let (points, tags) = try Self.points(&random)
        let index = SpatialIndex(coordinates: points, tags: tags)
        let built = await withTaskGroup(of: [ObjectIdentifier?].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<200).map { number in
                        index.filters.points(requiring: UInt64(1) << UInt64(number % 20))
                            .map(ObjectIdentifier.init)
                    }
                }
            }
            var built = [Set<ObjectIdentifier>](repeating: [], count: 20)
            for await found in group {
                for (number, index) in found.enumerated() {
                    if let index { built[number % 20].insert(index) }
                }
            }
            return built
        }
        #expect(built.allSatisfy { $0.count <= 1 })
        #expect(!built[0].isEmpty && !built[1].isEmpty)
        #expect(index.filters.points(requiring: 1)?.store.count == tags.count { $0 & 1 != 0 })
    }

    @Test("An index lives as long as a query that uses it")
    func lifetime() async throws {
        var random = SeededGenerator(seed: 153)
        let (points, tags) = try Self.points(&random)
        let truth = BruteForce(coordinates: points, tags: tags)
        let cases = try Self.cases(truth, &random)
        let holder = Mutex(SpatialIndex(coordinates: points, tags: tags))
        let wrong = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 4) { thread in
            for number in 0..<20 {
                if thread == 0 {
                    let next = SpatialIndex(coordinates: points, tags: tags)
                    holder.withLock { $0 = next }
                } else {
                    let index = holder.withLock(\.self)
                    let test = cases[(number + thread) % cases.count]
                    if !Self.answers(index, test) { wrong.add(1, ordering: .relaxed) }
                }
            }
        }
        #expect(wrong.load(ordering: .relaxed) == 0, "seed 153")
    }

    @Test("Batches at the same time do not mix")
    func batches() async throws {
        var random = SeededGenerator(seed: 154)
        let (points, tags) = try Self.points(&random)
        let index = SpatialIndex(coordinates: points, tags: tags)
        let origins = try (0..<1_100).map { _ in try Layout.country.point(&random) }
        let expected = origins.map { index.nearest(to: $0, limit: 2, requiring: 1) }
        let answers = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let table = index.nearest(toEach: origins, limit: 2, requiring: 1)
                    return zip(table, expected).allSatisfy { Array($0) == $1 }
                }
            }
            var answers: [Bool] = []
            for await answer in group { answers.append(answer) }
            return answers
        }
        #expect(answers == [true, true, true, true], "seed 154")
    }
}
