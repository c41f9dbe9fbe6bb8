import Coverage

/// The share of people who are served for each hour of a week, as a strip above a slider.
struct WeekStrip {
    private static let hourWidth = 4
    private static let height = 100

    private let shares: Certainty<[Double]>
    private let hour: Int
    private let texts: Texts

    /// Takes the shares of a curve over; nil without demand.
    init?(_ curve: WeekCurve, hour: Int, _ texts: Texts) {
        guard let shares = curve.shares else { return nil }
        self.shares = shares
        self.hour = hour
        self.texts = texts
    }

    /// The fields of the strip in the template `union`.
    var fields: Fields {
        [
            "width": "\(WeekCurve.hourCount * Self.hourWidth)", "height": "\(Self.height)",
            "certain_path": path(shares.certain), "possible_path": path(shares.possible),
            "certain": list(shares.certain), "possible": list(shares.possible),
            "cursor": "M\(hour * Self.hourWidth + 2) 0V\(Self.height)",
            "days": days.enumerated().map { day, name -> Fields in
                [
                    "name": name, "x": "\(day * 24 * Self.hourWidth + 48)",
                    "line": "M\(day * 24 * Self.hourWidth) 0V\(Self.height)",
                ]
            },
            "day_names": days.joined(separator: ","), "reading": reading,
        ]
    }

    private var days: [String] {
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
            .map { texts[$0] }
    }

    /// The slider's hour in words, as the page's script writes it for other hours.
    private var reading: String {
        texts[
            "union_reading",
            [
                "day": days[hour / 24], "hour": "\(hour % 24):00",
                "certain": tenths(shares.certain[hour]), "possible": tenths(shares.possible[hour]),
            ]
        ]
    }

    /// A share in tenths of a per cent, as the script reads it.
    private func list(_ shares: [Double]) -> String {
        shares.map { "\(Int(($0 * 1_000).rounded()))" }.joined(separator: ",")
    }

    private func tenths(_ share: Double) -> String {
        let tenths = Int((share * 1_000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// Steps from hour to hour, down to the floor at both ends.
    private func path(_ shares: [Double]) -> String {
        var path = "M0 \(Self.height)"
        for share in shares {
            let y = Int(((1 - min(max(share, 0), 1)) * Double(Self.height)).rounded())
            path += "V\(y)h\(Self.hourWidth)"
        }
        return path + "V\(Self.height)Z"
    }
}
