import ArgumentParser
import Stations

/// Lists of codes on the command line, separated by commas.
enum ListArgument {
    /// The values of a closed list.
    static func values<Value: ListedValue>(
        _ text: String,
        _ option: String
    ) throws -> [Value] {
        let values = try text.split(separator: ",").map { part in
            guard let value = Value(rawValue: String(part)) else {
                throw ValidationError(
                    "\(option)：“\(part)”不对，应为 \(Value.expectedWords.chinese)",
                    "\(option): '\(part)' is not \(Value.expected)"
                )
            }
            return value
        }
        guard !values.isEmpty else {
            throw ValidationError(
                "\(option)：不能为空，应为 \(Value.expectedWords.chinese)",
                "\(option): give \(Value.expected)"
            )
        }
        return values
    }

    /// The mask of amenities; 0 for none.
    static func amenities(_ text: String?, _ catalogue: AmenityCatalogue) throws -> UInt64 {
        guard let text else { return 0 }
        do throws(AmenityError) {
            return try catalogue.mask(of: text.split(separator: ",").map(String.init))
        } catch {
            let known = catalogue.amenities.map(\.code)
            throw ValidationError(
                "--amenities：\(error.message.chinese)；已知的有 \(known.joined(separator: "、"))",
                "--amenities: \(error.message.english); known are "
                    + known.joined(separator: ", ")
            )
        }
    }

    /// The kinds of access; nil for any.
    static func access(_ text: String?) throws -> Set<StationAccess>? {
        guard let text else { return nil }
        guard text != "no_sign_up" else {
            return Set(StationAccess.allCases.filter(\.needsNoSignUp))
        }
        return try Set(values(text, "--access"))
    }
}
