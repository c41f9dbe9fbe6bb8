extension ImportProblem {
    /// Makes a problem whose details are in English only: the Chinese words say what kind it is,
    /// and show the details behind.
    public init(
        row: Int,
        line: Int,
        column: String? = nil,
        severity: Severity,
        reason: Reason,
        message: String
    ) {
        self.init(
            row: row,
            line: line,
            column: column,
            severity: severity,
            reason: reason,
            message: reason.explained(by: message)
        )
    }
}

extension ImportProblem.Reason {
    /// A message of this kind whose details are in English only.
    func explained(by details: String) -> Message { Message("\(chinese)（\(details)）", details) }

    /// The kind in Chinese.
    private var chinese: String {
        switch self {
        case .missingField: "缺少必填的值"
        case .badCoordinate: "坐标不是数"
        case .outOfRange: "坐标不在地球上"
        case .nullIsland: "坐标为 0,0，像是没有填写"
        case .swapped: "经纬度写反了"
        case .duplicate: "重复"
        case .tooLong: "文字过长"
        case .controlCharacter: "含有控制字符"
        case .notPoint: "几何不是点"
        case .malformedRow: "这一行读不出来"
        case .unlocated: "没有坐标"
        case .outsideArea: "在所写区域之外"
        case .unsupportedValue: "值不对"
        case .badHours: "开放时间看不懂"
        case .unknownAmenity: "设施看不懂"
        case .outsideDatum: "坐标系不适用于此处"
        case .badOutline: "边界有误或可疑"
        case .mendedOutline: "边界已修补"
        case .otherDatum: "坐标系的说法互相矛盾"
        case .implausible: "整份名单的位置可疑"
        case .replaced: "替换了已存的行"
        case .repeatedColumn: "两列是同一个意思"
        case .qualifiedColumn: "标题另有所指"
        }
    }
}
