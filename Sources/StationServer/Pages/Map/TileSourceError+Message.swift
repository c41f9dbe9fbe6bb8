public import Stations

extension TileSourceError: BilingualError {
    /// What is wrong and what would be right, in both languages.
    public var message: Message { Message(chineseDescription, description) }

    private var chineseDescription: String {
        switch self {
        case .notAnAddress: "应为 http 或 https 地址，或以一个斜杠开头的路径"
        case .missingPlaceholder(let name): "缺少 \(name)：瓦片地址要有 {z}、{x} 和 {y}"
        case .unknownPlaceholder(let name): "\(name) 不会被替换：请写一个主机，只用 {z}、{x} 和 {y}"
        case .unsupportedDatum(let name): "\(name) 不是地图瓦片的坐标系，应为 wgs84 或 gcj02"
        }
    }
}
