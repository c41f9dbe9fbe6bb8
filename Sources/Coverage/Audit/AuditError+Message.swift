public import Stations

extension AuditError: BilingualError {
    /// The reason in both languages.
    public var message: Message { Message(chineseDescription, description) }

    private var chineseDescription: String {
        switch self {
        case .noAreas: "没有区域：请先导入区域边界（import FILE.geojson --as areas）"
        case .noSuchArea(let code, let known):
            "没有代码或名称为“\(code)”的区域；现有：\(known.joined(separator: "、"))"
        case .badOutline(let code, let name, let reason):
            "区域 \(code) \(name) 的边界不能用：\(reason.message.chinese)"
        case .tooManyRadii(let count):
            "半径有 \(count) 个，太多：一次最多 \(AuditParameters.maximumRadii) 个"
        case .invalid(let reason): reason.message.chinese
        case .cancelled: "审计已取消"
        }
    }
}
