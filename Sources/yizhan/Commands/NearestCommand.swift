public import ArgumentParser
import CivilTime
import Geodesy
import StationStore
public import Stations

/// `yizhan nearest`: asks the database for the nearest stations.
struct NearestCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            name: "nearest",
            abstract: Message(
                "列出最近的、符合需要的站点。",
                "List the nearest stations that have what is needed."
            ),
            discussion: Message(
                """
                距离是 WGS-84 椭球面上的测地线；步行分钟按绕行 1.3 倍、每秒 1.2 米计算。
                距离一律向上取整，因此用 --within 加上看到的距离能再找到同一站点。

                  yizhan nearest --lon 108.9422 --lat 34.2611
                  yizhan nearest --lon 108.9422 --lat 34.2611 --amenities toilet,wifi
                  yizhan nearest --lon 108.9422 --lat 34.2611 --open now
                  yizhan nearest --lon 108.9422 --lat 34.2611 --format geojson

                只列出状态为开放的站点，除非用 --status 另行指定；设施只算确知有的，
                --open 只算确知开放的，除非加 --unknown include；--unknown only 只列其余的。
                """,
                """
                Distances are geodesics on WGS-84; walking minutes assume a detour of 1.3 at \
                1.2 m/s. Distances are rounded up, so that --within with a printed one finds the \
                station again.

                  yizhan nearest --lon 108.9422 --lat 34.2611
                  yizhan nearest --lon 108.9422 --lat 34.2611 --amenities toilet,wifi
                  yizhan nearest --lon 108.9422 --lat 34.2611 --open now
                  yizhan nearest --lon 108.9422 --lat 34.2611 --format geojson

                Only stations that are open for use answer, unless --status says otherwise; only \
                amenities that are known to be there count, and with --open only stations that are \
                known to be open, unless --unknown include is given; --unknown only lists the \
                others.
                """
            )
        )
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, geojson
    }

    @OptionGroup var shared: SharedOptions

    @Option(
        parsing: .unconditional,
        help: .words("从哪里量起：WGS-84 经度。", "Where to measure from: longitude in WGS-84 degrees.")
    )
    var lon: DecimalArgument

    @Option(
        parsing: .unconditional,
        help: .words("从哪里量起：WGS-84 纬度。", "Where to measure from: latitude in WGS-84 degrees.")
    )
    var lat: DecimalArgument

    @Option(
        help: .words(
            "最多列出几个站点，1 至 \(StationQuery.maximumLimit)。",
            "The most stations to list, 1 to \(StationQuery.maximumLimit)."
        )
    )
    var limit = 5

    @Option(
        parsing: .unconditional,
        help: .words("最远距离，含。", "The greatest distance, inclusive.", valueName: "metres")
    )
    var within: DecimalArgument?

    @Option(
        help: .words(
            "必须有的设施代码，用逗号分隔。",
            "Amenities that must be there, by code, separated by commas."
        )
    )
    var amenities: String?

    @Option(
        help: .words(
            "只要那时开放的站点：now、2026-11-21T09:30 这样的时间，或 24h（全天开放）。",
            """
            Only stations that are open then: now, a time such as 2026-11-21T09:30, or 24h for \
            those open around the clock.
            """,
            valueName: "time"
        )
    )
    var open: OpenArgument?

    @Option(
        help: .words(
            "设施、进入方式或开放时间不明的站点怎么办。",
            "What becomes of stations of which an amenity, the access or the hours are unknown."
        )
    )
    var unknown = UnknownPolicy.exclude

    @Option(help: .words("列出哪些状态，用逗号分隔。", "The statuses that answer, separated by commas."))
    var status = StationStatus.open.rawValue

    @Option(
        help: .words(
            "列出哪些进入方式，用逗号分隔，或 no_sign_up（无须登记）。",
            "The kinds of access that answer, separated by commas, or no_sign_up."
        )
    )
    var access: String?

    @Option(help: .words("输出格式。", "How to print the answer."))
    var format = Format.text

    @Flag(help: .words("等同于 --format json。", "The same as --format json."))
    var json = false

    func run() throws {
        let snapshot = try shared.openStoreToRead().snapshot()
        let query = try makeQuery(snapshot.catalogue)
        let answer = NearestAnswer(snapshot: snapshot, query: query)
        switch json ? .json : format {
        case .text: try answer.printText()
        case .json: try Terminal.write(json: answer.json())
        case .geojson: try Terminal.write(json: answer.geoJSON())
        }
    }

    private func makeQuery(_ catalogue: AmenityCatalogue) throws -> StationQuery {
        let origin: Coordinate
        do {
            origin = try Coordinate(longitude: lon.value, latitude: lat.value)
        } catch {
            let reason = Message(error)
            throw ValidationError(
                "--lon、--lat：\(reason.chinese)",
                "--lon, --lat: \(reason.english)"
            )
        }
        var query = StationQuery(origin: origin)
        guard (1...StationQuery.maximumLimit).contains(limit) else {
            throw ValidationError(
                "--limit 应为 1 至 \(StationQuery.maximumLimit)",
                "--limit has to be 1 to \(StationQuery.maximumLimit)"
            )
        }
        query.limit = limit
        if let within {
            guard within.value > 0 else {
                throw ValidationError("--within 应大于 0", "--within has to be positive")
            }
            query.withinMetres = within.value
        }
        query.criteria.amenities = try ListArgument.amenities(amenities, catalogue)
        query.time = .now
        switch open {
        case .at(let time):
            query.time = time
            query.criteria.times = [time]
        case .allDay: query.criteria.mustBeOpenAllDay = true
        case nil: break
        }
        query.unknown = unknown
        query.criteria.statuses = try Set(ListArgument.values(status, "--status"))
        query.criteria.access = try ListArgument.access(access)
        return query
    }
}

extension UnknownPolicy: ExpressibleByArgument {}
