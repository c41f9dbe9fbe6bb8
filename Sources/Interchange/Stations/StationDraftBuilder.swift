import Stations

/// Puts the cells of one row where they belong, whatever the format they come from.
struct StationDraftBuilder {
    let headings: HeadingDictionary
    private let facilities: FacilityTextReader

    init(catalogue: AmenityCatalogue) {
        headings = HeadingDictionary(catalogue: catalogue)
        facilities = FacilityTextReader(catalogue: catalogue)
    }

    /// Adds one cell to a draft.
    ///
    /// - Parameters:
    ///   - cell: the cell.
    ///   - role: what its column is.
    ///   - word: the folded heading.
    ///   - draft: the row.
    func add(
        _ cell: StationDraft.Cell,
        as role: ColumnRole,
        word: String,
        to draft: inout StationDraft
    ) {
        switch role {
        case .field(let field): draft.fields[field] = cell
        case .longitude: setPlace(of: &draft, longitude: cell)
        case .latitude: setPlace(of: &draft, latitude: cell)
        case .position:
            if let place = PositionCell.place(of: cell, heading: word) {
                draft.place = place
            } else {
                draft.extra[cell.column] = cell.text
            }
        case .amenity(let code): draft.amenities[code] = cell
        case .facilities(let keepsText):
            if keepsText { draft.fields[.facilitiesText] = cell }
            // The codes of an export do not take the place of a text that was read already.
            if keepsText || draft.facilities == nil { draft.facilities = facilities.read(cell) }
        case .extraObject:
            for (column, text) in ExtraObject.cells(cell.text) where draft.extra[column] == nil {
                draft.extra[column] = text
            }
        case .extra, .identifier: draft.extra[cell.column] = cell.text
        case .computed: break
        }
    }

    private func setPlace(
        of draft: inout StationDraft,
        longitude: StationDraft.Cell? = nil,
        latitude: StationDraft.Cell? = nil
    ) {
        var pair = (
            longitude: StationDraft.Cell(column: "lon", text: ""),
            latitude: StationDraft.Cell(column: "lat", text: "")
        )
        if case .cells(let x, let y) = draft.place { pair = (x, y) }
        draft.place = .cells(
            longitude: longitude ?? pair.longitude,
            latitude: latitude ?? pair.latitude
        )
    }
}
