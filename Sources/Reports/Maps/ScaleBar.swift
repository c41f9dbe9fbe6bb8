/// The scale of a map, and the direction of north.
enum ScaleBar {
    /// A bar of a round length, at most a quarter of the map wide, at its lower left.
    static func markup(_ frame: MapFrame) -> Markup {
        let longest = frame.width / 4 * frame.metresPerUnit
        let metres = roundLength(atMost: longest)
        let width = metres / frame.metresPerUnit
        let y = frame.height - 10
        let text = metres < 1_000 ? "\(Int(metres)) m" : "\(Int(metres / 1_000)) km"
        let bar = Drawing.path(
            "M" + MapPoint(x: 10, y: y - 3).text + "V" + Drawing.number(y)
                + "H" + Drawing.number(10 + width) + "V" + Drawing.number(y - 3),
            style: "scale"
        )
        let north = MapPoint(x: frame.width - 14, y: 12)
        let arrow = Drawing.path(
            "M\(north.text)l4 12l-4 -3l-4 3Z",
            style: "scale"
        )
        return bar
            + Drawing.label(text, at: MapPoint(x: 14 + width, y: y), style: "scale-label")
            + arrow
            + Drawing.label(
                "北 N",
                at: MapPoint(x: north.x - 8, y: north.y + 22),
                style: "scale-label"
            )
    }

    /// The greatest of 1, 2 and 5 times a power of ten.
    private static func roundLength(atMost longest: Double) -> Double {
        var best = 1.0
        var power = 1.0
        while power <= longest, power < 1e8 {
            for step in [1.0, 2, 5] where step * power <= longest { best = step * power }
            power *= 10
        }
        return best
    }
}
