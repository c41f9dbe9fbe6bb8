import Geodesy

extension PointStore {
    /// Finds the points of a box, edges included, in no particular order.
    @inline(__always)
    func search(_ box: BoundingBox, into selection: inout Selection) {
        selection.write { writer in
            forEachPart(of: box) { part in
                grid.forEachLanes(in: part) { first, lanes in
                    writer.add(lanes, of: ids + first) { isInside(part, first &+ $0) }
                }
            }
        }
    }

    /// Finds the positions of the points of a box, edges included.
    func searchPositions(_ box: BoundingBox, into selection: inout Selection) {
        selection.write { writer in
            forEachPart(of: box) { part in
                grid.forEachLanes(in: part) { first, lanes in
                    var bits = lanes.possible.bits
                    while bits != 0 {
                        let position = first &+ bits.trailingZeroBitCount
                        bits &= bits &- 1
                        if isInside(part, position) { writer.add(UInt32(position)) }
                    }
                }
            }
        }
    }

    /// Counts the points of a box, edges included.
    @inline(__always)
    func count(in box: BoundingBox) -> Int {
        var count = 0
        forEachPart(of: box) { part in
            var inside = SIMD8<Int32>(repeating: 0)
            grid.forEachLanes(in: part) { first, lanes in
                inside &-= lanes.inside
                var bits = (lanes.possible ^ lanes.inside).bits
                while bits != 0 {
                    let lane = bits.trailingZeroBitCount
                    bits &= bits &- 1
                    count &+= isInside(part, first &+ lane) ? 1 : 0
                }
            }
            count &+= inside.total
        }
        return count
    }

    /// The parts of a box that do not cross the antimeridian.
    ///
    /// -180 and 180 are one meridian: a box that ends on either of them has points of both names.
    @inline(__always)
    private func forEachPart(of box: BoundingBox, _ body: (DegreeBox) -> Void) {
        let west = box.southWest.longitude
        let east = box.northEast.longitude
        let south = box.southWest.latitude
        let north = box.northEast.latitude
        if west <= east {
            body(DegreeBox(west: west, south: south, east: east, north: north))
            if east == 180, west > -180 {
                body(DegreeBox(west: -180, south: south, east: -180, north: north))
            }
            if west == -180, east < 180 {
                body(DegreeBox(west: 180, south: south, east: 180, north: north))
            }
        } else {
            body(DegreeBox(west: west, south: south, east: 180, north: north))
            body(DegreeBox(west: -180, south: south, east: east, north: north))
        }
    }

    @inline(__always)
    private func isInside(_ box: DegreeBox, _ position: Int) -> Bool {
        let point = coordinates[position]
        return box.west <= point.longitude && point.longitude <= box.east
            && box.south <= point.latitude && point.latitude <= box.north
    }
}
