/// Tells files that are no CSV text by their first bytes.
enum CSVSignature {
    static let binaryMessage =
        "the file holds NUL bytes and so is no UTF-8 text; "
        + "expected CSV text (UTF-16 has to be converted first)"

    private static let known: [(bytes: [UInt8], message: String)] = [
        (
            [0xFF, 0xFE, 0x00, 0x00],
            "the file starts with a UTF-32 byte order mark; expected UTF-8, save it as UTF-8"
        ),
        (
            [0xFF, 0xFE],
            "the file starts with a UTF-16 (little-endian) byte order mark; expected UTF-8, "
                + "convert it or save it as UTF-8"
        ),
        (
            [0xFE, 0xFF],
            "the file starts with a UTF-16 (big-endian) byte order mark; expected UTF-8, "
                + "convert it or save it as UTF-8"
        ),
        (
            [0x50, 0x4B, 0x03, 0x04],
            "the file is a ZIP archive, perhaps an XLSX workbook; expected CSV text"
        ),
        (
            [0xD0, 0xCF, 0x11, 0xE0],
            "the file is an old Excel workbook (XLS); expected CSV text, save it as CSV UTF-8"
        ),
    ]

    /// Number of bytes at the start of a file that decide.
    static let length = 4

    /// The message for a file that starts like something else.
    static func message(for start: ArraySlice<UInt8>) -> String? {
        known.first { start.starts(with: $0.bytes) }?.message
    }
}
