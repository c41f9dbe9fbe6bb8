/// An end of a piece of a boundary, on the map and in degrees.
struct BoundaryEnd {
    let map: PlanePoint
    let degrees: PlanePoint
}
