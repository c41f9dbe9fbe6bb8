/// A box of degrees that does not cross the antimeridian; its edges may lie off the globe.
struct DegreeBox {
    let west: Double
    let south: Double
    let east: Double
    let north: Double
}
