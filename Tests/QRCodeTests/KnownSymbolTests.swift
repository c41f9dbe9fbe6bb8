import Testing

@testable import QRCode

/// The hashes are FNV-1a in 64 bits over a byte 0 or 1 for each module, row by row, of four symbols
/// of one version, one for each level.
@Suite("Symbols of other encoders")
struct KnownSymbolTests {
    /// Versions 1 to 40 as segno 1.6.6 makes them, filled to their end with the alphanumeric set from
    /// A on, with masks by turns.
    private static let fullSymbols: [UInt64] = [
        0xAEDE07138FF303CB, 0x6C9834C48A58A724, 0x4337119D0E4B5625, 0xA2A7B9715DB87049,
        0xE22757E37FF6E6BA, 0x83B870B831C9B027, 0xAA36BEA6FA3D6DDC, 0x3F6CE4D41406488C,
        0x5C25F8D0FC50186D, 0xEB71E80F439B261D, 0xC2A236D0BFC2F6D8, 0x02904343CDE3B2AE,
        0x90B8F105AACF6227, 0x9BEFE03C99480F02, 0xEC1BE96807D12F0F, 0x08FF5D6CFEE295EC,
        0x45D1697CDB890DB1, 0xFDBE30C4BD88F056, 0x809E07BB6E6819DB, 0x48B8A0BE83FEE726,
        0x798C52C663BF2396, 0xEF2160573E914412, 0xFA0AF5C6082CCD08, 0x23CBAB98726781AA,
        0x6793C5A2C1CF7A27, 0x7229180451B45FD4, 0x9BF0C4792AE75780, 0xA3A7E87770048AC2,
        0x6CA35AEF93ECE6A4, 0x48EAEA71A51F1BA0, 0x73FEFCDED8505D10, 0x0DE18F56B68ABC16,
        0xACB95B0022B94EB8, 0x2FD752563634A0BC, 0x52CBFDB44DFC63BE, 0xB39C00F29B5D5672,
        0x34032F2C8E40641B, 0x99FEF8764134BFEC, 0x54F1EF317DD75C93, 0x47ADB9377877CA90,
    ]

    /// Versions 1 to 40 as qrencode 4.1.1 makes them of `yizhan`, with ``masks``.
    private static let paddedSymbols: [UInt64] = [
        0xA4DC20636D7D2A39, 0x7DFEFA3C0671FEBA, 0x923375E8274AAE02, 0x07ABB91A46138771,
        0xA0833D12E1AB19A1, 0xF0834F1F5E625A26, 0xCE8522EF15552A6F, 0xA6DDDC94325E9191,
        0x0C8B8F630584E441, 0xEC2A03F04E04EC37, 0x1DC354E40F613BD1, 0x9E188F326A635D3D,
        0x7F14FCBC67493908, 0x3AE60D2C227D443F, 0x22663AABADEBCE4F, 0x19BE08908043F9EB,
        0x79D0DB5D1DD0E7F8, 0x1BC6A8C76363B691, 0x2442E1A1BDE07F65, 0xEE6B65D30CAD2F05,
        0xA8F2AC0A80A669D5, 0x10554E18BFBC5403, 0x9B6C0C3F33AB7C0D, 0x497E77604B782689,
        0x7245684ECA30844F, 0x40E1AFA759BB85F3, 0x1B2C492D6780C323, 0x5E73162D46DF20D0,
        0x0CA3D1BDAD6210F7, 0x1EC2CF27C409A1B5, 0x75D7940FD0177063, 0x8E1E48C84B3C30FE,
        0xF0B51D94BCDEB118, 0xEE0EBD778FE334F1, 0x280909E5B36C2453, 0x2294AD01DA2259F8,
        0xF1D22B8EAEDAF795, 0x470522BDD8DEE4BF, 0x71C8FF5F84344806, 0x6E2F59B81F9E624F,
    ]

    /// The masks that qrencode took, for each level of versions 1 to 40.
    private static let masks = [
        "2301", "1175", "1463", "1400", "1444", "4122", "2066", "4222", "2222", "2000",
        "0002", "2242", "0021", "0442", "0244", "4246", "4440", "4444", "4444", "4264",
        "4244", "2440", "4444", "4404", "4404", "2444", "2024", "4402", "4042", "4402",
        "0045", "0002", "0244", "4444", "0420", "2443", "4020", "0040", "0023", "2400",
    ]

    private static func hash(_ symbols: [QRCode]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for code in symbols {
            for row in 0..<code.size {
                for column in 0..<code.size {
                    hash = (hash ^ (code[row, column] ? 1 : 0)) &* 0x100_0000_01B3
                }
            }
        }
        return hash
    }

    private static func symbol(
        _ text: String,
        _ version: SymbolVersion,
        _ level: ErrorCorrection,
        mask: Int
    ) -> QRCode {
        QRCode(Message(text, in: version), version, level, mask: MaskPattern.all[mask])
    }

    /// As many characters as fit, of those that are no digits.
    private static func fullText(_ version: SymbolVersion, _ level: ErrorCorrection) -> String {
        let set = "ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
        let header = version.number < 10 ? 13 : version.number < 27 ? 15 : 17
        let bits = 8 * BlockStructure(version, level).dataLength - header
        let count = bits / 11 * 2 + (bits % 11 >= 6 ? 1 : 0)
        return String(String(repeating: set, count: count / set.count + 1).prefix(count))
    }

    @Test("Full symbols of every version and level are segno's, module for module")
    func full() {
        #expect(Self.fullSymbols.count == SymbolVersion.all.count)
        for (version, hash) in zip(SymbolVersion.all, Self.fullSymbols) {
            let symbols = ErrorCorrection.allCases.enumerated().map { number, level in
                let mask = (version.number + number) % 8
                return Self.symbol(Self.fullText(version, level), version, level, mask: mask)
            }
            #expect(Self.hash(symbols) == hash, "version \(version.number)")
        }
    }

    @Test("Padded symbols of every version and level are qrencode's, module for module")
    func padded() {
        #expect(Self.paddedSymbols.count == SymbolVersion.all.count)
        for (index, version) in SymbolVersion.all.enumerated() {
            let masks = Self.masks[index].compactMap(\.wholeNumberValue)
            let symbols = zip(ErrorCorrection.allCases, masks).map { level, mask in
                Self.symbol("yizhan", version, level, mask: mask)
            }
            #expect(Self.hash(symbols) == Self.paddedSymbols[index], "version \(version.number)")
        }
    }
}
