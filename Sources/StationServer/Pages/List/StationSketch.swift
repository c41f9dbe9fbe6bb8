import Foundation
import Stations

/// A small drawing of where the stations of an answer lie: me in the middle, north up.
struct StationSketch {
    private static let radius = 96.0

    let matches: [StationMatch]
    let context: AnswerContext

    /// The fields of the template `sketch`, nil if there is nothing to draw.
    var fields: Fields? {
        guard let farthest = matches.map(\.distanceMetres).max() else { return nil }
        let scale = Self.radius / max(farthest, 50)
        let bar = Self.bar(upTo: 90 / scale)
        return [
            "title": context.texts["sketch_title", ["list": description]],
            "ring": Self.number(Self.radius),
            "scale": context.distances.distance(bar), "scale_width": Self.number(bar * scale),
            "dots": matches.indices.map { dot(matches[$0], number: $0 + 1, scale: scale) },
        ]
    }

    private func dot(_ match: StationMatch, number: Int, scale: Double) -> Fields {
        let bearing = match.bearingDegrees * .pi / 180
        let length = match.distanceMetres * scale
        let y = 110 - length * cos(bearing)
        return [
            "x": Self.number(160 + length * sin(bearing)), "y": Self.number(y),
            "y_text": Self.number(y + 4), "number": String(number),
            "state_class": context.state(of: match).styleClass,
        ]
    }

    /// The drawing in words.
    private var description: String {
        matches.indices.map { index in
            let match = matches[index]
            let direction = CompassDirection(bearingDegrees: match.bearingDegrees)
            return context.texts[
                "sketch_item",
                [
                    "number": "\(index + 1)", "direction": context.texts[direction.key],
                    "distance": context.distances.distance(match.distanceMetres),
                ]
            ]
        }
        .joined(separator: context.texts["sketch_comma"])
    }

    /// The largest of 10, 20, 50, 100, … metres that is not more than some length.
    static func bar(upTo metres: Double) -> Double {
        var bar = 10.0
        for factor in [2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2] where bar * factor <= metres {
            bar *= factor
        }
        return bar
    }

    private static func number(_ value: Double) -> String {
        FieldValue.number((value * 10).rounded() / 10).cell
    }
}
