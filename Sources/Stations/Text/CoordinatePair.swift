/// Two coordinates in one text: `108.94,34.26`, `34°15′40″N 108°56′32″E`, `POINT (108.94 34.26)`.
public struct CoordinatePair: Hashable, Sendable {
    /// Which of the two comes first.
    public enum Order: Hashable, Sendable {
        /// Longitude or easting, as WKT and GeoJSON have it, and a heading such as `lon,lat`.
        case longitudeFirst
        /// Latitude or northing, as a heading such as `lat,lon` says.
        case latitudeFirst
        /// The text and its heading do not say.
        case unstated
    }

    /// The first number.
    public let first: Double
    /// The second number.
    public let second: Double
    /// Which is which.
    public let order: Order

    /// Makes a pair.
    public init(first: Double, second: Double, order: Order) {
        self.first = first
        self.second = second
        self.order = order
    }

    /// Reads a text; nil if it is no pair of coordinates.
    ///
    /// - Parameters:
    ///   - text: two numbers with a comma, a semicolon, a slash or a space between them, maybe in
    ///     brackets, or a point in WKT.
    ///   - order: what the heading says of the order.
    public init?(_ text: String, order: Order = .unstated) {
        guard text.utf8.count <= 400 else { return nil }
        var folded = TextFolding.fold(text)
        if folded.hasPrefix("srid="), let end = folded.firstIndex(of: ";") {
            folded = String(folded[folded.index(after: end)...])
        }
        if folded.hasPrefix("point") || folded.hasPrefix("multipoint") {
            guard let open = folded.firstIndex(of: "(") else { return nil }
            let numbers = folded[open...].split { "() ,".contains($0) }
            // A height and a measure may follow; a second point may not.
            guard (2...4).contains(numbers.count), !folded[open...].contains(","),
                let x = DecimalNumber.parse(String(numbers[0])),
                let y = DecimalNumber.parse(String(numbers[1]))
            else { return nil }
            self.init(first: x, second: y, order: .longitudeFirst)
            return
        }
        let bare = folded.filter { !"()[]{}（）【】".contains($0) }
        guard let (one, other) = Self.halves(bare) else { return nil }
        switch (one.axis, other.axis) {
        case (.longitude?, .latitude?):
            self.init(first: one.degrees, second: other.degrees, order: .longitudeFirst)
        case (.latitude?, .longitude?):
            self.init(first: one.degrees, second: other.degrees, order: .latitudeFirst)
        case (nil, nil): self.init(first: one.degrees, second: other.degrees, order: order)
        default: return nil
        }
    }

    /// Longitude and latitude, or easting and northing; nil if nothing says which is which.
    ///
    /// Where nothing states the order it is the one that lies in China, else the only one that
    /// can be degrees. Metres come easting first unless their heading says otherwise.
    public func ordered(isProjected: Bool) -> (x: Double, y: Double)? {
        switch order {
        case .longitudeFirst: return (first, second)
        case .latitudeFirst: return (second, first)
        case .unstated: break
        }
        if isProjected { return (first, second) }
        func isInChina(_ x: Double, _ y: Double) -> Bool {
            ChinaExtent.longitudes.contains(x) && ChinaExtent.latitudes.contains(y)
        }
        if isInChina(first, second) || second.magnitude <= 90 && first.magnitude > 90 {
            return (first, second)
        }
        if isInChina(second, first) || first.magnitude <= 90 && second.magnitude > 90 {
            return (second, first)
        }
        return nil
    }

    /// The two coordinates, at the one separator that makes two of the text.
    private static func halves(_ text: String) -> (AngleText, AngleText)? {
        for separator in [",", ";", "，", "；", "、", "/", "|", "\t"] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            if parts.count == 1 { continue }
            // A height may follow.
            guard parts.count == 2 || parts.count == 3 && AngleText(String(parts[2])) != nil,
                let one = AngleText(String(parts[0])), let other = AngleText(String(parts[1]))
            else { return nil }
            return (one, other)
        }
        // A space may stand inside a coordinate, too: 108° 56′ 32″ E 34° 15′ 40″ N.
        let words = text.split(separator: " ")
        guard (2...10).contains(words.count) else { return nil }
        var found: (AngleText, AngleText)?
        for middle in 1..<words.count {
            guard let one = AngleText(words[..<middle].joined(separator: " ")),
                let other = AngleText(words[middle...].joined(separator: " "))
            else { continue }
            guard found == nil else { return nil }
            found = (one, other)
        }
        return found
    }
}
