/// That the public holidays of a year are missing, and hours depend on them.
public struct MissingHolidays: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// How many stations in use have hours that depend on holidays or make-up working days.
    public let stations: Int

    /// What brings the year in.
    public var command: String { "yizhan import \(year).csv --as holidays" }

    /// The English words, without the command.
    public var englishDescription: String {
        let hours = stations == 1 ? "1 station" : "\(stations) stations"
        return
            "The public holidays of \(year) are not known; the hours of \(hours) depend on them. "
            + "Take the arrangement in with:"
    }

    /// The Chinese words, without the command.
    public var chineseDescription: String {
        "缺少 \(year) 年节假日安排，\(stations) 个站点的开放时间与之有关。请导入："
    }
}

extension MissingHolidays: CustomStringConvertible {
    /// Both languages and the command, on three lines.
    public var description: String {
        "\(englishDescription)\n\(chineseDescription)\n\(command)"
    }
}
