@testable import SpatialIndex

/// What is wrong with an answer, nil if it is the expected one.
///
/// The points and their order have to be the same. Distances may differ by a micrometre where the
/// closed form gives them, and by 20 nm beyond.
func disagreement(
    _ found: some Collection<Neighbour>,
    _ expected: some Collection<Neighbour>
) -> String? {
    guard found.count == expected.count else {
        return "\(found.count) answers instead of \(expected.count)"
    }
    for (place, (answer, right)) in zip(found, expected).enumerated() {
        let tolerance = right.distanceMetres <= ShortGeodesic.limit ? 1e-6 : 2e-8
        let error = (answer.distanceMetres - right.distanceMetres).magnitude
        guard answer.index == right.index, error <= tolerance else {
            return "answer \(place) is \(answer) instead of \(right)"
        }
    }
    return nil
}
