import CivilTime
import Geodesy
import Stations

/// Works out the figures of areas for the stations that meet criteria.
struct AreaFigures {
    let snapshot: StationSnapshot
    let demand: Demand
    let areas: AuditedAreas
    let layout: AreaLayout
    let parameters: AuditParameters
    let watch: AuditWatch

    /// The figures of each area and of all together, and the whole demand's.
    struct Result {
        let areas: [AreaAudit]
        let total: AreaAudit
        let demand: Certainty<DemandCoverage>
    }

    /// Works the figures out.
    ///
    /// - Parameters:
    ///   - choice: the stations that count.
    ///   - criteria: what let them through.
    ///   - accessibility: the capacity within reach, if it was worked out.
    /// - Returns: the figures.
    /// - Throws: ``AuditError/cancelled``.
    func figures(
        of choice: StationChoice,
        criteria: StationCriteria,
        accessibility: TwoStepAccessibility? = nil
    ) throws(AuditError) -> Result {
        try watch.begin(.people)
        let people = DemandCoverage.certainty(
            of: demand,
            by: choice,
            within: parameters.radii,
            metric: parameters.metric
        )
        let counted = Certainty(
            certain: Set(choice.indices.certain),
            possible: Set(choice.indices.possible)
        )
        let nearest =
            parameters.parts.contains(.circles)
            ? NearestStation(choice.coordinates.certain) : nil
        let reach = reach(of: choice)
        var figures: [AreaAudit] = []
        for number in areas.areas.indices {
            try watch.begin(.areas, number, of: areas.areas.count)
            figures.append(
                area(
                    number,
                    choice,
                    reach,
                    nearest,
                    counted,
                    criteria,
                    people,
                    accessibility?.areas[number]
                )
            )
        }
        let total = total(figures, reach, criteria, people, accessibility?.total)
        return Result(areas: figures, total: total, demand: people)
    }

    private func area(
        _ number: Int,
        _ choice: StationChoice,
        _ reach: [Certainty<[Coordinate]>?],
        _ nearest: NearestStation?,
        _ counted: Certainty<Set<Int>>,
        _ criteria: StationCriteria,
        _ people: Certainty<DemandCoverage>,
        _ accessibility: Double?
    ) -> AreaAudit {
        let area = areas.areas[number]
        let outline = areas.outlines[number]
        let inside = areas.stations[number]
        let indicators = people.map { $0.areas[number] }
        let circle = nearest.flatMap {
            outline.largestEmptyCircle(of: $0, isCancelled: watch.isCancelled)
        }
        return AreaAudit(
            index: areas.indices[number],
            code: area.code,
            name: area.name,
            englishName: area.englishName,
            areaSquareMetres: outline.areaSquareMetres,
            residents: area.population,
            stations: counted.map { counted in inside.count { counted.contains($0) } },
            byStatus: byStatus(inside),
            byRadius: parameters.radii.enumerated().map { place, radius in
                let covered = covered(outline, reach[place], radius)
                return RadiusAudit(radius, covered, outline.areaSquareMetres, indicators, place)
            },
            demand: indicators,
            largestEmptyCircle: circle,
            checklist: checklist(inside, criteria),
            accessibility: accessibility
        )
    }

    private func total(
        _ figures: [AreaAudit],
        _ reach: [Certainty<[Coordinate]>?],
        _ criteria: StationCriteria,
        _ people: Certainty<DemandCoverage>,
        _ accessibility: Double?
    ) -> AreaAudit {
        // What several areas have counts once.
        let squareMetres = figures.reduce(-layout.overlapSquareMetres) { $0 + $1.areaSquareMetres }
        let union = layout.overlapCount > 0 ? areas.overlay?.union() : nil
        let whole = union.flatMap { try? AreaCoverage(valid: $0) }
        let inside = areas.stations.flatMap(\.self).sorted()
        let indicators = people.map(\.total)
        return AreaAudit(
            index: nil,
            code: areas.heading.code,
            name: areas.heading.name,
            englishName: areas.heading.englishName,
            areaSquareMetres: squareMetres,
            residents: residents(figures),
            stations: Certainty(
                certain: figures.reduce(0) { $0 + $1.stations.certain },
                possible: figures.reduce(0) { $0 + $1.stations.possible }
            ),
            byStatus: byStatus(inside),
            byRadius: parameters.radii.enumerated().map { place, radius in
                let covered =
                    whole.map { self.covered($0, reach[place], radius) } ?? sum(figures, place)
                return RadiusAudit(radius, covered, squareMetres, indicators, place)
            },
            demand: indicators,
            // The farthest place of all areas is the farthest of one of them.
            largestEmptyCircle: figures.compactMap(\.largestEmptyCircle)
                .max { $0.radiusMetres < $1.radiusMetres },
            checklist: checklist(inside, criteria),
            accessibility: accessibility
        )
    }

    /// The residents of all areas, those of areas in others once; nil where areas overlap
    /// otherwise by more than a hundredth, as borders that were digitised twice do not.
    private func residents(_ figures: [AreaAudit]) -> Population? {
        let overlaps = layout.overlaps.filter { $0.shareOfSmaller > 0.01 }
        guard overlaps.allSatisfy(\.isContainment) else { return nil }
        let inner = overlaps.map { overlap in
            let (first, second) = overlap.areas
            let isLarger = figures[first].areaSquareMetres >= figures[second].areaSquareMetres
            return isLarger ? second : first
        }
        let outer = Set(figures.indices).subtracting(inner).sorted()
        return Population(sumOf: outer.map { figures[$0].residents })
    }

    /// The square metres covered in all areas together, if they are known in each.
    private func sum(_ figures: [AreaAudit], _ place: Int) -> Certainty<Double>? {
        let parts = figures.compactMap { $0.byRadius[place].coveredSquareMetres }
        guard parts.count == figures.count else { return nil }
        return Certainty(
            certain: parts.reduce(0) { $0 + $1.certain },
            possible: parts.reduce(0) { $0 + $1.possible }
        )
    }

    /// For each radius the stations that reach something which no other reaches as well, nil where a
    /// metric reaches places and not areas.
    private func reach(of choice: StationChoice) -> [Certainty<[Coordinate]>?] {
        parameters.radii.map { radius in
            guard let straight = parameters.metric.straight(radius) else { return nil }
            let certain = thinned(choice.coordinates.certain, straight)
            guard choice.indices.certain != choice.indices.possible else {
                return Certainty(certain: certain, possible: certain)
            }
            let possible = thinned(choice.coordinates.possible, straight)
            return Certainty(certain: certain, possible: possible)
        }
    }

    private func thinned(_ places: [Coordinate], _ radius: ServiceRadius) -> [Coordinate] {
        DiscThinning.thinned(
            places,
            radiusMetres: radius.metres,
            isCancelled: watch.isCancelled
        )
    }

    /// The square metres that a metric reaches; a network reaches places, not areas.
    private func covered(
        _ outline: AreaCoverage,
        _ reach: Certainty<[Coordinate]>?,
        _ radius: ServiceRadius
    ) -> Certainty<Double>? {
        guard let reach, let straight = parameters.metric.straight(radius) else { return nil }
        let covered = { places in
            outline.covered(by: places, within: straight, isCancelled: watch.isCancelled)
        }
        let certain = covered(reach.certain)
        return Certainty(
            certain: certain,
            possible: reach.certain == reach.possible ? certain : covered(reach.possible)
        )
    }

    private func byStatus(_ inside: [Int]) -> [StationStatus: Int] {
        inside.reduce(into: [:]) { $0[snapshot.stations[$1].status, default: 0] += 1 }
    }

    private func checklist(_ inside: [Int], _ criteria: StationCriteria) -> ChecklistAudit? {
        guard parameters.parts.contains(.checklist) else { return nil }
        return ChecklistAudit(
            of: inside,
            in: snapshot,
            profiles: parameters.profiles,
            statuses: criteria.statuses,
            on: parameters.date.date()
        )
    }
}
