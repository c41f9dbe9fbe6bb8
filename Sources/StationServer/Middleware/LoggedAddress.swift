import Hummingbird
import Stations

/// What the log may hold of an address.
///
/// A query tells where a worker stands, so it is not logged; a position is, rounded to 0.01° (about
/// 1 km). A path has no position, but a client may write one there by mistake.
enum LoggedAddress {
    private static let maximumLength = 200

    /// The path in readable form: shortened, on one line, no number with more than two decimals,
    /// in quotes if it would not be a single word of the line otherwise.
    static func path(of request: Request) -> String {
        guard let path = PercentEncoding.decode(request.uri.path, plusIsSpace: false) else {
            return "(not UTF-8)"
        }
        let line = path.prefix(maximumLength).map { $0.isPlain ? $0 : Character("?") }
        var short = ""
        var decimals = 0
        var isFraction = false
        for character in line {
            if isFraction, character.isDigit {
                decimals += 1
            } else {
                isFraction = character == "." && (short.last?.isDigit ?? false)
                decimals = 0
            }
            if decimals <= 2 { short.append(character) }
        }
        return quoted(short)
    }

    /// A text as one word of a line: in quotes, if something in it would end the word.
    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { " \"\\=".contains($0) }) else { return text }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }

    /// The position in `lon` and `lat`, rounded, nil if there is none.
    static func roughPlace(of request: Request) -> String? {
        guard let longitude = number("lon", in: request), let latitude = number("lat", in: request)
        else {
            return nil
        }
        return "\(round(longitude)),\(round(latitude))"
    }

    private static func number(_ name: String, in request: Request) -> Double? {
        let start = name + "="
        guard
            let pair = request.uri.query?.split(separator: "&").first(where: { $0.hasPrefix(start) }
            ),
            let text = PercentEncoding.decode(pair.dropFirst(start.count), plusIsSpace: true),
            let number = DecimalNumber.parse(text), number.magnitude <= 180
        else { return nil }
        return number
    }

    private static func round(_ degrees: Double) -> Double { (degrees * 100).rounded() / 100 + 0 }
}

extension Character {
    /// Whether the character is a digit of any script.
    fileprivate var isDigit: Bool { wholeNumberValue != nil }

    /// Whether the character is safe in a line of a log.
    fileprivate var isPlain: Bool {
        TextFolding.firstControlCharacter(in: String(self)) == nil && !isNewline && self != "\t"
    }
}
