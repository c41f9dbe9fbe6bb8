import Stations

/// Reads a cell that holds both coordinates.
enum PositionCell {
    /// The place of a cell under a folded heading, which may say which coordinate comes first.
    ///
    /// Nil if the heading may stand for something else and the cell is no pair of coordinates.
    static func place(of cell: StationDraft.Cell, heading: String) -> StationDraft.Place? {
        let text = TextFolding.collapse(cell.text)
        if text.isEmpty {
            return .cells(
                longitude: .init(column: cell.column, text: ""),
                latitude: .init(column: cell.column, text: "")
            )
        }
        if let pair = pair(text, heading: heading) { return .pair(pair, column: cell.column) }
        return HeadingWords.doubtfulPositions.contains(heading) ? nil : .unreadable(cell)
    }

    /// The pair of coordinates in a text.
    static func pair(_ text: String, heading: String) -> CoordinatePair? {
        if text.hasPrefix("{") {
            guard let value = try? JSONParser(maximumDepth: 8).parse(text),
                case .cells(let x, let y) = GeoJSONPlace.place(of: value["geometry"] ?? value),
                let longitude = DecimalNumber.parse(x.text),
                let latitude = DecimalNumber.parse(y.text)
            else { return nil }
            return CoordinatePair(first: longitude, second: latitude, order: .longitudeFirst)
        }
        let order: CoordinatePair.Order =
            HeadingWords.latitudeFirst.contains(where: heading.hasSuffix)
            ? .latitudeFirst
            : HeadingWords.longitudeFirst.contains(where: heading.hasSuffix)
                ? .longitudeFirst : .unstated
        return CoordinatePair(text, order: order)
    }
}
