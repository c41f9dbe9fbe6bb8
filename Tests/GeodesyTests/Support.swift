import Geodesy

/// The coordinate of a latitude and a longitude, in the order in which geodesics are tabulated.
func place(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
    try Coordinate(longitude: longitude, latitude: latitude)
}

/// The size of the difference between two directions, 0...180 degrees.
func angleBetween(_ left: Double, _ right: Double) -> Double {
    (left - right).remainder(dividingBy: 360).magnitude
}
