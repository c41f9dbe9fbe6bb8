import QRCode

/// The address of a station's page, and the code on its door that leads there.
enum StationSign {
    /// The fields of the section `sign` of the template `station`, nil if it is not known how the
    /// service is reached from outside.
    static func fields(_ address: String) -> Fields? {
        guard address.hasPrefix("http") else { return nil }
        return ["address": address, "code": code(address)]
    }

    private static func code(_ address: String) -> Fields? {
        guard let code = try? QRCode(address) else { return nil }
        return ["side": String(code.size + 2 * QRCode.quietZone), "path": code.svgPath]
    }
}
