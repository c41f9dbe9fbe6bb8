/// What makes a station the same station in the next import: its source and its code there.
public struct StationKey: Hashable, Sendable {
    /// The list that the station comes from; `local` unless the import names another.
    public let source: String
    /// The station's code in that list, as printed on its door.
    public let code: String

    /// Makes a key.
    public init(source: String, code: String) {
        self.source = source
        self.code = code
    }

    /// The code of a station whose list has no codes: made from its name and address.
    ///
    /// The same name and address give the same code in every import. FNV-1a with 64 bits, so two
    /// of 200,000 stations share a code by chance with a probability of about 1e-9.
    public static func derivedCode(name: String, address: String?) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for text in [name, address ?? ""] {
            for byte in TextFolding.fold(text).utf8 where byte != UInt8(ascii: " ") {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            }
            hash = (hash ^ 0x1F) &* 0x100_0000_01B3
        }
        let hex = String(hash, radix: 16)
        return "auto-" + String(repeating: "0", count: 16 - hex.count) + hex
    }
}
