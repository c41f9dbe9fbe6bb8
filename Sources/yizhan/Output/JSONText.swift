import Foundation
import Stations

/// JSON for machines on standard output.
enum JSONText {
    /// A value as indented JSON with its members in a fixed order.
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        if let key = ImportProblem.languageKey {
            encoder.userInfo[key] = Speech.current.languageForMachines
        }
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
