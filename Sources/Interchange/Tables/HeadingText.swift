import Stations

/// A heading, taken apart: its name and what stands in brackets beside it.
struct HeadingText {
    /// The name, folded.
    let name: String
    /// What stands in brackets, folded, without them.
    let remarks: [String]

    init(_ heading: String) {
        var name = ""
        var remarks: [String] = []
        var remark = ""
        var depth = 0
        for character in TextFolding.fold(heading) {
            if Self.opening.contains(character) {
                depth += 1
            } else if Self.closing.contains(character), depth > 0 {
                depth -= 1
                if depth == 0 {
                    remarks.append(remark)
                    remark = ""
                }
            } else if depth > 0 {
                remark.append(character)
            } else {
                name.append(character)
            }
        }
        if !remark.isEmpty { remarks.append(remark) }
        self.name = Self.letters(name)
        self.remarks = remarks.map(TextFolding.collapse).filter { !$0.isEmpty }
    }

    /// A heading without the brackets that hold a remark; everything else stays as it is written.
    static func removing(_ remark: String, from heading: String) -> String {
        var result = ""
        var bracket = ""
        var depth = 0
        for character in heading {
            let folded = TextFolding.fold(String(character))
            let isEnd = depth > 0 && folded.contains(where: closing.contains)
            if folded.contains(where: opening.contains) { depth += 1 }
            if depth == 0 {
                result.append(character)
                continue
            }
            bracket.append(character)
            if isEnd { depth -= 1 }
            guard depth == 0 else { continue }
            if !HeadingText(bracket).remarks.contains(remark) { result += bracket }
            bracket = ""
        }
        // A bracket that is never closed goes to the end.
        if !HeadingText(bracket).remarks.contains(remark) { result += bracket }
        return TextFolding.collapse(result)
    }

    private static let opening: Set<Character> = ["(", "[", "{", "【", "〔", "〈", "《"]
    private static let closing: Set<Character> = [")", "]", "}", "】", "〕", "〉", "》"]

    /// Case, width, spaces and punctuation do not matter in a heading.
    static func fold(_ heading: String) -> String { letters(TextFolding.fold(heading)) }

    private static func letters(_ text: String) -> String {
        String(text.filter { $0.isLetter || $0.isNumber })
    }

    /// Whether a remark says only how a value is written, not which value it is.
    static func isForm(_ remark: String) -> Bool {
        let plain = remark.filter { !$0.isWhitespace && $0 != "/" && $0 != "*" }
        if plain.isEmpty || forms.contains(plain) { return true }
        // A pattern of a date or a time: yyyy-mm-dd, 年月日, hh:mm.
        return plain.count >= 3 && plain.allSatisfy { "ymdhs年月日时分秒-.:".contains($0) }
    }

    /// Units of the fields that have one, and what forms ask of who fills them in.
    private static let forms: Set<String> = [
        "m", "米", "m2", "平方米", "平米", "平方", "度", "°", "deg", "degree", "degrees", "十进制", "十进制度",
        "小数", "小数度", "decimal", "decimaldegrees", "dd", "度分秒", "dms", "东经", "北纬", "人", "位", "个",
        "座", "张", "人次", "人次月", "次月", "必填", "必填项", "选填", "可选", "非必填", "required", "optional",
        "有无", "是否", "是否有", "yesno", "yn", "24小时制",
    ]
}
