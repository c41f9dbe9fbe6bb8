import Foundation

/// The amenities known to a data set, each with its bit in a ``Checklist``.
///
/// The order is the order of the bits and never changes for a given database: new amenities are
/// appended. At most 64 fit, so that a checklist stays three machine words.
public struct AmenityCatalogue: Hashable, Sendable {
    /// The most amenities that one data set may have.
    public static let capacity = 64

    /// The amenities in the order of their bits.
    public private(set) var amenities: [Amenity]
    private var bits: [String: Int]

    /// Makes a catalogue; codes that are invalid, repeated, or past the capacity are refused.
    ///
    /// - Parameter amenities: the amenities in the order of their bits.
    /// - Throws: ``AmenityError`` for the first amenity that does not fit.
    public init(_ amenities: [Amenity]) throws(AmenityError) {
        self.amenities = []
        bits = [:]
        for amenity in amenities { try append(amenity) }
    }

    /// Appends one amenity and gives it the next bit.
    ///
    /// - Parameter amenity: the amenity to add.
    /// - Throws: ``AmenityError`` if the code is invalid or taken, or no bit is left.
    public mutating func append(_ amenity: Amenity) throws(AmenityError) {
        guard Amenity.isValid(code: amenity.code) else { throw .invalidCode(amenity.code) }
        guard bits[amenity.code] == nil else { throw .repeatedCode(amenity.code) }
        guard amenities.count < Self.capacity else { throw .full(amenity.code) }
        bits[amenity.code] = amenities.count
        amenities.append(amenity)
    }

    /// The bit of a code, or nil for a code that is not in the catalogue.
    ///
    /// - Complexity: O(1).
    public func bit(of code: String) -> Int? { bits[code] }

    /// The mask of several codes, or the first code that is not in the catalogue.
    public func mask(of codes: some Sequence<String>) throws(AmenityError) -> UInt64 {
        var mask: UInt64 = 0
        for code in codes {
            guard let bit = bits[code] else { throw .unknownCode(code) }
            mask |= 1 << UInt64(bit)
        }
        return mask
    }

    /// The codes whose bits are set in a mask, in the order of the bits.
    public func codes(in mask: UInt64) -> [String] {
        amenities.indices.filter { mask & (1 << UInt64($0)) != 0 }.map { amenities[$0].code }
    }
}

extension AmenityCatalogue {
    /// The 26 amenities that every data set starts with.
    public static let standard: AmenityCatalogue = {
        do {
            let data = Data(PackageResources.amenities_json)
            return try AmenityCatalogue(JSONDecoder().decode([Amenity].self, from: data))
        } catch {
            preconditionFailure("the built-in amenities.json is damaged: \(error)")
        }
    }()
}

/// Why an amenity cannot be used.
public enum AmenityError: BilingualError, Hashable {
    /// The code is not a lower-case identifier, or is the name of another property.
    case invalidCode(String)
    /// The code is in the catalogue already.
    case repeatedCode(String)
    /// All 64 bits are taken.
    case full(String)
    /// The code is not in the catalogue.
    case unknownCode(String)

    /// The reason in one sentence.
    public var message: Message {
        switch self {
        case .invalidCode(let code):
            Message(
                "“\(code)”不能作为设施代码：请用小写字母、数字和 _",
                "'\(code)' cannot be an amenity code: use lower-case letters, digits and _"
            )
        case .repeatedCode(let code):
            Message(
                "“\(code)”已有，名称或同义词不同；已定义的设施不能更改，请换一个代码",
                "'\(code)' is there already, with other words; what is defined stays, give another code"
            )
        case .full(let code):
            Message(
                "设施“\(code)”放不下：一份数据最多 64 种设施",
                "amenity '\(code)' does not fit: a data set has at most 64 amenities"
            )
        case .unknownCode(let code):
            Message(
                "“\(code)”不是这份数据中的设施",
                "'\(code)' is not an amenity of this data set"
            )
        }
    }
}
