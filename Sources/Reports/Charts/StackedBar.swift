/// A bar of parts that together are all stations.
enum StackedBar {
    /// A part: how many, and its style.
    typealias Part = (count: Int, style: String)

    /// The bar, empty without any station.
    static func markup(_ parts: [Part], title: String) -> Markup {
        let total = parts.reduce(0) { $0 + $1.count }
        var x = 0.0
        var shapes: [Markup] = []
        for part in parts where part.count > 0 {
            let width = Double(part.count) / Double(max(total, 1)) * 1_000
            shapes.append(
                Drawing.rectangle(x: x, y: 0, width: width, height: 30, style: part.style)
            )
            x += width
        }
        return .element(
            "span",
            [.style("bar")],
            .element(
                "svg",
                [
                    Attribute("viewBox", "0 0 1000 30"),
                    Attribute("preserveAspectRatio", "none"), Attribute("role", "img"),
                ],
                .element("title", [], .text(title)) + .joined(shapes)
            )
        )
    }
}
