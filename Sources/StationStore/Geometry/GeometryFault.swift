import Geodesy

/// Why the bytes of a geometry are not what a layer holds; the words stand behind "the geometry".
enum GeometryFault: Error, Hashable, CustomStringConvertible {
    /// The bytes have no header of a GeoPackage geometry.
    case notAGeometry
    /// They end too early, or contradict themselves.
    case damaged
    /// It is of another kind.
    case kind(found: String, wanted: String)
    /// It has several points where one is wanted.
    case severalPoints(Int)
    /// It is in another reference system than the layer.
    case reference(Int32)
    /// A position that is none.
    case notOnGlobe(x: Double, y: Double)
    /// Its rings are none.
    case rings(PolygonError)

    var description: String {
        switch self {
        case .notAGeometry: "is no GeoPackage geometry"
        case .damaged: "is damaged"
        case .kind(let found, let wanted): "is a \(found) where \(wanted) is wanted"
        case .severalPoints(let count): "has \(count) points where one is wanted"
        case .reference(let number):
            "is in the reference system \(number), and the layer is in 4326 (WGS 84)"
        case .notOnGlobe(let x, let y): "has the position \(x) \(y), which is not on the globe"
        case .rings(let error): "has rings that are none: \(error)"
        }
    }
}
