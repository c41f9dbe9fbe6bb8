import CivilTime
import OpeningHours
import TestSupport
import Testing

@Suite("Against an independent evaluator")
struct VectorTests {
    /// Where the independent evaluator departs from the specification: a fallback rule fills the
    /// times at which the rules before it say closed, on every day.
    private static let departures: Set<String> = ["Mo-Fr 09:00-17:00 || unknown"]

    @Test(
        "every expression has the same intervals",
        .enabled(if: OutsideData.folder != nil, "\(OutsideData.hint)")
    )
    func intervals() throws {
        let vectors = try ReferenceVectors.load().vectors
        #expect(vectors.count == 55)
        for vector in vectors where !Self.departures.contains(vector.expr) {
            let timetable = Timetable(try OpeningHours(parsing: vector.expr))
            for window in vector.windows {
                let range = try LocalTime.at(window.from)..<LocalTime.at(window.to)
                let expected = try window.intervals.map { parts in
                    [
                        "\(try LocalTime.at(parts[0]).secondsSince1970)",
                        "\(try LocalTime.at(parts[1]).secondsSince1970)", parts[2], parts[3],
                    ]
                }
                let found = timetable.intervals(in: range, zone: LocalTime.zone).map {
                    [
                        "\($0.range.lowerBound.secondsSince1970)",
                        "\($0.range.upperBound.secondsSince1970)",
                        $0.answer.state.rawValue, $0.answer.comment ?? "",
                    ]
                }
                #expect(found == expected, "\(vector.expr) from \(window.from)")
            }
        }
    }

    @Test(
        "the same texts are expressions",
        .enabled(if: OutsideData.folder != nil, "\(OutsideData.hint)")
    )
    func judgements() throws {
        let judgements = try ReferenceVectors.load().parse
        #expect(judgements.count == 24)
        for judgement in judgements {
            let hours = try? OpeningHours(parsing: judgement.expr)
            #expect((hours != nil) == judgement.ok, "\(judgement.expr)")
        }
    }
}
