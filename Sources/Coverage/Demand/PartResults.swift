import Synchronization

/// Takes results of parts that are worked on at the same time, and gives them back in order.
///
/// A class, because all threads write to the same one.
final class PartResults<Result: Sendable>: Sendable {
    private let results: Mutex<[Result?]>

    init(count: Int) { results = Mutex(Array(repeating: nil, count: count)) }

    /// Takes the result of a part.
    func set(_ part: Int, _ result: Result) { results.withLock { $0[part] = result } }

    /// The results in the order of their parts, nil for those that are not there yet.
    var values: [Result?] { results.withLock { $0 } }
}
