import Foundation
import TestSupport

/// Expressions with their intervals in local time, computed by an independent evaluator.
struct ReferenceVectors: Decodable {
    /// An expression and what holds in some windows of time.
    struct Vector: Decodable {
        let expr: String
        let windows: [Window]
    }

    /// A window of time; an interval is start, end, state and comment.
    struct Window: Decodable {
        let from: String
        let to: String
        let intervals: [[String]]
    }

    /// A text that is an expression, or is none.
    struct Judgement: Decodable {
        let expr: String
        let ok: Bool
    }

    let vectors: [Vector]
    let parse: [Judgement]

    /// The vectors of the outside data, none if the folder is not given.
    static func load() throws -> ReferenceVectors {
        guard let folder = OutsideData.folder else {
            return ReferenceVectors(vectors: [], parse: [])
        }
        let file = URL(filePath: folder).appending(path: "data/opening_hours_vectors.json")
        return try JSONDecoder().decode(ReferenceVectors.self, from: Data(contentsOf: file))
    }
}
