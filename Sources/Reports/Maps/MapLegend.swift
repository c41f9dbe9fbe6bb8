/// What the shapes and shades of a map mean.
enum MapLegend {
    /// An entry: a small drawing of 12 units, and words.
    struct Entry {
        let shape: Markup
        let words: Bilingual

        /// An entry for a marker.
        static func marker(_ marker: Marker, _ style: String, _ words: Bilingual) -> Entry {
            let path = marker.path(at: MapPoint(x: 6, y: 6), radius: 4)
            return Entry(shape: Drawing.path(path, style: style), words: words)
        }

        /// An entry for a shade.
        static func shade(_ style: String, _ words: Bilingual) -> Entry {
            let box = Drawing.rectangle(x: 0.5, y: 0.5, width: 11, height: 11, style: style)
            return Entry(shape: box, words: words)
        }
    }

    /// The list.
    static func markup(_ entries: [Entry]) -> Markup {
        let items = entries.map { entry in
            Markup.element(
                "li",
                [],
                .element(
                    "svg",
                    [Attribute("viewBox", "0 0 12 12"), Attribute("aria-hidden", "true")],
                    entry.shape
                ) + .element("span", [], entry.words.markup)
            )
        }
        return .element("ul", [.style("legend")], .joined(items))
    }

    /// The levels of shares.
    static var shares: Markup {
        markup(
            ShareLevel.legend.map { level in .shade(level.style, Bilingual(level.words, "")) }
        )
    }
}
