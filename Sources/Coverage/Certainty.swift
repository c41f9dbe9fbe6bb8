/// A figure twice: with what is known for certain, and with what is possible.
///
/// Where criteria meet a checklist, hours or an access of which nothing is known, the certain
/// figure counts the station as not meeting it and the possible one as meeting it. The truth
/// lies between the two.
public struct Certainty<Value> {
    /// What holds if everything unknown turns out to be a no.
    public let certain: Value
    /// What holds if everything unknown turns out to be a yes.
    public let possible: Value

    /// Makes a pair.
    public init(certain: Value, possible: Value) {
        self.certain = certain
        self.possible = possible
    }
}

extension Certainty: Sendable where Value: Sendable {}
extension Certainty: Equatable where Value: Equatable {}
extension Certainty: Hashable where Value: Hashable {}
