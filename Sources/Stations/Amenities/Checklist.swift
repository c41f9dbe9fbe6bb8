/// The amenities of one station: three masks over the bits of an ``AmenityCatalogue``.
///
/// A bit is set in at most one of the three masks; in none of them the amenity is unknown.
public struct Checklist: Hashable, Sendable {
    /// The amenities that the station has and that work.
    public private(set) var yes: UInt64 = 0
    /// The amenities that the station does not have.
    public private(set) var no: UInt64 = 0
    /// The amenities that the station has, but that are out of order.
    public private(set) var broken: UInt64 = 0

    /// Makes a checklist of which nothing is known.
    public init() {}

    /// The state of one amenity, nil when it is unknown.
    ///
    /// - Parameter bit: 0 ..< 64, a bit of the data set's catalogue.
    public subscript(bit: Int) -> AmenityState? {
        get {
            let mask = Self.mask(bit)
            if yes & mask != 0 { return .yes }
            if no & mask != 0 { return .no }
            return broken & mask != 0 ? .broken : nil
        }
        set {
            let mask = Self.mask(bit)
            yes &= ~mask
            no &= ~mask
            broken &= ~mask
            switch newValue {
            case .yes: yes |= mask
            case .no: no |= mask
            case .broken: broken |= mask
            case nil: break
            }
        }
    }

    /// The amenities of which anything is known.
    public var known: UInt64 { yes | no | broken }

    /// Whether every amenity of `required` is yes.
    ///
    /// - Complexity: O(1).
    public func satisfies(_ required: UInt64) -> Bool { yes & required == required }

    /// Whether no amenity of `required` is known to be missing or broken.
    ///
    /// - Complexity: O(1).
    public func maySatisfy(_ required: UInt64) -> Bool { (no | broken) & required == 0 }

    /// How the checklist stands towards a list of amenities that must all be there and work.
    ///
    /// - Complexity: O(1).
    public func compliance(with required: UInt64) -> Compliance {
        if satisfies(required) { return .met }
        return maySatisfy(required) ? .unknown : .unmet
    }

    /// Takes over a list that names what a station has.
    ///
    /// A list says yes to what it names and nothing about the rest: a named amenity becomes yes
    /// unless it is known to be broken; an amenity that was yes and is no longer named becomes
    /// unknown; `no` and `broken` of what is not named stay.
    public mutating func apply(list named: UInt64) {
        yes = named & ~broken
        no &= ~named
    }

    private static func mask(_ bit: Int) -> UInt64 {
        precondition((0..<AmenityCatalogue.capacity).contains(bit), "a checklist has 64 bits")
        return 1 << UInt64(bit)
    }
}
