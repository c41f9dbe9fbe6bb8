import Geodesy

/// Decides whether two numbers that a row gives in a declared system can be its place.
package struct PositionCheck {
    /// What the numbers are.
    package enum Verdict {
        /// The place.
        case place(StationPosition)
        /// The place, after the numbers were turned round.
        case turned(StationPosition)
        /// No place; a latitude is at fault if it is not the longitude or the pair.
        case fault(ImportProblem.Reason, isLatitude: Bool, Message)
    }

    private let fixesSwapped: Bool

    /// Makes a check that turns numbers in each other's place round, or refuses them.
    package init(fixesSwapped: Bool) {
        self.fixesSwapped = fixesSwapped
    }

    /// Decides.
    ///
    /// Numbers that lie outside China as they stand and inside when turned round are in each
    /// other's place: no town outside is the mirror image of one inside.
    package func verdict(on given: OriginalPosition) -> Verdict {
        if given.x.magnitude < 1e-6, given.y.magnitude < 1e-6 {
            let message = Message(
                "0, 0 在非洲外海，是不是没有填写？",
                "0, 0 is in the sea off Africa: not filled in?"
            )
            return .fault(.nullIsland, isLatitude: false, message)
        }
        let place = try? StationPosition(given)
        if let place, ChinaExtent.contains(place.coordinate) { return .place(place) }
        let mirrored = OriginalPosition(x: given.y, y: given.x, crs: given.crs)
        if let turned = try? StationPosition(mirrored) {
            let isMirrorOfChina = ChinaExtent.contains(turned.coordinate)
            if isMirrorOfChina || (place == nil && !given.crs.isProjected) {
                return swapped(turned)
            }
        }
        if let place { return .place(place) }
        return noPlace(given)
    }

    private func swapped(_ turned: StationPosition) -> Verdict {
        if fixesSwapped { return .turned(turned) }
        let message =
            turned.original.crs.isProjected
            ? Message(
                "东坐标和北坐标写反了（测绘上 X 为北坐标）；--fix-swapped 可调换",
                "easting and northing stand in each other's column (surveyors write X for the "
                    + "northing); --fix-swapped turns them"
            )
            : PositionText.swapped
        return .fault(.swapped, isLatitude: false, message)
    }

    private func noPlace(_ given: OriginalPosition) -> Verdict {
        let pair = "\(FieldValue.number(given.x).cell), \(FieldValue.number(given.y).cell)"
        let advice =
            MetresAdvice.advice(for: given).map { Message("：", ": ") + $0 } ?? Message("", "")
        if !given.crs.isProjected, given.x.magnitude > 1_000 || given.y.magnitude > 1_000 {
            return .fault(
                .outOfRange,
                isLatitude: given.x.magnitude <= 1_000,
                Message("\(pair) 是米，不是度", "\(pair) are metres, not degrees") + advice
            )
        }
        if !given.crs.isProjected, given.y.magnitude > 90, given.x.magnitude <= 180 {
            let latitude = FieldValue.number(given.y).cell
            let message = Message(
                "纬度 \(latitude) 不在 -90 至 90 之间",
                "latitude \(latitude) is not from -90 to 90"
            )
            return .fault(.outOfRange, isLatitude: true, message)
        }
        let message = Message(
            "按 \(given.crs.rawValue)，\(pair) 不是地球上的位置",
            "\(pair) is no place in \(given.crs.rawValue)"
        )
        return .fault(.outOfRange, isLatitude: false, message + advice)
    }
}

/// Says what metres look like that are none of the declared system.
enum MetresAdvice {
    private static let northings = 1_900_000.0...6_100_000
    private static let eastings = 100_000.0...900_000
    private static let numberedEastings = 13_000_000.0..<46_000_000

    /// What to declare instead; nil where the numbers say nothing.
    static func advice(for given: OriginalPosition) -> Message? {
        let isUsual = northings.contains(given.y)
        guard isUsual || northings.contains(given.x) else {
            return given.crs.isProjected ? nil : webMercator
        }
        let easting = isUsual ? given.x : given.y
        let order =
            isUsual
            ? Message("", "")
            : Message(
                "，以东坐标为 x（测绘上写作 Y）",
                ", with the easting as x (surveyors write it as Y)"
            )
        if case .gaussKruger = given.crs {
            guard numberedEastings.contains(easting) else { return nil }
            let zone = Int(easting / 1e6)
            return Message(
                "东坐标前有带号 \(zone)：请声明 --crs cgcs2000-gk",
                "the easting has the number of the zone, \(zone), in front: declare "
                    + "--crs cgcs2000-gk"
            ) + order
        }
        if numberedEastings.contains(easting), given.crs != .cgcs2000GaussKruger {
            let zone = Int(easting / 1e6)
            let isEither = easting < 15_100_000 && !given.crs.isProjected
            let other = isEither ? Message("；或者", "; or ") + webMercator : Message("", "")
            return Message(
                "像是 CGCS2000 高斯-克吕格 \(zone) 带的米数，--crs cgcs2000-gk",
                "they look like Gauss–Krüger metres of CGCS2000 in zone \(zone), "
                    + "--crs cgcs2000-gk"
            ) + order + other
        }
        if eastings.contains(easting) {
            return Message(
                "像是 CGCS2000 高斯-克吕格的米数，没有带号：请用 EPSG 代码声明带，"
                    + "如 --crs epsg4545（3 度带，东经 108° 附近）"
                    + "或 epsg4508（6 度带，东经 111° 附近）",
                "they look like Gauss–Krüger metres of CGCS2000 (a map grid) without the number "
                    + "of the zone: declare the zone by its EPSG code, such as --crs epsg4545 "
                    + "(zones of 3 degrees, around 108° E) or epsg4508 (of 6 degrees, around "
                    + "111° E)"
            ) + order
        }
        return given.crs.isProjected ? nil : webMercator
    }

    private static let webMercator = Message(
        "如是 Web 墨卡托请声明 --crs epsg3857，百度墨卡托为 bd09mc",
        "declare --crs epsg3857 (Web Mercator) or bd09mc (Baidu) if they are those"
    )
}
