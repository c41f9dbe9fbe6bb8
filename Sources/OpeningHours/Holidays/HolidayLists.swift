/// The object form of a holiday calendar, as it is written in JSON.
struct HolidayLists: Decodable {
    let off: [String]
    let work: [String]?
    let statutory: [String]?
    let school: [String]?
    let years: [Int]?
}
