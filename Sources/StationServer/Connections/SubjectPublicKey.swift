/// The public key of a certificate: of which kind it is, and how strong.
///
/// Reads the structure `SubjectPublicKeyInfo` of RFC 5280, section 4.1.2.7, in DER.
enum SubjectPublicKey: Hashable {
    /// RSA, with the length of its modulus.
    case rsa(bits: Int)
    /// A point of an elliptic curve, with the length of a coordinate.
    case ellipticCurve(bits: Int)
    /// Another kind, or one that could not be read.
    case other

    init(_ information: [UInt8]) {
        var outer = DERReader(information[...])
        guard var fields = outer.nested(), var algorithm = fields.nested(),
            let identifier = algorithm.read(DERReader.objectIdentifier),
            let key = fields.read(DERReader.bitString)
        else {
            self = .other
            return
        }
        switch Array(identifier) {
        case Self.rsaEncryption:
            var bits = DERReader(key.dropFirst())
            guard var numbers = bits.nested(), let modulus = numbers.read(DERReader.integer) else {
                self = .other
                return
            }
            let magnitude = modulus.drop { $0 == 0 }
            let leading = magnitude.first?.leadingZeroBitCount ?? 0
            self = .rsa(bits: magnitude.count * 8 - leading)
        case Self.ellipticCurvePublicKey:
            // Behind the number of unused bits: 4, and both coordinates.
            let bytes = (key.count - 2) / 2
            self = .ellipticCurve(bits: bytes == 66 ? 521 : bytes * 8)
        default: self = .other
        }
    }

    /// Whether the key is at least as strong as what browsers and certificate authorities accept.
    var isStrong: Bool {
        switch self {
        case .rsa(let bits): bits >= 2_048
        case .ellipticCurve(let bits): bits >= 256
        case .other: true
        }
    }

    private static let rsaEncryption: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1]
    private static let ellipticCurvePublicKey: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 2, 1]
}

extension SubjectPublicKey: CustomStringConvertible {
    /// The kind and the length in words.
    var description: String {
        switch self {
        case .rsa(let bits): "RSA with \(bits) bits"
        case .ellipticCurve(let bits): "an elliptic curve with \(bits) bits"
        case .other: "of another kind"
        }
    }
}

/// Reads values of DER (X.690) one behind the other.
private struct DERReader {
    static let integer: UInt8 = 2
    static let bitString: UInt8 = 3
    static let objectIdentifier: UInt8 = 6
    private static let sequence: UInt8 = 0x30

    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// The values within the next one, nil if that is no sequence.
    mutating func nested() -> DERReader? { read(Self.sequence).map(DERReader.init) }

    /// The content of the next value, nil if it is of another kind.
    mutating func read(_ kind: UInt8) -> ArraySlice<UInt8>? {
        guard rest.popFirst() == kind, let first = rest.popFirst() else { return nil }
        var length = Int(first)
        if first >= 0x80 {
            length = 0
            guard (0x81...0x83).contains(first) else { return nil }
            for _ in 0..<(first - 0x80) {
                guard let byte = rest.popFirst() else { return nil }
                length = length << 8 | Int(byte)
            }
        }
        guard rest.count >= length else { return nil }
        let content = rest.prefix(length)
        rest = rest.dropFirst(length)
        return content
    }
}
