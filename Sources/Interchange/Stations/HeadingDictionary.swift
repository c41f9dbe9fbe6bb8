import Stations

/// Knows what headings mean, in Chinese and English.
struct HeadingDictionary {
    private let roles: [String: ColumnRole]

    /// Makes a dictionary that also knows the amenities of a data set.
    init(catalogue: AmenityCatalogue) {
        var roles: [String: ColumnRole] = [:]
        for amenity in catalogue.amenities {
            for word in amenity.words { roles[Self.fold(word)] = .amenity(amenity.code) }
        }
        for (role, words) in Self.words {
            for word in words { roles[Self.fold(word)] = role }
        }
        for field in StationField.allCases { roles[Self.fold(field.rawValue)] = .field(field) }
        roles[Self.fold(StationField.facilitiesText.rawValue)] = .facilities(keepsText: true)
        self.roles = roles
    }

    /// What a heading stands for; ``ColumnRole/extra`` for one that is not known.
    func role(of heading: String) -> ColumnRole { roles[Self.fold(heading)] ?? .extra }

    /// Case, width, spaces, punctuation and a remark in brackets do not matter in a heading.
    static func fold(_ heading: String) -> String {
        let folded = TextFolding.fold(heading)
        let name = folded.prefix { $0 != "(" }
        return String((name.isEmpty ? folded[...] : name).filter { $0.isLetter || $0.isNumber })
    }

    private static let words: [(ColumnRole, [String])] = [
        (.longitude, ["lon", "lng", "long", "longitude", "x", "经度", "坐标经度"]),
        (.latitude, ["lat", "latitude", "y", "纬度", "坐标纬度"]),
        (
            .field(.code),
            ["id", "code", "station_id", "编号", "编码", "站点编号", "站点编码", "驿站编号", "驿站编码"]
        ),
        (.field(.source), ["来源", "数据来源"]),
        (
            .field(.name),
            ["name", "名称", "站点名称", "驿站名称", "站名", "服务站点名称", "站点"]
        ),
        (.field(.brandName), ["brand", "品牌", "品牌名称"]),
        (.field(.aliases), ["alias", "别名", "曾用名"]),
        (.field(.status), ["状态", "站点状态", "运行状态", "建设状态"]),
        (.field(.statusReason), ["状态原因", "暂停原因"]),
        (.field(.statusUntil), ["预计恢复", "恢复时间", "暂停至"]),
        (.field(.kind), ["类型", "站点类型"]),
        (.field(.host), ["建设方式", "建设类型", "建设主体"]),
        (.field(.hostName), ["依托单位", "共建单位", "建设单位"]),
        (
            .field(.address), ["addr", "地址", "详细地址", "站点地址", "位置", "具体地址"]
        ),
        (.field(.entrance), ["入口", "入口说明", "位置说明"]),
        (.field(.adcode), ["ad_code", "行政区划代码", "区划代码", "行政区代码"]),
        (.field(.unit), ["union", "所属工会", "责任单位", "管理单位", "主管工会"]),
        (.field(.phone), ["tel", "telephone", "电话", "联系电话", "联系方式"]),
        (
            .field(.hoursText),
            ["hours", "营业时间", "开放时间", "服务时间", "开放时段"]
        ),
        (.field(.access), ["进入方式", "开门方式", "门禁"]),
        (.field(.audience), ["服务对象", "开放对象"]),
        (.field(.capacity), ["容量", "容纳人数", "座位数"]),
        (.field(.areaSquareMetres), ["面积", "建筑面积", "使用面积"]),
        (.field(.openedOn), ["建成时间", "启用时间", "建成日期", "启用日期", "开放日期"]),
        (.field(.checkedOn), ["核查日期", "核实日期", "检查日期", "更新日期"]),
        (.field(.checkedBy), ["核查人", "核实人", "检查人"]),
        (.field(.visitsPerMonth), ["visits", "月服务人次", "月均服务人次"]),
        (.field(.mapListed), ["地图上线数", "上线地图数"]),
        (.field(.crs), ["datum", "坐标系", "坐标系统", "坐标类型"]),
        (
            .facilities(keepsText: true),
            [
                "facilities", "facility", "设施", "服务设施", "配套设施", "设施设备", "服务项目", "服务内容",
            ]
        ),
        (.facilities(keepsText: false), ["amenities"]),
        (.extraObject, ["extra"]),
        (
            .computed,
            [
                "fid", "distance_m", "walk_minutes", "bearing_deg", "opens_next", "unconfirmed",
            ]
        ),
    ]
}
