import Stations

/// The words under which lists and map files put things, Chinese and English, of all layers.
///
/// Case, width, spaces and punctuation do not matter; a field's own name need not be repeated.
enum HeadingWords {
    static let all: [(term: HeadingTerm, words: [String])] = [
        (
            .longitude,
            [
                "lon", "lng", "long", "longitude", "longtitude", "x", "经度", "坐标经度", "经度坐标",
                "x坐标", "坐标x", "横坐标", "point_x", "coord_x", "x_coord", "easting", "地理经度", "东经",
            ]
        ),
        (
            .latitude,
            [
                "lat", "latitude", "y", "纬度", "坐标纬度", "纬度坐标", "y坐标", "坐标y", "纵坐标", "point_y",
                "coord_y", "y_coord", "northing", "地理纬度",
                "北纬",
            ]
        ),
        (
            .position,
            [
                "location", "经纬度", "经纬度坐标", "坐标", "位置坐标", "地理坐标", "坐标位置", "经度纬度", "纬度经度", "lonlat",
                "lnglat", "longlat", "xy", "latlon", "latlng", "latlong", "longitudelatitude",
                "latitudelongitude", "coordinate", "coordinates", "coord", "coords", "position",
                "point", "wkt", "geom", "geometry", "the_geom", "geojson", "shape", "geo_point",
                "geo_point_2d",
            ]
        ),
        (.identifier, ["id"]),
        (
            .field(.code),
            ["station_id", "编号", "编码", "代码", "站点编号", "站点编码", "驿站编号", "驿站编码"]
        ),
        (.field(.source), ["来源", "数据来源"]),
        (.field(.name), ["名称", "站点名称", "驿站名称", "站名", "服务站点名称", "站点"]),
        (.field(.brandName), ["brand", "品牌", "品牌名称"]),
        (.field(.aliases), ["alias", "别名", "曾用名"]),
        (.field(.status), ["状态", "站点状态", "运行状态", "建设状态"]),
        (.field(.statusReason), ["状态原因", "暂停原因"]),
        (.field(.statusUntil), ["预计恢复", "恢复时间", "暂停至"]),
        (.field(.kind), ["类型", "站点类型"]),
        (.field(.host), ["建设方式", "建设类型", "建设主体"]),
        (.field(.hostName), ["依托单位", "共建单位", "建设单位"]),
        (.field(.address), ["addr", "地址", "详细地址", "站点地址", "位置", "具体地址"]),
        (.field(.entrance), ["入口", "入口说明", "位置说明"]),
        (
            .field(.adcode),
            [
                "ad_code", "行政区划代码", "行政区划编码", "区划代码", "区划编码", "行政区代码", "行政区编码", "xzqdm", "xzqhdm",
                "区县代码", "area_code",
            ]
        ),
        (.field(.unit), ["union", "所属工会", "责任单位", "管理单位", "主管工会"]),
        (.field(.phone), ["tel", "telephone", "电话", "联系电话", "联系方式"]),
        (.field(.hoursText), ["hours", "营业时间", "开放时间", "服务时间", "开放时段"]),
        (.field(.access), ["进入方式", "开门方式", "门禁"]),
        (.field(.audience), ["服务对象", "开放对象"]),
        (.field(.capacity), ["容量", "容纳人数", "座位数"]),
        (.field(.areaSquareMetres), ["面积", "建筑面积", "使用面积"]),
        (.field(.openedOn), ["建成时间", "启用时间", "建成日期", "启用日期", "开放日期"]),
        (.field(.checkedOn), ["核查日期", "核实日期", "检查日期", "更新日期"]),
        (.field(.checkedBy), ["核查人", "核实人", "检查人"]),
        (.field(.visitsPerMonth), ["visits", "月服务人次", "月均服务人次"]),
        (.field(.mapListed), ["地图上线数", "上线地图数"]),
        (.field(.crs), ["datum", "srs", "坐标系", "坐标系统", "坐标类型"]),
        (
            .facilities,
            [
                "facilities", "facility", "facilities_text", "设施", "服务设施", "配套设施", "设施设备",
                "服务项目", "服务内容",
            ]
        ),
        (.amenities, ["amenities"]),
        (.extraObject, ["extra"]),
        (
            .computed,
            ["distance_m", "walk_minutes", "bearing_deg", "opens_next", "unconfirmed"]
        ),
        (
            .weight,
            [
                "weight", "population", "pop", "people", "persons", "人口", "人口数", "常住人口", "户籍人口",
                "人数", "权重", "需求",
            ]
        ),
        (.area, ["area", "所属区域", "所属区划"]),
        (
            .areaName,
            [
                "xzqmc", "xzqhmc", "行政区", "行政区名称", "行政区划", "行政区划名称", "区划名称", "区域名称", "区县",
                "区县名称", "区名", "县名", "地名", "area_name", "name_zh", "name_cn", "district",
            ]
        ),
        (.englishName, ["name_en", "english_name", "英文名称", "英文名"]),
        (.level, ["level", "级别", "行政级别", "层级"]),
        (.parent, ["parent", "parent_code", "上级", "上级代码", "上级区划", "父级代码"]),
        (.population, ["population", "pop", "人口", "人口数", "常住人口", "户籍人口"]),
        (.populationYear, ["population_year", "人口年份", "统计年份"]),
        (.populationBasis, ["population_basis", "人口口径", "统计口径"]),
        (.populationSource, ["population_source", "人口来源"]),
        (.date, ["date", "day", "日期"]),
        (.dayKind, ["kind", "type", "类型", "种类", "类别"]),
        (.holidayName, ["name", "holiday", "名称", "节日", "节假日"]),
        (.statutory, ["statutory", "法定", "是否法定", "法定节假日"]),
        (
            .targetUnit,
            ["unit", "单位", "单位名称", "区域", "单位区域", "地区", "责任单位", "所属工会", "区县"]
        ),
        (.target, ["target", "stations", "目标", "目标数", "建设目标", "目标数量"]),
        (.deadline, ["deadline", "期限", "截止", "截止日期", "完成期限", "完成时间", "截止时间"]),
        (.edgeStart, ["from", "起点", "起始节点"]),
        (.edgeEnd, ["to", "终点", "终止节点"]),
        (.edgeLength, ["length_m", "length_metres", "长度米"]),
    ]

    /// Headings of both coordinates that also stand for other things; their cells decide.
    static let doubtfulPositions: Set<String> = Set(
        [
            "location", "坐标", "coordinate", "coordinates", "coord", "coords", "position", "point",
            "shape", "geom", "geometry", "xy",
        ].map(HeadingText.fold)
    )

    static func isDoubtfulPosition(_ heading: String) -> Bool {
        doubtfulPositions.contains(HeadingText(heading).name)
    }

    /// Headings that say which coordinate comes first.
    static let latitudeFirst: Set<String> = Set(
        ["latlon", "latlng", "latlong", "latitudelongitude", "纬度经度", "geo_point", "geo_point_2d"]
            .map(HeadingText.fold)
    )
    /// Headings that say that the longitude comes first.
    static let longitudeFirst: Set<String> = Set(
        ["lonlat", "lnglat", "longlat", "longitudelatitude", "经度纬度", "xy"].map(HeadingText.fold)
    )
}
