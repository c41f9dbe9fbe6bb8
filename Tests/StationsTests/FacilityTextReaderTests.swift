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

    @Test(
        "Numbers and the phrases of lists around a word do not matter",
        arguments: [
            ("饮水机、空调等", ["drinking_water", "air_conditioning"]),
            ("空调2台、微波炉×1、冰箱*2、两台风扇", ["air_conditioning", "microwave", "fridge", "fan"]),
            ("可饮水、可充电", ["drinking_water", "phone_charging"]),
            ("提供饮水、充电等服务", ["drinking_water", "phone_charging"]),
            ("配有空调1台，设有桌椅若干", ["air_conditioning", "seating"]),
            ("免费wifi服务，可供手机充电", ["wifi", "phone_charging"]),
            ("空调（2台）、微波炉(有)", ["air_conditioning", "microwave"]),
            ("空调:2台 饮水:有", ["air_conditioning", "drinking_water"]),
            ("有线电视、有空调", ["air_conditioning"]),
            ("有：饮水机、空调", ["drinking_water", "air_conditioning"]),
        ] as [(String, [String])]
    )
    func phrases(text: String, codes: [String]) {
        #expect(read(text).codes == codes)
    }

    @Test(
        "An accessible toilet is a toilet and accessible",
        arguments: ["无障碍卫生间", "无障碍厕所", "残疾人洗手间"]
    )
    func accessibleToilet(text: String) {
        #expect(read(text).codes == ["toilet", "wheelchair"])
        #expect(read(text).unknown.isEmpty)
    }

    @Test("A word with its state says yes, no or broken")
    func states() {
        for text in ["饮水:有;空调:无;微波炉:坏", "饮水：有 空调：无 微波炉：损坏", "饮水(有)、空调（无）、微波炉(故障)"] {
            let list = FacilityTextReader(catalogue: .standard)
                .read(StationDraft.Cell(column: "设施", text: text))
            #expect(list.codes == ["drinking_water"], "\(text)")
            #expect(list.others == ["air_conditioning": .no, "microwave": .broken], "\(text)")
            #expect(list.unknownWords.isEmpty, "\(text)")
        }
        let list = FacilityTextReader(catalogue: .standard)
            .read(StationDraft.Cell(column: "设施", text: "有:饮水、桌椅;没有:空调、微波炉0台"))
        #expect(list.codes == ["drinking_water", "seating"])
        #expect(list.others == ["air_conditioning": .no, "microwave": .no])
    }

    @Test(
        "What is denied, planned or elsewhere never becomes yes",
        arguments: [
            "无空调、微波炉", "没有空调、微波炉", "暂无空调，微波炉", "不提供空调、微波炉", "计划安装空调、微波炉", "计划安装：空调、微波炉",
            "附近500米有卫生间、空调", "空调、微波炉均无", "空调，微波炉都没有", "未配备空调、微波炉", "空调:计划、微波炉:待装", "拟建:空调,微波炉",
            "空调0台、微波炉×0", "空调(计划安装)", "缺：空调、微波炉", "暂不提供饮水、充电等服务", "空调:无、空调:有", "no toilet, water",
            "空调坏、微波炉故障", "空调：暂停使用",
        ]
    )
    func denials(text: String) {
        #expect(read(text).codes.isEmpty, "\(text)")
    }

    @Test("A list of many words is read in proportion to its length")
    func long() {
        let words = (0..<8_000).map { "物\($0)" }
        #expect(read(words.joined(separator: "、")).unknown.count == 8_000)
        #expect(read(String(repeating: "无", count: 20_000)).codes.isEmpty)
        #expect(read(String(repeating: "空调 ", count: 9_000)).codes == ["air_conditioning"])
    }

    @Test("A blank cell names nothing", arguments: ["", "  ", ",,;", "\n"])
    func blank(text: String) {
        #expect(read(text).codes.isEmpty && read(text).unknown.isEmpty)
    }
}
