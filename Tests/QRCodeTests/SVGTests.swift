import Testing

@testable import QRCode

@Suite("QR codes as SVG")
struct SVGTests {
    /// The dark unit squares that path data of `Mx yhWv1h-Wz` cover.
    private static func squares(_ path: Substring) -> Set<[Int]> {
        Set(
            path.split(separator: "z").flatMap { piece -> [[Int]] in
                let numbers = piece.split { !$0.isNumber }.compactMap { Int($0) }
                guard numbers.count == 5, numbers[2] == numbers[4], numbers[3] == 1 else {
                    return [[-1, -1]]
                }
                return (0..<numbers[2]).map { [numbers[1], numbers[0] + $0] }
            }
        )
    }

    @Test("The path covers the dark modules and nothing else, within a margin of four")
    func path() throws {
        let code = try QRCode("https://yizhan.example/s/610104-001")
        let svg = code.svg
        let side = code.size + 8
        #expect(svg.contains("viewBox=\"0 0 \(side) \(side)\""))
        #expect(svg.contains("<rect width=\"\(side)\" height=\"\(side)\" fill=\"#fff\"/>"))
        let path = try #require(svg.split(separator: " d=\"").last?.prefix { $0 != "\"" })
        var dark: Set<[Int]> = []
        for row in 0..<code.size {
            for column in 0..<code.size where code[row, column] {
                dark.insert([row + 4, column + 4])
            }
        }
        #expect(Self.squares(path) == dark)
    }

    @Test("Nothing in it needs leave of a content security policy")
    func policy() throws {
        let svg = try QRCode("\"><script>").svg
        #expect(!svg.contains("style") && !svg.contains("script") && !svg.contains("id="))
        #expect(svg.count { $0 == "<" } == 4)
    }
}
