import Geodesy
import Stations

/// Why the bytes of a geometry are not what a layer holds.
enum GeometryFault: BilingualError, Hashable {
    /// The bytes have no header of a GeoPackage geometry.
    case notAGeometry
    /// They end too early, or contradict themselves.
    case damaged
    /// It is of another kind.
    case kind(found: String, wanted: WantedGeometry)
    /// It has several points where one is wanted.
    case severalPoints(Int)
    /// It is in another reference system than the layer.
    case reference(Int32)
    /// A position that is none.
    case notOnGlobe(x: Double, y: Double)
    /// Its rings are none.
    case rings(PolygonError)

    var message: Message {
        switch self {
        case .notAGeometry: Message("不是 GeoPackage 几何", "the geometry is no GeoPackage geometry")
        case .damaged: Message("几何已损坏", "the geometry is damaged")
        case .kind(let found, let wanted):
            Message(
                "几何是 \(found)，应为\(wanted.words.chinese)",
                "the geometry is a \(found) where \(wanted.words.english) is wanted"
            )
        case .severalPoints(let count):
            Message(
                "几何有 \(count) 个点，应为一个",
                "the geometry has \(count) points where one is wanted"
            )
        case .reference(let number):
            Message(
                "几何的坐标系是 \(number)，图层的却是 4326（WGS 84）",
                "the geometry is in the reference system \(number), and the layer is in 4326 "
                    + "(WGS 84)"
            )
        case .notOnGlobe(let x, let y):
            Message(
                "几何有位置 \(x) \(y)，不在地球上",
                "the geometry has the position \(x) \(y), which is not on the globe"
            )
        case .rings(let error):
            Message(
                "几何的环不成立：\(error.message.chinese)",
                "the geometry has rings that are none: \(error.message.english)"
            )
        }
    }
}

/// What a geometry has to be.
enum WantedGeometry: Hashable {
    case point, area, any

    var words: Message {
        switch self {
        case .point: Message("点", "a point")
        case .area: Message("面", "an area")
        case .any: Message("几何", "a geometry")
        }
    }
}
