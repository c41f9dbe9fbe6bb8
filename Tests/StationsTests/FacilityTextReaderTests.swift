import Stations
import Testing

@Suite struct FacilityTextReaderTests {
    private func read(_ text: String) -> (codes: [String], unknown: [String]) {
        let list = FacilityTextReader(catalogue: .standard)
            .read(StationDraft.Cell(column: "设施", text: text))
        return (list.codes, list.unknownWords)
    }

    @Test("A list in any punctuation is read")
    func punctuation() {
        for separator in [",", ",", "、", ";", ";", "|", "/", "\n", " ", ", "] {
            let (codes, unknown) = read(["卫生间", "空调", "饮水机"].joined(separator: separator))
            #expect(codes == ["toilet", "air_conditioning", "drinking_water"], "'\(separator)'")
            #expect(unknown.isEmpty)
        }
    }

    @Test("The name of a set before the list is passed over")
    func setName() {
        let (codes, unknown) = read("七个一:室内场所,桌凳,微波炉,冷热饮水机,空调,洗手间,应急药箱")
        #expect(
            codes == [
                "seating", "microwave", "drinking_water", "air_conditioning", "toilet", "first_aid",
            ]
        )
        #expect(unknown == ["室内场所"])
    }

    @Test("Nothing is guessed from parts of words", arguments: ["无空调", "空调维修", "八有标准", "微波炉坏"])
    func noGuess(word: String) {
        let (codes, unknown) = read(word)
        #expect(codes.isEmpty)
        #expect(unknown == [word])
    }

    @Test("English names, case, width and repetition do not matter")
    func english() {
        let (codes, unknown) = read("ＷｉＦｉ; First aid kit, Toilet, toilet, WC")
        #expect(codes == ["wifi", "first_aid", "toilet"])
        #expect(unknown.isEmpty)
    }

    @Test("A blank cell names nothing", arguments: ["", "  ", ",,;", "\n"])
    func blank(text: String) {
        #expect(read(text).codes.isEmpty && read(text).unknown.isEmpty)
    }
}
