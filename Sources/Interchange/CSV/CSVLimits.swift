/// How much a single CSV record may hold, so that memory stays bounded for any input.
public struct CSVLimits: Hashable, Sendable {
    /// Longest field in bytes as it stands in the file, quotes included; the limit is allowed.
    public var maximumFieldBytes: Int
    /// Most fields in a record; the limit is allowed.
    public var maximumFields: Int
    /// Longest record in bytes, without its line end; the limit is allowed.
    public var maximumRecordBytes: Int

    /// 1 MiB a field, 1,024 fields and 4 MiB a record.
    public static let `default` = CSVLimits()

    /// Creates limits; values below one count as one.
    public init(
        maximumFieldBytes: Int = 1 << 20,
        maximumFields: Int = 1_024,
        maximumRecordBytes: Int = 4 << 20
    ) {
        self.maximumFieldBytes = max(1, maximumFieldBytes)
        self.maximumFields = max(1, maximumFields)
        self.maximumRecordBytes = max(1, maximumRecordBytes)
    }
}
