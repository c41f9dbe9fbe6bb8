import CivilTime
import Stations

/// What every part of an answer needs: the data, the moment, the words, the links.
struct AnswerContext {
    let snapshot: StationSnapshot
    let now: Instant
    let frame: PageFrame
    let walking: WalkingModel

    var texts: Texts { frame.texts }

    var distances: DistanceWords { DistanceWords(texts: texts, walking: walking) }

    var days: DayWords { DayWords(texts: texts, now: now) }

    /// The page of a station; its source is named where another has the same code.
    func href(of station: Station) -> String {
        let path = Self.path(of: station)
        let isAlone = snapshot.indices(ofCode: station.key.code).count < 2
        return frame.href(path, isAlone ? [] : [("source", station.key.source)])
    }

    /// The path of a station's page below the root.
    static func path(of station: Station) -> String {
        "/s/" + PercentEncoding.encode(station.key.code)
    }

    /// How the hours of a match stand, in words.
    func state(of match: StationMatch) -> StateWords {
        let station = snapshot.stations[match.index]
        return StateWords(
            match.hours ?? snapshot.hours(of: match.index, at: now),
            words: station.hoursText,
            walkMinutes: walking.minutes(distanceMetres: match.distanceMetres),
            days: days
        )
    }
}
