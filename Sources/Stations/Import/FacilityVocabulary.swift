/// The words of a data set's amenities and the phrases that lists put around them.
struct FacilityVocabulary: Sendable {
    /// What the words in front of a colon say of the list behind it.
    enum Heading {
        /// Nothing: 七个一.
        case none
        /// How everything in the list stands: 有, 无.
        case state(AmenityState)
        /// Something that keeps the list from being what the station has: 计划安装.
        case denial
    }

    private let codes: [String: String]

    /// Makes the vocabulary of a catalogue.
    init(_ catalogue: AmenityCatalogue) {
        var codes: [String: String] = [:]
        for amenity in catalogue.amenities {
            for word in amenity.words { codes[TextFolding.fold(word)] = amenity.code }
        }
        self.codes = codes
    }

    /// A word of a list, nil if it is not understood.
    func word(_ spelling: String, under heading: Heading) -> FacilityWords.Word? {
        if let (name, value) = Self.bracketed(spelling) {
            return statement(name, is: value).map {
                FacilityWords.Word(
                    spelling: spelling,
                    codes: $0.codes,
                    state: $0.state,
                    isExplicit: true
                )
            }
        }
        guard let (codes, count, isSaid) = amenities(spelling) else { return nil }
        let state: AmenityState = count == 0 ? .no : .yes
        var word = FacilityWords.Word(
            spelling: spelling,
            codes: codes,
            state: state,
            isExplicit: isSaid
        )
        switch heading {
        case .none: return word
        case .state(let state):
            word.state = count == 0 ? .no : state
            word.isExplicit = true
            return word
        case .denial: return isSaid && count != 0 ? word : nil
        }
    }

    /// What a list says of an amenity by name: 空调:无, 空调:2台.
    func statement(_ name: String, is value: String) -> FacilityWords.Word? {
        guard let (codes, _, _) = amenities(name) else { return nil }
        let state = AmenityState(cell: value) ?? Self.count(value).map { $0 == 0 ? .no : .yes }
        guard let state = state ?? (value == "免费" ? .yes : nil) else { return nil }
        return FacilityWords.Word(
            spelling: "\(name):\(value)",
            codes: codes,
            state: state,
            isExplicit: true
        )
    }

    /// What stands in front of a colon.
    func heading(_ text: String) -> Heading {
        let isWord = text.utf8.count > 1
        if isWord, let state = AmenityState(cell: text) { return .state(state) }
        return hasDenial(text) ? .denial : .none
    }

    /// Whether a word that names no amenity begins with a denial, or puts something elsewhere or
    /// off, which may be meant for what follows as well: 无空调, 附近500米有厕所.
    func deniesWhatFollows(_ word: String) -> Bool {
        guard amenities(word) == nil else { return false }
        return Self.denials.contains(where: word.hasPrefix)
            && !Self.harmless.contains(where: word.hasPrefix)
    }

    /// Whether a word denies what stands in front of it as well: 微波炉均无.
    func deniesWhatIsBefore(_ word: String) -> Bool {
        ["均", "都", "皆", "全部"].contains { word.contains($0) } && hasDenial(word)
    }

    private func hasDenial(_ word: String) -> Bool {
        let plain = Self.harmless.reduce(word) { $0.replacing($1, with: "") }
        return (Self.denials + Self.defects).contains { plain.contains($0) }
    }

    /// The amenities of a word without the phrases around it, a number beside it, and whether the
    /// word says that they are there.
    private func amenities(_ word: String) -> (codes: [String], count: Int?, isSaid: Bool)? {
        if let codes = codesOf(word) { return (codes, nil, false) }
        var rest = Substring(word)
        var isSaid = false
        var count: Int?
        // Each round takes something away, and no phrase has more layers than this.
        for _ in 0..<4 {
            if let prefix = Self.prefixes.first(where: rest.hasPrefix) {
                rest = rest.dropFirst(prefix.count)
                isSaid = true
            } else if let suffix = Self.suffixes.first(where: rest.hasSuffix) {
                rest = rest.dropLast(suffix.count)
            } else if let (number, left) = Self.countBehind(rest) ?? Self.countInFront(rest) {
                count = number
                rest = left
            } else {
                return nil
            }
            if let codes = codesOf(String(rest)) { return (codes, count, isSaid) }
        }
        return nil
    }

    /// The amenities of a word; 无障碍卫生间 names two.
    private func codesOf(_ word: String) -> [String]? {
        for prefix in ["无障碍", "残疾人", "accessible "] where word.hasPrefix(prefix) {
            let toilet = codes[String(word.dropFirst(prefix.count))]
            if toilet == "toilet", let access = codes["wheelchair"] { return ["toilet", access] }
        }
        return codes[word].map { [$0] }
    }
}

/// Numbers and phrases around the words.
extension FacilityVocabulary {
    private static let prefixes = [
        "免费提供", "免费", "提供", "配备了", "配备有", "配备", "配有", "设有", "备有", "内设", "内有", "可以", "可供", "可", "能",
        "有",
    ]
    private static let suffixes = [
        "等基础设施", "等便民设施", "等便民服务", "等服务设施", "等设施设备", "等设施", "等设备", "等服务", "等物品", "等用品", "等", "服务",
        "设施", "设备",
        "若干",
    ]
    private static let denials = [
        "无", "没", "不", "未", "暂", "尚", "缺", "计划", "规划", "拟", "待", "预留", "附近", "周边", "no ",
        "without ",
    ]
    private static let defects = ["坏", "故障", "维修", "停用", "拆除"]
    /// Words that begin like a denial and deny nothing.
    private static let harmless = ["无线", "无障碍", "不锈钢", "无人"]
    private static let units: Set<Character> = [
        "台", "个", "把", "张", "套", "间", "只", "处", "组", "部", "盒", "件", "份", "座", "条", "瓶",
    ]
    private static let numerals: [Character] = [
        "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
    ]

    /// A whole text as a count: 2, 2台, 两个.
    private static func count(_ text: String) -> Int? {
        let number = text.last.map(units.contains) ?? false ? text.dropLast() : text[...]
        return integer(number)
    }

    /// 空调2台, 微波炉×1: the number and what is in front of it.
    private static func countBehind(_ text: Substring) -> (Int, Substring)? {
        let hasUnit = text.last.map(units.contains) ?? false
        let body = hasUnit ? text.dropLast() : text
        let width = body.reversed().prefix(while: isDigit).count
        if width == 0 {
            guard hasUnit, let number = integer(body.suffix(1)) else { return nil }
            return (number, trimmed(body.dropLast()))
        }
        let name = body.dropLast(width)
        guard let number = integer(body.suffix(width)) else { return nil }
        let sign = name.last
        let hasSign = sign == "×" || sign == "x" || sign == "*"
        guard hasUnit || hasSign else { return nil }
        return (number, trimmed(hasSign ? name.dropLast() : name))
    }

    /// 2台空调, 一台微波炉: the number and what is behind it.
    private static func countInFront(_ text: Substring) -> (Int, Substring)? {
        guard let unit = text.firstIndex(where: units.contains),
            let number = integer(text[..<unit])
        else { return nil }
        return (number, trimmed(text[text.index(after: unit)...]))
    }

    private static func integer(_ text: Substring) -> Int? {
        if text.count == 1, let numeral = text.first {
            if numeral == "两" { return 2 }
            if let value = numerals.firstIndex(of: numeral) { return value }
        }
        guard (1...4).contains(text.count), text.allSatisfy(isDigit) else { return nil }
        return Int(text)
    }

    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// 空调(坏): the name and what stands in brackets behind it.
    private static func bracketed(_ text: String) -> (name: String, value: String)? {
        guard text.last == ")" || text.last == "）",
            let open = text.firstIndex(where: { $0 == "(" || $0 == "（" }), open > text.startIndex
        else { return nil }
        let value = text[text.index(after: open)...].dropLast()
        return (String(trimmed(text[..<open])), String(trimmed(value)))
    }
}
