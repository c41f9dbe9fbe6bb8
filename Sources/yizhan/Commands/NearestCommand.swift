public import ArgumentParser
import Geodesy
import OpeningHours
import StationStore
public import Stations

/// `yizhan nearest`: asks the database for the nearest stations.
struct NearestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nearest",
        abstract: "List the nearest stations that have what is needed.",
        discussion: """
            Distances are geodesics on WGS-84; walking minutes assume a detour of 1.3 at 1.2 m/s.

              yizhan nearest --lon 108.9422 --lat 34.2611
              yizhan nearest --lon 108.9422 --lat 34.2611 --amenities toilet,wifi
              yizhan nearest --lon 108.9422 --lat 34.2611 --open now
              yizhan nearest --lon 108.9422 --lat 34.2611 --format geojson

            Only stations that are open for use answer, unless --status says otherwise; only \
            amenities that are known to be there count, and with --open only stations that are \
            known to be open, unless --unknown include is given; --unknown only lists the others.
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, geojson
    }

    @OptionGroup var shared: SharedOptions

    @Option(
        parsing: .unconditional,
        help: "Where to measure from: longitude in WGS-84 degrees."
    )
    var lon: DecimalArgument

    @Option(
        parsing: .unconditional,
        help: "Where to measure from: latitude in WGS-84 degrees."
    )
    var lat: DecimalArgument

    @Option(help: "The most stations to list, 1 to \(StationQuery.maximumLimit).")
    var limit = 5

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The greatest distance, inclusive.", valueName: "metres")
    )
    var within: DecimalArgument?

    @Option(help: "Amenities that must be there, by code, separated by commas.")
    var amenities: String?

    @Option(
        help: ArgumentHelp(
            """
            Only stations that are open then: now, a time such as 2026-11-21T09:30, or 24h for \
            those open around the clock.
            """,
            valueName: "time"
        )
    )
    var open: OpenArgument?

    @Option(
        help: """
            What becomes of stations of which an amenity, the access or the hours are unknown.
            """
    )
    var unknown = UnknownPolicy.exclude

    @Option(help: "The statuses that answer, separated by commas.")
    var status = StationStatus.open.rawValue

    @Option(help: "The kinds of access that answer, separated by commas, or no_sign_up.")
    var access: String?

    @Option(help: "How to print the answer.")
    var format = Format.text

    @Flag(help: "The same as --format json.")
    var json = false

    func run() throws {
        let snapshot = try shared.openStore().snapshot()
        let query = try makeQuery(snapshot.catalogue)
        let answer = NearestAnswer(snapshot: snapshot, query: query)
        switch json ? .json : format {
        case .text: try answer.printText()
        case .json: try Terminal.write(line: answer.json())
        case .geojson: try Terminal.write(line: answer.geoJSON())
        }
    }

    private func makeQuery(_ catalogue: AmenityCatalogue) throws -> StationQuery {
        let origin: Coordinate
        do {
            origin = try Coordinate(longitude: lon.value, latitude: lat.value)
        } catch {
            throw ValidationError("--lon, --lat: \(error)")
        }
        var query = StationQuery(origin: origin)
        guard (1...StationQuery.maximumLimit).contains(limit) else {
            throw ValidationError("--limit has to be 1 to \(StationQuery.maximumLimit)")
        }
        query.limit = limit
        if let within {
            guard within.value > 0 else { throw ValidationError("--within has to be positive") }
            query.withinMetres = within.value
        }
        query.amenities = try amenityMask(catalogue)
        query.time = .now
        switch open {
        case .at(let time):
            query.time = time
            query.mustBeOpen = true
        case .allDay: query.mustBeOpenAllDay = true
        case nil: break
        }
        query.unknown = unknown
        query.statuses = try Set(list(status, "--status", StationStatus.self))
        if let access {
            query.access =
                access == "no_sign_up"
                ? Set(StationAccess.allCases.filter(\.needsNoSignUp))
                : try Set(list(access, "--access", StationAccess.self))
        }
        return query
    }

    private func amenityMask(_ catalogue: AmenityCatalogue) throws -> UInt64 {
        guard let amenities else { return 0 }
        do throws(AmenityError) {
            return try catalogue.mask(of: amenities.split(separator: ",").map(String.init))
        } catch {
            let known = catalogue.amenities.map(\.code).joined(separator: ", ")
            throw ValidationError("--amenities: \(error); known are \(known)")
        }
    }

    private func list<Value: ListedValue>(
        _ text: String,
        _ option: String,
        _: Value.Type
    ) throws -> [Value] {
        try text.split(separator: ",").map { part in
            guard let value = Value(rawValue: String(part)) else {
                throw ValidationError("\(option): '\(part)' is not \(Value.expected)")
            }
            return value
        }
    }
}

extension UnknownPolicy: ExpressibleByArgument {}
