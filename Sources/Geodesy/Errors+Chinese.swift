extension CoordinateError {
    /// What is wrong, as a Chinese sentence for the person who gave the numbers.
    public var chineseDescription: String {
        switch self {
        case .notFinite(let longitude, let latitude):
            "经度 \(longitude) 和纬度 \(latitude) 都应为有限的数。"
        case .longitudeOutOfRange(let longitude): "经度 \(longitude) 超出 -180 至 180 度。"
        case .latitudeOutOfRange(let latitude): "纬度 \(latitude) 超出 -90 至 90 度。"
        case .eastingOutOfRange(let metres): "东坐标 \(metres) 米超出投影范围。"
        case .northingOutOfRange(let metres): "北坐标 \(metres) 米超出投影范围。"
        }
    }
}

extension LinearRingError {
    /// What is wrong, as a Chinese sentence.
    public var chineseDescription: String {
        switch self {
        case .tooFewPositions(let count): "环至少要有 4 个点，首尾相同，此处只有 \(count) 个。"
        case .notClosed(let first, let last): "环应首尾相接，此处起于 \(first)，止于 \(last)。"
        }
    }
}

extension PolygonError {
    /// What is wrong and where, as a Chinese sentence.
    public var chineseDescription: String {
        switch self {
        case .noExterior(let polygon): "多边形 \(polygon) 没有环。"
        case .invalidRing(let polygon, let ring, let reason):
            "多边形 \(polygon) 的环 \(ring)（\(ring == 0 ? "外环" : "内环")）：\(reason.chineseDescription)"
        }
    }
}

extension BoundingBoxError {
    /// What is wrong, as a Chinese sentence.
    public var chineseDescription: String {
        switch self {
        case .southAboveNorth(let south, let north):
            "矩形的南边（纬度 \(south)）在北边（\(north)）以北。"
        }
    }
}

extension OutlineFault {
    /// What is wrong, where, and what would be right, as a Chinese sentence.
    public var chineseDescription: String {
        switch self {
        case .noArea: "边界应有含面积的多边形，此处没有。"
        case .tooManyPositions(let count):
            "边界最多 \(MultiPolygon.positionLimit) 个点，此处有 \(count) 个。"
        case .crossing(let place):
            "边界在经度 \(place.longitude)、纬度 \(place.latitude) 处自相交："
                + "环不能自交，多边形不能重叠。"
        case .overlap(let place):
            "边界的多边形在经度 \(place.longitude)、纬度 \(place.latitude) 处重叠，"
                + "或有内环在外环之外。"
        }
    }
}
