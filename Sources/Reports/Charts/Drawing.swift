/// The elements of SVG that the charts and maps are drawn with.
enum Drawing {
    /// A number as SVG takes it, with one decimal; what is not finite becomes 0.
    static func number(_ number: Double) -> String {
        guard number.isFinite, number.magnitude < 1e9 else { return "0" }
        let tenths = Int((number * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }

    /// A drawing with a title that is read out.
    static func picture(
        width: Double,
        height: Double,
        style: String,
        title: String,
        _ content: Markup
    ) -> Markup {
        .element(
            "svg",
            [
                Attribute("viewBox", "0 0 \(number(width)) \(number(height))"),
                Attribute("role", "img"), .style(style),
                Attribute("xmlns", "http://www.w3.org/2000/svg"),
            ],
            .element("title", [], .text(title)) + content
        )
    }

    /// A line through drawing commands, or an area within them.
    static func path(_ commands: String, style: String) -> Markup {
        .element("path", [Attribute("d", commands), .style(style)])
    }

    /// A straight line.
    static func line(_ from: MapPoint, _ to: MapPoint, style: String) -> Markup {
        path("M\(from.text)L\(to.text)", style: style)
    }

    /// A rectangle.
    static func rectangle(
        x: Double,
        y: Double,
        width: Double,
        height: Double,
        style: String
    ) -> Markup {
        .element(
            "rect",
            [
                Attribute("x", number(x)), Attribute("y", number(y)),
                Attribute("width", number(max(width, 0))),
                Attribute("height", number(max(height, 0))),
                .style(style),
            ]
        )
    }

    /// A word; the style says where it is anchored.
    static func label(_ text: String, at point: MapPoint, style: String) -> Markup {
        .element(
            "text",
            [Attribute("x", number(point.x)), Attribute("y", number(point.y)), .style(style)],
            .text(text)
        )
    }
}
