/// Which of eight points are in a circle or box.
struct LaneVerdict {
    /// Those that are inside beyond doubt.
    let inside: LaneMask
    /// Those that are inside or too close to the edge to tell.
    let possible: LaneMask
}
