import Stations

/// How to bring the holidays of a year that is not known.
struct HolidayAdvice {
    private let unknown: [Int]
    private let known: [Int]
    private let database: String?

    /// Makes advice.
    ///
    /// - Parameters:
    ///   - unknown: the years that matter and are not known, at least one.
    ///   - known: the years that are known.
    ///   - database: the database that was asked, nil for none.
    init(unknown: Set<Int>, known: Set<Int>, _ database: String?) {
        self.unknown = unknown.sorted()
        self.known = known.sorted()
        self.database = database
    }

    var message: Message {
        let path = database ?? "yizhan.gpkg"
        let command = "yizhan import FILE --as holidays --db \(path)"
        let isAsked = database != nil
        return Message(
            "节假日已知：\(list(known, "、", "无"))；\(list(unknown, "、", "无")) 年请用 \(command) 导入"
                + (isAsked ? "" : "，再加 --db \(path) 查询"),
            "public holidays are known for \(list(known, ", ", "no year")) only; take in those of "
                + "\(list(unknown, ", ", "no year")) with: \(command)"
                + (isAsked ? "" : ", then ask with --db \(path)")
        )
    }

    private func list(_ years: [Int], _ separator: String, _ none: String) -> String {
        years.isEmpty ? none : years.map(String.init).joined(separator: separator)
    }
}

extension MissingHolidays {
    /// What is missing and what brings it in, on one line.
    var advice: Message {
        Message("\(chineseDescription)\(command)", "\(englishDescription) \(command)")
    }
}
