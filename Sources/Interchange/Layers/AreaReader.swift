public import Geodesy
public import Stations

/// Reads areas from GeoJSON polygons.
///
/// An area without `code` takes its `adcode` or an `id` that does not only count the features,
/// else its name, else its place on the globe.
public struct AreaReader<Source: ByteSource> {
    /// One area, or why a feature is none.
    public enum Result: Hashable, Sendable {
        /// The area, and where it stands.
        case area(Area, row: Int, line: Int)
        /// A feature that is no area.
        case problem(ImportProblem)
    }

    /// What somebody should know of the area read last: what of its outline was mended, or is wrong.
    public private(set) var warnings: [ImportProblem] = []

    /// The reference system in which the area read last is given.
    public private(set) var reference = CoordinateReferenceSystem.wgs84

    private var features: GeoJSONFeatures<Source>
    /// Whether a ring in the wrong winding was told; most files have all rings so, or none.
    private var isWindingTold = false
    private let crs: CoordinateReferenceSystem?
    private let fixSwapped: Bool
    private var properties = AreaProperties()

    /// The names of properties that are not used, in the order in which they came.
    public var extraColumns: [String] { properties.unused }

    /// What there is to say of the properties and the reference system.
    public var notes: [ImportProblem] { properties.notes.problems + features.notes(flag: crs) }

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - crs: the reference system of the file; nil for what it says itself, else WGS-84.
    ///   - fixSwapped: whether coordinates in each other's place are turned round.
    public init(
        _ source: Source,
        crs: CoordinateReferenceSystem? = nil,
        fixSwapped: Bool = false
    ) {
        features = GeoJSONFeatures(source)
        self.crs = crs
        self.fixSwapped = fixSwapped
    }

    /// The next area.
    ///
    /// - Throws: ``ImportFileError`` if the rest of the file cannot be read.
    public mutating func next() throws(ImportFileError) -> Result? {
        warnings = []
        switch try features.next() {
        case nil: return nil
        case .problem(let problem): return .problem(problem)
        case .feature(let feature):
            do throws(LayerProblem) {
                return .area(try area(of: feature), row: feature.row, line: feature.line)
            } catch {
                return .problem(ImportProblem(error, row: feature.row, line: feature.line))
            }
        }
    }

    private mutating func area(of feature: GeoJSONFeature) throws(LayerProblem) -> Area {
        let texts = try properties.texts(of: feature)
        try LayerProblem.requirePlain(texts, id: feature.id)
        let name = texts["name"]
        if let name, TotalsRow.isTotal(name) {
            let message = Message("“\(name)”：合计不是区域", "'\(name)': a total is no area")
            throw LayerProblem(.malformedRow, "name", message)
        }
        let code = texts["code"] ?? texts["adcode"] ?? feature.identity ?? texts["id"]
        let outline = try outline(of: feature)
        let place = PlaceName.name(of: outline.outline.pointOnSurface)
        let review = try reviewed(outline, name ?? code ?? place, feature)
        if outline.isTurned {
            warnings.append(.turned(row: feature.row, line: feature.line, column: "geometry"))
        }
        return Area(
            code: code ?? name ?? place,
            name: name ?? code ?? place,
            englishName: texts["name_en"],
            level: texts["level"],
            parent: texts["parent"] == code ? nil : texts["parent"],
            population: try population(texts),
            outline: review.outline
        )
    }

    private mutating func outline(
        of feature: GeoJSONFeature
    ) throws(LayerProblem) -> GeoJSONOutline.Read {
        let crs = try features.reference(flag: crs)
        reference = crs
        return try GeoJSONOutline(crs: crs)
            .outline(of: feature.geometry, fixSwapped: fixSwapped)
    }

    /// The outline as it is stored; ``warnings`` says what is to be told of it.
    private mutating func reviewed(
        _ outline: GeoJSONOutline.Read,
        _ name: String,
        _ feature: GeoJSONFeature
    ) throws(LayerProblem) -> OutlineReview {
        let review = outline.outline.reviewed()
        if let fault = review.fault {
            switch fault {
            case .noArea, .tooManyPositions:
                throw LayerProblem(.malformedRow, "geometry", fault.message)
            case .crossing, .overlap: break
            }
        }
        let mends = (outline.mends + review.mends).filter { $0.kind != .winding || !isWindingTold }
        isWindingTold = isWindingTold || mends.contains { $0.kind == .winding }
        let told = OutlineReview(
            outline: review.outline,
            mends: mends,
            fault: review.fault,
            doubtfulDegrees: review.doubtfulDegrees
        )
        warnings = told.warnings(of: name, row: feature.row, line: feature.line)
        return review
    }

    private func population(_ texts: AreaProperties.Texts) throws(LayerProblem) -> Population? {
        guard let text = texts["population"] else { return nil }
        guard let number = DecimalNumber.parse(text), let residents = Int(exactly: number),
            Population.residentsRange.contains(residents)
        else {
            throw LayerProblem(
                .unsupportedValue,
                "population",
                Message(
                    "“\(text.prefix(60))”不是整数",
                    "'\(text.prefix(60))' is not a whole number"
                )
            )
        }
        return Population(
            residents: residents,
            year: try year(texts),
            basis: texts["population_basis"],
            source: texts["population_source"]
        )
    }

    private func year(_ texts: AreaProperties.Texts) throws(LayerProblem) -> Int? {
        guard let text = texts["population_year"] else { return nil }
        let range = Population.yearRange
        guard let number = DecimalNumber.parse(text), let year = Int(exactly: number),
            range.contains(year)
        else {
            throw LayerProblem(
                .unsupportedValue,
                "population_year",
                Message(
                    "“\(text.prefix(60))”不是 \(range.lowerBound) 至 \(range.upperBound) 的年份",
                    "'\(text.prefix(60))' is not a year from \(range.lowerBound) to "
                        + "\(range.upperBound)"
                )
            )
        }
        return year
    }
}
