import CivilTime
import OpeningHours
import Stations

/// Reads holidays from a JSON object of `years`, `off`, `work` and `statutory`.
///
/// Each of the last three is a list of dates and of ranges such as `2026-10-01/2026-10-07`.
/// Without `years` they are those of the days.
public struct HolidayListReader: Sendable {
    /// What a file says.
    public struct Lists: Hashable, Sendable {
        /// The entries of `off`, then those of `work`, in the order of the file.
        public let records: [HolidayRecord]
        /// The years that are arranged, nil if the file does not say.
        public let years: Set<Int>?
    }

    private static let members = ["years", "off", "work", "statutory"]
    private static let maximumBytes = 1 << 20

    /// Makes a reader.
    public init() {}

    /// Reads all of a file.
    ///
    /// - Parameter source: the bytes of the file, at most 1 MiB.
    /// - Returns: what the file says, every date of it read.
    /// - Throws: ``ImportFileError`` naming the member and the element that is wrong.
    public func read(_ source: some ByteSource) throws -> Lists {
        let object = try object(try bytes(source))
        for member in object.members where !Self.members.contains(member.name) {
            let known = Self.members.map { "\"\($0)\"" }
            throw ImportFileError.unusable(
                Message(
                    "不认识“\(member.name.prefix(60))”；可用 \(known.joined(separator: "、"))",
                    "\"\(member.name.prefix(60))\" is not known; known are "
                        + known.joined(separator: ", ")
                )
            )
        }
        guard object["off"] != nil else {
            throw ImportFileError.unusable(
                Message(
                    "缺少休息日列表“off”",
                    "\"off\", the list of the days off, is missing"
                )
            )
        }
        let statutory = Set(try entries("statutory", object).joined())
        let off = try entries("off", object)
        if let day = statutory.subtracting(off.joined()).min() {
            throw ImportFileError.unusable(
                Message(
                    "statutory：\(day) 不在休息日之中",
                    "statutory: \(day) is not among the days off"
                )
            )
        }
        let work = try entries("work", object)
        let days =
            off.map { $0.map { HolidayDay($0, .off, isStatutory: statutory.contains($0)) } }
            + work.map { $0.map { HolidayDay($0, .work) } }
        let records = days.enumerated().map { number, days in
            HolidayRecord(row: number + 1, line: 1, days: days)
        }
        return Lists(records: records, years: try years(object))
    }

    private func bytes(_ source: some ByteSource) throws -> [UInt8] {
        var source = source
        var bytes: [UInt8] = []
        while true {
            let chunk = try source.read(upTo: 1 << 16)
            if chunk.isEmpty { return bytes }
            bytes += chunk
            guard bytes.count <= Self.maximumBytes else {
                throw ImportFileError.unusable(Message("超过 1 MiB", "longer than 1 MiB"))
            }
        }
    }

    private func object(_ bytes: [UInt8]) throws(ImportFileError) -> JSONObject {
        do {
            if let object = try JSONParser(maximumDepth: 8).parse(bytes).objectValue {
                return object
            }
        } catch {
            throw .unusable(GeoJSONError.syntax(error).message)
        }
        let example = #"{"years": [2027], "off": ["2027-01-01"]}"#
        throw .unusable(Message("应为 \(example) 这样的对象", "expected an object such as \(example)"))
    }

    private func years(_ object: JSONObject) throws(ImportFileError) -> Set<Int>? {
        guard let value = object["years"] else { return nil }
        guard let elements = value.arrayValue else {
            throw .unusable(
                Message("“years”应为列表", "\"years\" is \(value.kindName.english), not a list")
            )
        }
        var years: Set<Int> = []
        for (number, element) in elements.enumerated() {
            guard let year = element.integerValue, HolidayYear.range.contains(Int(year)) else {
                throw .unusable(
                    Message(
                        "years 的第 \(number + 1) 个：不是年份，应如 2027",
                        "years, element \(number + 1): not a year such as 2027"
                    )
                )
            }
            years.insert(Int(year))
        }
        return years
    }

    /// The days of each element of a list.
    private func entries(
        _ name: String,
        _ object: JSONObject
    ) throws(ImportFileError) -> [[CivilDate]] {
        guard let value = object[name] else { return [] }
        guard let elements = value.arrayValue else {
            throw .unusable(
                Message(
                    "“\(name)”应为列表",
                    "\"\(name)\" is \(value.kindName.english), not a list"
                )
            )
        }
        var entries: [[CivilDate]] = []
        var count = 0
        for (number, element) in elements.enumerated() {
            guard let text = element.stringValue, let days = HolidayDates.read(text) else {
                let text = element.stringValue?.prefix(60)
                let found =
                    text.map { Message("“\($0)”", "'\($0)'") } ?? element.kindName
                throw .unusable(
                    Message(
                        "\(name) 的第 \(number + 1) 个：\(found.chinese)不对，"
                            + "应为\(HolidayDates.expected.chinese)",
                        "\(name), element \(number + 1): \(found.english) is not "
                            + HolidayDates.expected.english
                    )
                )
            }
            count += days.count
            guard count <= HolidayDates.maximumTotal else {
                throw .unusable(
                    Message(
                        "\(name)：超过 \(HolidayDates.maximumTotal) 天",
                        "\(name): more than \(HolidayDates.maximumTotal) days"
                    )
                )
            }
            entries.append(days)
        }
        return entries
    }
}
