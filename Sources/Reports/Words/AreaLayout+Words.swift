import Coverage
import Geodesy

extension AreaLayout {
    /// How many overlaps, and how many openings, are described.
    private static let namedLimit = 5

    /// What is to be said of the areas among themselves, as sentences.
    func words(_ audit: Audit) -> [Bilingual] {
        func name(_ area: Int) -> Bilingual {
            let area = audit.areas[area]
            return Bilingual(area.name, area.englishName ?? area.name)
        }
        func names(_ areas: [Int]) -> Bilingual {
            let more = areas.count > 4 ? " …" : ""
            let names = areas.prefix(4).map(name)
            return Bilingual(
                names.map(\.chinese).joined(separator: " · ") + more,
                names.map(\.english).joined(separator: " · ") + more
            )
        }
        var lines = doubts.map { doubt in
            Bilingual(
                "\(name(doubt.area).chinese)：边界东西跨 \(Int(doubt.degrees)) 度而未在 180° 经线处切开，面积存疑。",
                "\(name(doubt.area).english): the outline is \(Int(doubt.degrees)) degrees wide and not cut at "
                    + "the antimeridian, so its area is doubtful."
            )
        }
        lines += overlaps.prefix(Self.namedLimit).map { overlap in
            let (first, second) = (name(overlap.areas.first), name(overlap.areas.second))
            let size = Self.squareKilometres(overlap.squareMetres)
            let people = Figure.decimal(overlap.demand.weight)
            return Bilingual(
                "\(first.chinese)与\(second.chinese)重叠 \(size) km²（\(people) 人、\(overlap.stations) 个站点），"
                    + "计入\(first.chinese)，合计只计一次。",
                "\(first.english) and \(second.english) overlap by \(size) km² (\(people) people, "
                    + "\(overlap.stations) stations), which count in \(first.english), and once in the total."
            )
        }
        if overlapCount > Self.namedLimit {
            let size = Self.squareKilometres(overlapSquareMetres)
            lines.append(
                Bilingual(
                    "共 \(overlapCount) 对区域重叠，合计 \(size) km²。",
                    "\(overlapCount) pairs of areas overlap, by \(size) km² together."
                )
            )
        }
        lines += openings.prefix(Self.namedLimit).map { opening in
            let size = Self.squareKilometres(opening.squareMetres)
            let isHole = opening.areas.count == 1
            return Bilingual(
                "\(names(opening.areas).chinese)\(isHole ? "之内" : "之间")有 \(size) km² 不属于任何区域。",
                "\(size) km² \(isHole ? "within" : "between") \(names(opening.areas).english) belong "
                    + "to no area."
            )
        }
        if openingCount > Self.namedLimit {
            let size = Self.squareKilometres(openingSquareMetres)
            lines.append(
                Bilingual(
                    "区域之间共有 \(openingCount) 处空隙，合计 \(size) km²。",
                    "There are \(openingCount) gaps between areas, of \(size) km² together."
                )
            )
        }
        return lines
    }

    /// An area with as many decimals as it takes to see it.
    private static func squareKilometres(_ squareMetres: Double) -> String {
        let size = squareMetres / 1e6
        return Figure.decimal(size, places: size >= 1 ? 2 : size >= 0.001 ? 4 : 6)
    }
}
