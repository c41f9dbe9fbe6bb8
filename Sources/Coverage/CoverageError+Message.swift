import Geodesy
public import Stations

extension CoverageError: BilingualError {
    /// What is wrong, where, and what would be right, in both languages.
    public var message: Message { Message(chineseDescription, description) }

    private var chineseDescription: String {
        switch self {
        case .radiusOutOfRange(let metres): "半径应为 1 至 100000 米，而不是 \(metres)。"
        case .invalidWeight(let position, let code, let weight):
            "\(code.map { "需求点 \($0)" } ?? "第 \(position + 1) 个需求点")的权重为 \(weight)，应为非负数。"
        case .unequalCounts(let places, let weights, let areas):
            "有 \(places) 个地点、\(weights) 个权重、\(areas) 个区域，三者应一一对应。"
        case .noSuchArea(let position, let area, let areas):
            "第 \(position + 1) 个需求点所写的区域是 \(area)，但只有 \(areas) 个区域。"
        case .detourOutOfRange(let factor): "绕行系数应为 1 至 10，而不是 \(factor)。"
        case .invalidCapacity(let position, let capacity):
            "第 \(position + 1) 个站点的容量为 \(capacity)，应为非负数。"
        case .invalidZones: "服务圈各层的半径应递增，权重应为 0 至 1。"
        case .invalidNetwork(let fault): "步行路网不能用：\(fault.message.chinese)。"
        case .outline(let fault): fault.chineseDescription
        case .borderTooLong(let kilometres): "边界长 \(kilometres) 公里，超过了任何国家。"
        }
    }
}
