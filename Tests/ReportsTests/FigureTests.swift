import Testing

@testable import Reports

@Suite struct FigureTests {
    @Test(
        "Numbers have thousands set apart, a fixed count of decimals, and a true minus",
        arguments: [
            (1_234_567.0, 0, "1,234,567"), (0.0, 1, "0.0"), (-0.04, 1, "0.0"), (-1.25, 1, "−1.3"),
            (999.96, 1, "1,000.0"), (0.005, 2, "0.01"), (12.0, 3, "12.000"),
        ]
    )
    func decimals(number: Double, places: Int, text: String) {
        #expect(Figure.decimal(number, places: places) == text)
    }

    @Test("What is no number shows as a dash", arguments: [Double.nan, .infinity, -.infinity])
    func noNumber(number: Double) {
        #expect(Figure.decimal(number) == "—")
        #expect(Figure.share(number) == "—")
        #expect(Figure.change(number, places: 1) == "—")
    }

    @Test("A share that is not whole never shows as all or nothing")
    func shares() {
        #expect(Figure.share(1) == "100.0 %")
        #expect(Figure.share(0) == "0.0 %")
        #expect(Figure.share(0.99999) == "> 99.9 %")
        #expect(Figure.share(0.00001) == "< 0.1 %")
        #expect(Figure.share(0.78345) == "78.3 %")
    }

    @Test("A change carries its sign, and one that rounds away is none")
    func changes() {
        #expect(Figure.change(1.26, places: 1) == "+1.3")
        #expect(Figure.change(-3, places: 0) == "−3")
        #expect(Figure.change(-0.01, places: 1) == "±0")
    }
}
