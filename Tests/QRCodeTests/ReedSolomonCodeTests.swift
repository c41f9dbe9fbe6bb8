import Testing

@testable import QRCode

@Suite("Reed–Solomon correction")
struct ReedSolomonCodeTests {
    @Test(
        "The generator polynomials are those of annex A",
        arguments: [
            (7, [87, 229, 146, 149, 238, 102, 21]),
            (10, [251, 67, 46, 61, 118, 70, 64, 94, 32, 45]),
            (13, [74, 152, 176, 100, 86, 100, 106, 104, 130, 218, 206, 140, 78]),
        ]
    )
    func generators(length: Int, exponents: [Int]) {
        let code = ReedSolomonCode(correctionLength: length)
        #expect(code.generator == exponents.map(GaloisField.power))
    }

    @Test("The worked example of annex I comes out")
    func example() {
        let data: [UInt8] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11,
            0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
        ]
        let correction: [UInt8] = [
            0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55,
        ]
        #expect(ReedSolomonCode(correctionLength: 10).correction(of: data) == correction)
    }

    @Test("Products of the field are those of polynomials modulo its own, all of them")
    func products() {
        for first in 0...255 {
            for second in 0...255 {
                let product = GaloisField.product(UInt8(first), UInt8(second))
                #expect(product == PolynomialArithmetic.product(UInt8(first), UInt8(second)))
            }
        }
    }
}
