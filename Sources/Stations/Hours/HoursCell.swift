import HoursText
import OpeningHours

/// Opening hours as a list has them.
///
/// Whatever is not understood makes them unknown, never a guess.
enum HoursCell {
    /// Reads a cell that ought to be in the language of OpenStreetMap, else as free text.
    static func read(_ text: String) -> (hours: OpeningHours?, doubt: HoursDoubt?) {
        if let hours = try? OpeningHours(parsing: text) { return (hours, nil) }
        return readWords(text)
    }

    /// Reads free text.
    ///
    /// Text of words that are unknown here may still be in the language of OpenStreetMap. What is
    /// ambiguous stays unknown even so: there `8:00-5:00` means until five in the morning.
    static func readWords(_ text: String) -> (hours: OpeningHours?, doubt: HoursDoubt?) {
        let reading = HoursReader().read(text)
        if case .unknownWord = reading.doubt, let hours = try? OpeningHours(parsing: text) {
            return (hours, nil)
        }
        return (try? OpeningHours(parsing: reading.expression), reading.doubt)
    }
}
