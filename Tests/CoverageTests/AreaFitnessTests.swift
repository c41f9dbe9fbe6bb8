import CivilTime
import Coverage
import Geodesy
import OpeningHours
import Stations
import Testing

@Suite("which areas can be audited")
struct AreaFitnessTests {
    private func area(_ code: String, in parent: String? = nil, isBowTie: Bool) throws -> Area {
        var corners = [(109.7, 34.2), (109.8, 34.2), (109.8, 34.3), (109.7, 34.3), (109.7, 34.2)]
        if isBowTie { corners.swapAt(1, 2) }
        let ring = try corners.map { try Coordinate(longitude: $0.0, latitude: $0.1) }
        return Area(
            code: code,
            name: code,
            parent: parent,
            outline: try MultiPolygon(rings: [[ring]])
        )
    }

    @Test("those whose audit is not refused, alone or by the areas below them")
    func refusals() throws {
        let areas = [
            try area("whole", isBowTie: false), try area("tie", isBowTie: true),
            // A city of which one district is usable, one of which none is, and itself a parent.
            try area("city", isBowTie: true), try area("a", in: "city", isBowTie: false),
            try area("b", in: "city", isBowTie: true), try area("town", isBowTie: false),
            try area("c", in: "town", isBowTie: true),
            try area("self", in: "self", isBowTie: false),
        ]
        let refusals = AreaFitness(areas).refusals
        let snapshot = StationSnapshot(revision: 1, stations: [], areas: areas)
        for (area, refusal) in zip(areas, refusals) {
            var parameters = try AuditParameters(radii: [], date: .now)
            parameters.areaCode = area.code
            let auditor = Auditor(Dataset(snapshot: snapshot))
            if let refusal {
                #expect {
                    try auditor.audit(parameters)
                } throws: { error in
                    guard case .badOutline(_, _, let reason)? = error as? AuditError else {
                        return false
                    }
                    return reason == refusal
                }
            } else {
                #expect(throws: Never.self) { try auditor.audit(parameters) }
            }
        }
        #expect(refusals.map { $0 != nil } == [false, true, false, false, true, true, true, false])
    }

    @Test("of no areas there are none")
    func empty() { #expect(AreaFitness([]).refusals.isEmpty) }
}
