/// What is known of one amenity at one station; unknown is the absence of a state.
///
/// Unknown is never shown or counted as yes, nor as no.
public enum AmenityState: String, CaseIterable, Sendable, Codable {
    /// The station has it and it works.
    case yes
    /// The station does not have it.
    case no
    /// The station has it, but it is out of order.
    case broken
}

extension AmenityState {
    /// Reads a cell of a list, nil for a text that is none of the known words.
    ///
    /// Known are `yes`, `有`, `✓`, `1`, `no`, `无`, `0`, `broken`, `坏` and their like.
    ///
    /// - Parameter text: the cell as it stands in the list.
    public init?(cell text: String) {
        switch TextFolding.fold(text) {
        case "yes", "y", "true", "t", "1", "有", "是", "√", "✓", "✔", "v", "x", "具备", "可用":
            self = .yes
        case "no", "n", "false", "f", "0", "无", "否", "没有", "×", "✗", "✘", "不具备":
            self = .no
        case "broken", "out of order", "坏", "损坏", "故障", "维修中", "停用":
            self = .broken
        default:
            return nil
        }
    }

    /// Whether a cell says in words that nothing is known (`unknown`, `未知`, `?`, `-`).
    public static func saysUnknown(cell text: String) -> Bool {
        ["unknown", "未知", "不详", "?", "-", "null", "n/a"].contains(TextFolding.fold(text))
    }
}
