/// The field of the standard by its definition, one bit after the other, without tables.
enum PolynomialArithmetic {
    static func product(_ first: UInt8, _ second: UInt8) -> UInt8 {
        var product = 0
        for place in 0..<8 where second >> UInt8(place) & 1 == 1 { product ^= Int(first) << place }
        for place in stride(from: 14, through: 8, by: -1) where product >> place & 1 == 1 {
            product ^= 0x11D << (place - 8)
        }
        return UInt8(product)
    }

    /// The values of a polynomial at 1, 2, 2², … : all zero for a block without an error.
    static func syndromes(of block: [UInt8], count: Int) -> [UInt8] {
        var root: UInt8 = 1
        return (0..<count).map { _ in
            let value = block.reduce(UInt8(0)) { product($0, root) ^ $1 }
            root = product(root, 2)
            return value
        }
    }
}
