/// The Reed–Solomon code with a number of correction codewords (ISO/IEC 18004, annex A).
struct ReedSolomonCode {
    /// The coefficients of the generator (x − 1)(x − 2)(x − 2²)… below its leading one, the highest
    /// power first.
    let generator: [UInt8]

    /// Makes the code with so many correction codewords.
    init(correctionLength: Int) {
        var polynomial: [UInt8] = [1]
        for exponent in 0..<correctionLength {
            let root = GaloisField.power(exponent)
            // Times x, plus the root times itself: subtraction is addition here.
            var product = polynomial + [0]
            for index in polynomial.indices {
                product[index + 1] ^= GaloisField.product(polynomial[index], root)
            }
            polynomial = product
        }
        generator = Array(polynomial.dropFirst())
    }

    /// The correction codewords of a block: what is left when its data are divided by the generator.
    func correction(of data: some Sequence<UInt8>) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: generator.count)
        for codeword in data {
            let factor = codeword ^ rest[0]
            for index in rest.indices {
                let next = index + 1 < rest.count ? rest[index + 1] : 0
                rest[index] = next ^ GaloisField.product(generator[index], factor)
            }
        }
        return rest
    }
}
