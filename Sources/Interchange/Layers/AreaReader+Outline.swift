import Geodesy
public import Stations

extension ImportProblem {
    /// Says that coordinates were used the other way round.
    public static func turned(row: Int, line: Int, column: String?) -> ImportProblem {
        ImportProblem(
            row: row,
            line: line,
            column: column,
            severity: .warning,
            reason: .swapped,
            message: PositionText.turned
        )
    }
}

extension OutlineReview {
    /// What somebody should know of an area that is stored.
    func warnings(of name: String, row: Int, line: Int) -> [ImportProblem] {
        var messages: [(ImportProblem.Reason, Message)] = []
        if !mends.isEmpty {
            let chinese = mends.map(\.chineseDescription).joined(separator: "；")
            let english = mends.map(\.description).joined(separator: "; ")
            let place = "\(mends[0].place.longitude), \(mends[0].place.latitude)"
            messages.append(
                (
                    .mendedOutline,
                    Message(
                        "\(name)：\(chinese)；第一处在 \(place)",
                        "\(name): \(english); the first at \(place)"
                    )
                )
            )
        }
        if let fault {
            messages.append(
                (
                    .badOutline,
                    Message(
                        "\(name)：\(fault.chineseDescription)区域已存入，边界改正之前不参加核查。",
                        "\(name): \(fault) The area is stored, and left out of audits until its "
                            + "outline is corrected."
                    )
                )
            )
        }
        if let degrees = doubtfulDegrees?.rounded() {
            messages.append(
                (
                    .badOutline,
                    Message(
                        "\(name)：边界东西跨 \(degrees) 度；跨 180° 经线的边界应在那里切开"
                            + "（RFC 7946 第 3.1.9 节）",
                        "\(name): the outline is \(degrees) degrees of longitude wide; one that "
                            + "crosses the antimeridian has to be cut there (RFC 7946, 3.1.9)"
                    )
                )
            )
        }
        return messages.map { reason, message in
            ImportProblem(
                row: row,
                line: line,
                column: "geometry",
                severity: .warning,
                reason: reason,
                message: message
            )
        }
    }
}
