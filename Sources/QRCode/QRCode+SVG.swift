extension QRCode {
    /// The light modules that a reader needs on each side (ISO/IEC 18004, 6.3.8).
    public static let quietZone = 4

    /// The symbol as an SVG element: black on white, margin included, one unit a module.
    ///
    /// It has no width of its own, no `style` attribute and no identifier, so it can stand anywhere
    /// in a page that has a strict content security policy.
    public var svg: String {
        let side = size + 2 * Self.quietZone
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" \
            shape-rendering="crispEdges"><rect width="\(side)" height="\(side)" fill="#fff"/>\
            <path fill="#000" d="\(svgPath)"/></svg>
            """
    }

    /// The dark modules as path data: a rectangle for each run of them in a row.
    ///
    /// It is drawn with the margin, so it fills a box of ``size`` and twice ``quietZone``.
    public var svgPath: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while column < size, self[row, column] { column += 1 }
                if column > start {
                    let width = column - start
                    path += "M\(start + Self.quietZone) \(row + Self.quietZone)"
                    path += "h\(width)v1h-\(width)z"
                }
                column += 1
            }
        }
        return path
    }
}
