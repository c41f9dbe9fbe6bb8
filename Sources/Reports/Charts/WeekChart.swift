import Coverage

/// The share of people who are served, hour by hour from Monday to Sunday.
enum WeekChart {
    private static let width = 680.0
    private static let height = 210.0
    private static let left = 38.0
    private static let bottom = 24.0
    private static let top = 10.0

    /// The chart: a full band up to what is certain, a pale one up to what is possible.
    static func markup(_ shares: Certainty<[Double]>) -> Markup {
        Drawing.picture(
            width: width,
            height: height,
            style: "chart",
            title: "一周逐时覆盖 Share of people served by hour of the week",
            .joined([
                grid(),
                Drawing.path(band(shares.possible), style: "possible-area"),
                Drawing.path(band(shares.certain), style: "certain-area"),
                days(),
            ])
        )
    }

    private static func x(_ hour: Int) -> Double {
        left + Double(hour) / Double(WeekCurve.hourCount) * (width - left - 6)
    }

    private static func y(_ share: Double) -> Double {
        top + (1 - min(max(share, 0), 1)) * (height - top - bottom)
    }

    /// Steps from hour to hour, down to the axis at both ends.
    private static func band(_ shares: [Double]) -> String {
        var path = "M" + MapPoint(x: x(0), y: y(0)).text
        for (hour, share) in shares.enumerated() {
            path += "L" + MapPoint(x: x(hour), y: y(share)).text
            path += "L" + MapPoint(x: x(hour + 1), y: y(share)).text
        }
        return path + "L" + MapPoint(x: x(shares.count), y: y(0)).text + "Z"
    }

    private static func grid() -> Markup {
        .joined(
            stride(from: 0, through: 100, by: 25).map { percent in
                let height = y(Double(percent) / 100)
                return Drawing.line(
                    MapPoint(x: left, y: height),
                    MapPoint(x: width - 6, y: height),
                    style: percent == 0 ? "axis" : "grid"
                )
                    + Drawing.label(
                        "\(percent) %",
                        at: MapPoint(x: left - 5, y: height + 3),
                        style: "axis-label right"
                    )
            }
        )
    }

    private static func days() -> Markup {
        let names = ["周一 Mon", "周二 Tue", "周三 Wed", "周四 Thu", "周五 Fri", "周六 Sat", "周日 Sun"]
        return .joined(
            names.enumerated().map { day, name in
                let start = x(day * 24)
                let noon = x(day * 24 + 12)
                return Drawing.line(
                    MapPoint(x: start, y: top),
                    MapPoint(x: start, y: height - bottom + 4),
                    style: "axis"
                )
                    + Drawing.line(
                        MapPoint(x: noon, y: height - bottom),
                        MapPoint(x: noon, y: height - bottom + 3),
                        style: "axis"
                    )
                    + Drawing.label(
                        name,
                        at: MapPoint(x: noon, y: height - 7),
                        style: "axis-label centre"
                    )
            }
        )
    }
}
