public import Stations

extension WalkNetworkFault {
    /// What is wrong, where, and what would be right, in both languages.
    public var message: Message { Message(chineseDescription, description) }

    private var chineseDescription: String {
        switch self {
        case .badID(let line, let id):
            id.isEmpty
                ? "节点文件第 \(line) 行，id 列：空白"
                : "节点文件第 \(line) 行，id 列：编号最多 \(WalkNetworkBuilder.idLimit) 个字符，"
                    + "且不能有无法显示的字符"
        case .repeatedNode(let line, let id): "节点文件第 \(line) 行，id 列：“\(id)”前面已经用过"
        case .swappedPosition(let line):
            "节点文件第 \(line) 行 lon、lat 列：经度和纬度写反了；--fix-swapped 可以对调"
        case .badPosition(let line, let longitude, let latitude):
            "节点文件第 \(line) 行，lon 和 lat 列：“\(longitude.prefix(60))”“\(latitude.prefix(60))”"
                + "不是地球上的位置；未声明坐标系时应为 WGS-84 的度数"
        case .unknownNode(let line, let column, let id):
            "边文件第 \(line) 行，\(column) 列：没有节点“\(id.prefix(60))”"
        case .badLength(let line, let text):
            "边文件第 \(line) 行，length_m 列：“\(text.prefix(60))”不是以米计的长度，应为非负数"
        case .missingColumn(let file, let name): "\(file.chinese)文件没有“\(name)”列"
        case .qualifiedColumn(let file, let name, let heading, let plain):
            "\(file.chinese)文件没有“\(name)”列：“\(heading.prefix(60))”因括号里的内容不算这一列；"
                + "如果就是这一列，标题请写“\(plain.prefix(60))”（坐标系用 --crs 说明）"
        case .repeatedColumn(let file, let name):
            "\(file.chinese)文件有两列的标题都是“\(name)”，请改名或删去一列"
        case .tooFewCells(let file, let line): "\(file.chinese)文件第 \(line) 行的单元格比标题少"
        case .empty(let file): "没有\(file.chinese)"
        case .tooLarge(let file, let most): "\(file.chinese)超过 \(most) 个"
        }
    }
}

extension WalkNetworkFault.File {
    fileprivate var chinese: String {
        switch self {
        case .nodes: "节点"
        case .edges: "边"
        }
    }
}
