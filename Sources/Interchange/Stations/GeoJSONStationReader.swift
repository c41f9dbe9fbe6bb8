public import Stations

/// Reads stations from GeoJSON features one by one.
///
/// The geometry is a Point, a MultiPoint of one point, or null for a station without a position.
/// Members of `properties` are what columns are in a CSV list; a feature's `id` is its code if
/// there is no `code`.
public struct GeoJSONStationReader<Source: ByteSource>: StationDraftReader {
    private var features: GeoJSONFeatures<Source>
    private let builder: StationDraftBuilder

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - catalogue: the amenities of the data set.
    public init(_ source: Source, catalogue: AmenityCatalogue) {
        features = GeoJSONFeatures(source)
        builder = StationDraftBuilder(catalogue: catalogue)
    }

    /// The next feature.
    public mutating func next() throws -> StationDraftResult? {
        switch try features.next() {
        case nil: return nil
        case .problem(let problem): return .problem(problem)
        case .feature(let feature):
            var draft = StationDraft(row: feature.row, line: feature.line)
            readProperties(of: feature, into: &draft)
            draft.place = GeoJSONPlace.place(of: feature.geometry)
            if let name = features.crsName {
                // The collection speaks for its geometries; what it says is the original then.
                draft.fields[.crs] = StationDraft.Cell(column: "crs_code", text: name)
                draft.fields[.originalX] = nil
                draft.fields[.originalY] = nil
            }
            return .draft(draft)
        }
    }

    private func readProperties(of feature: GeoJSONFeature, into draft: inout StationDraft) {
        var taken: Set<ColumnRole> = []
        for member in feature.properties {
            var role = builder.role(of: member.name)
            if role == .longitude || role == .latitude || taken.contains(role) { role = .extra }
            if role != .extra { taken.insert(role) }
            let cell = StationDraft.Cell(
                column: member.name,
                text: GeoJSONCell.text(of: member.value)
            )
            builder.add(cell, as: role, to: &draft)
        }
        if draft.fields[.code] == nil, let id = feature.id {
            draft.fields[.code] = StationDraft.Cell(column: "id", text: id)
        }
    }
}
