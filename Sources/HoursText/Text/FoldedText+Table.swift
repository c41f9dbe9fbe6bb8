extension FoldedText {
    /// The plain form of one scalar, nil if it has no width and is left out.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
            0x205F, 0x3000:
            return " "
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF:
            return nil
        default:
            let narrow = narrowed(scalar)
            return table[narrow] ?? narrow
        }
    }

    /// A full-width form as its ASCII character, a capital letter as a small one.
    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        var value = scalar.value
        if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
        if (0x41...0x5A).contains(value) { value += 0x20 }
        return Unicode.Scalar(value) ?? scalar
    }

    private static let table: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (plain, variants) in rows {
            for variant in variants.unicodeScalars { table[variant] = plain }
        }
        for (plain, variant) in zip(simplified.unicodeScalars, traditional.unicodeScalars) {
            table[variant] = plain
        }
        return table
    }()

    /// Plain scalars and the variants that mean the same in a list of hours.
    private static let rows: [(plain: Unicode.Scalar, variants: String)] = [
        (
            "-",
            "~\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{FE58}\u{FE63}"
                + "\u{301C}\u{3030}\u{223C}\u{2DC}\u{30FC}\u{FF70}\u{2500}\u{2501}"
        ),
        (":", "\u{2236}\u{FE30}\u{FE13}\u{FE55}\u{2D0}\u{A789}"),
        (",", "\u{FE50}\u{FE10}"),
        ("、", "\u{FF64}\u{FE51}\u{FE11}\u{30FB}"),
        ("/", "\u{2215}\u{2044}"),
        (";", "。|\u{FF61}\u{FE54}\u{FE14}"),
        (".", "\u{FE52}\u{2024}"),
        ("(", "[{【〔〖「『\u{FE59}\u{FE35}"),
        (")", "]}】〕〗」』\u{FE5A}\u{FE36}"),
        ("x", "*×✕✖\u{2217}"),
        ("0", "\u{3007}零"),
        ("二", "两兩\u{2F06}"),
        ("一", "\u{2F00}"),
        ("八", "\u{2F0B}"),
        ("十", "\u{2F17}"),
        ("工", "\u{2F2F}"),
        ("小", "\u{2F29}"),
        ("日", "\u{2F47}"),
        ("月", "\u{2F49}"),
        ("至", "\u{2F84}"),
    ]

    private static let simplified = "周点时间开闭馆节营业礼从关门无为对务继续余与钟号双国众暂维护进后场园脸营"
    private static let traditional = "週點時間開閉館節營業禮從關門無為對務繼續餘與鐘號雙國眾暫維護進後場園臉営"
}
