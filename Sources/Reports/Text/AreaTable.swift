import Coverage

/// The figures of areas for a terminal.
enum AreaTable {
    /// Stations and shares.
    static func lines(_ audit: Audit) -> [String] {
        let radii = audit.parameters.radii
        var table = TextTable(
            [.text("区域 Area"), .number("站点 Stations"), .number("人口 People")]
                + radii.map { .number("≤ " + Figure.metres($0.metres)) }
                + [.number("≥ 2"), .number("≥ 3"), .number("面积 Area"), .number("覆盖 Covered")]
        )
        for area in audit.areas + [audit.total] {
            let principal = area[audit.parameters.principalRadius]
            table.append(
                [
                    area.name, range(area.stations.map(Double.init)) { Figure.decimal($0) },
                    Figure.decimal(area.demand.certain.demand.weight),
                ] + radii.map { share(area[$0]?.share) } + [
                    share(principal?.share2), share(principal?.share3),
                    Figure.squareKilometres(area.areaSquareMetres), share(principal?.areaShare),
                ]
            )
        }
        let radius = Figure.metres(audit.parameters.principalRadius.metres)
        return table.lines() + ["", "≥ 2, ≥ 3, 覆盖 Covered: \(radius)"]
    }

    /// Distances to the nearest station.
    static func distances(_ audit: Audit) -> [String] {
        var table = TextTable([
            .text("区域 Area"), .number("平均 Mean"), .number("p50"), .number("p90"), .number("p95"),
            .number("最远 Max"), .number("Gini"), .number("最大空圆 Empty circle"),
        ])
        for area in audit.areas + [audit.total] {
            let distance = area.demand.certain.distance
            table.append([
                area.name, Figure.metres(distance?.mean), Figure.metres(distance?.p50),
                Figure.metres(distance?.p90), Figure.metres(distance?.p95),
                Figure.metres(distance?.maximum), Figure.decimal(distance?.gini, places: 3),
                Figure.metres(area.largestEmptyCircle?.radiusMetres),
            ])
        }
        return table.lines()
    }

    /// A share, or two where it is not certain.
    static func share(_ share: Certainty<Double>?) -> String {
        range(share) { Figure.share($0) }
    }

    static func range(_ figure: Certainty<Double>?, _ text: (Double) -> String) -> String {
        guard let figure else { return Figure.absent }
        guard figure.certain != figure.possible else { return text(figure.certain) }
        return text(figure.certain) + " – " + text(figure.possible)
    }
}
