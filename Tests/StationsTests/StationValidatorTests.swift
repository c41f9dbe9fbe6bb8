import CivilTime
import Geodesy
import Stations
import Testing

@Suite struct StationValidatorTests {
    /// A draft with a name and cells under headings that are field names.
    private func draft(
        _ cells: [StationField: String] = [:],
        lon: String? = nil,
        lat: String? = nil,
        row: Int = 1
    ) -> StationDraft {
        var draft = StationDraft(row: row, line: row + 1)
        for (field, text) in cells { draft.fields[field] = cell(field.rawValue, text) }
        if lon != nil || lat != nil {
            draft.place = .cells(
                longitude: cell("lon", lon ?? ""),
                latitude: cell("lat", lat ?? "")
            )
        }
        return draft
    }

    private func cell(_ column: String, _ text: String) -> StationDraft.Cell {
        StationDraft.Cell(column: column, text: text)
    }

    private func validate(
        _ draft: StationDraft,
        _ change: (inout ImportOptions) -> Void = { _ in }
    ) -> StationValidator.Verdict {
        var options = ImportOptions()
        change(&options)
        var validator = StationValidator(options: options, catalogue: .standard)
        return validator.validate(draft)
    }

    private func errors(_ verdict: StationValidator.Verdict) -> [ImportProblem.Reason] {
        guard case .rejected(let problems) = verdict else { return [] }
        return problems.filter { $0.severity == .error }.map(\.reason)
    }

    private func accepted(
        _ verdict: StationValidator.Verdict
    ) throws -> (station: Station, warnings: [ImportProblem]) {
        guard case .accepted(let edit, let warnings) = verdict else {
            Issue.record("rejected: \(verdict)")
            throw TestFailure()
        }
        return (edit.makeStation(), warnings)
    }

    private struct TestFailure: Error {}

    @Test(
        "A row that cannot be right is refused with its reason",
        arguments: [
            ("", "", "wgs84", nil), ("108.9", "", "wgs84", ImportProblem.Reason.missingField),
            ("", "34.2", "wgs84", .missingField), ("108.9", "34.2", "", .missingField),
            ("abc", "34.2", "wgs84", .badCoordinate), ("0x22", "34.2", "wgs84", .badCoordinate),
            ("nan", "34.2", "wgs84", .badCoordinate), ("1e400", "34.2", "wgs84", .badCoordinate),
            ("108,9", "34.2", "wgs84", .badCoordinate), ("0", "0", "wgs84", .nullIsland),
            ("0.0", "-0.0", "gcj02", .nullIsland), ("34.2", "108.9", "wgs84", .swapped),
            ("12934801.49", "3387137.46", "wgs84", .outOfRange),
            ("181", "34", "wgs84", .outOfRange),
            ("108.9", "91", "wgs84", .outOfRange), ("108.9", "34.2", "mars", .unsupportedValue),
            ("200", "100", "wgs84", .outOfRange),
        ] as [(String, String, String, ImportProblem.Reason?)]
    )
    func places(lon: String, lat: String, crs: String, reason: ImportProblem.Reason?) {
        let verdict = validate(draft([.name: "站", .crs: crs], lon: lon, lat: lat))
        #expect(errors(verdict) == (reason.map { [$0] } ?? []), "\(lon), \(lat), \(crs)")
    }

    @Test("Projected coordinates are read once they are declared")
    func projected() throws {
        let row = draft([.name: "站"], lon: "12128000", lat: "4063000")
        let (station, _) = try accepted(validate(row) { $0.crs = .epsg3857 })
        let place = try #require(station.position?.coordinate)
        #expect((108.9...109.0).contains(place.longitude))
        #expect((34.2...34.3).contains(place.latitude))
        #expect(station.position?.original.x == 12_128_000)
    }

    @Test("The cell's reference system wins over the flag")
    func cellWins() throws {
        let row = draft([.name: "站", .crs: "wgs84"], lon: "108.9", lat: "34.2")
        let (station, _) = try accepted(validate(row) { $0.crs = .gcj02 })
        #expect(station.position?.coordinate.longitude == 108.9)
        let blank = draft([.name: "站", .crs: " "], lon: "108.9", lat: "34.2")
        let (shifted, _) = try accepted(validate(blank) { $0.crs = .gcj02 })
        let place = try #require(shifted.position?.coordinate)
        let given = try Coordinate(longitude: 108.9, latitude: 34.2)
        #expect((400...600).contains(Geodesic.distanceMetres(from: place, to: given)))
        #expect(shifted.position?.original.x == 108.9)
    }

    @Test("Turned coordinates are turned back only when that is asked for")
    func swapped() throws {
        let row = draft([.name: "站"], lon: "34.2", lat: "108.9")
        let (station, warnings) = try accepted(
            validate(row) {
                $0.crs = .wgs84
                $0.fixSwapped = true
            }
        )
        #expect(station.position?.coordinate.longitude == 108.9)
        #expect(warnings.map(\.reason) == [.swapped])
    }

    @Test("A Chinese datum far from China is warned of")
    func outsideDatum() throws {
        let row = draft([.name: "Sanisette"], lon: "2.35", lat: "48.85")
        let (station, warnings) = try accepted(validate(row) { $0.crs = .gcj02 })
        #expect(warnings.map(\.reason) == [.outsideDatum])
        #expect(station.position?.coordinate.longitude == 2.35)
    }

    @Test("A row without coordinates is kept without a position")
    func unlocated() throws {
        let (station, warnings) = try accepted(validate(draft([.name: "流动站"], lon: "", lat: " ")))
        #expect(station.position == nil)
        #expect(warnings.isEmpty)
    }

    @Test("A blank name is refused; a list with codes alone is named by them")
    func names() throws {
        #expect(errors(validate(draft([.name: "  ", .code: "1"]))) == [.missingField])
        #expect(errors(validate(draft([.address: "某路"]))) == [.missingField])
        let (station, _) = try accepted(validate(draft([.code: "S-7"])))
        #expect(station.name == "S-7")
        #expect(errors(validate(draft([.code: " "]))) == [.missingField])
    }

    @Test("A text that is too long or holds a control character is refused")
    func texts() {
        let long = String(repeating: "站", count: 201)
        #expect(errors(validate(draft([.name: long]))) == [.tooLong])
        #expect(errors(validate(draft([.name: "a\u{7}b"]))) == [.controlCharacter])
        #expect(errors(validate(draft([.name: "站", .phone: "1\u{202E}2"]))) == [.controlCharacter])
    }

    @Test("A key that comes twice in one file is refused the second time")
    func duplicates() throws {
        var validator = StationValidator(options: ImportOptions(), catalogue: .standard)
        _ = try accepted(validator.validate(draft([.code: "1"], row: 1)))
        #expect(errors(validator.validate(draft([.code: "1"], row: 2))) == [.duplicate])
        let other = draft([.code: "1", .source: "b"], row: 3)
        _ = try accepted(validator.validate(other))
    }

    @Test("Values are read in both languages and in any width")
    func values() throws {
        let row = draft([
            .name: "站", .status: "暂停开放", .kind: "微型", .host: "企业", .access: "扫码开门",
            .audience: "Outdoor workers", .capacity: "１２", .areaSquareMetres: "15.5",
            .openedOn: "2024年5月1日", .adcode: "610104", .mapListed: "3",
        ])
        let (station, warnings) = try accepted(validate(row))
        #expect(warnings.isEmpty)
        #expect(station.status == .suspended)
        #expect(station.kind == .micro)
        #expect(station.host == .business)
        #expect(station.access == .qr)
        #expect(station.audience == .outdoorWorkers)
        #expect(station.capacity == 12)
        #expect(station.areaSquareMetres == 15.5)
        #expect(station.openedOn?.description == "2024-05-01")
        #expect(station.mapListed == 3)
    }

    @Test("A value in unknown words is warned of and kept; such a status sends nobody there")
    func unsupported() throws {
        let row = draft([
            .name: "站", .capacity: "约20人", .status: "看情况", .openedOn: "2026-02-30", .adcode: "6101",
        ])
        let (station, warnings) = try accepted(validate(row))
        #expect(Set(warnings.map(\.reason)) == [.unsupportedValue])
        #expect(warnings.count == 4)
        #expect(station.capacity == nil)
        #expect(station.extra["capacity"] == "约20人")
        #expect(station.status == .suspended)
        #expect(station.extra["status"] == "看情况")
    }

    @Test("A status in unknown words leaves a stored status alone")
    func unsupportedStatus() throws {
        var (station, _) = try accepted(validate(draft([.code: "1", .status: "open"])))
        guard case .accepted(let edit, _) = validate(draft([.code: "1", .status: "??"])) else {
            throw TestFailure()
        }
        edit.apply(to: &station)
        #expect(station.status == .open)
        #expect(station.extra["status"] == "??")
    }

    @Test("A cell that is understood later removes the words kept from before")
    func understoodLater() throws {
        var (station, _) = try accepted(validate(draft([.code: "1", .capacity: "约20人"])))
        guard case .accepted(let edit, _) = validate(draft([.code: "1", .capacity: "20"])) else {
            throw TestFailure()
        }
        edit.apply(to: &station)
        #expect(station.capacity == 20)
        #expect(station.extra.isEmpty)
    }

    @Test("An absent column leaves a value alone, a blank cell clears it, --keep-blank keeps it")
    func blankAndAbsent() throws {
        var (station, _) = try accepted(
            validate(draft([.code: "1", .phone: "12351"], lon: "108", lat: "34")) {
                $0.crs = .wgs84
            }
        )
        func apply(_ draft: StationDraft, keepBlank: Bool = false) throws {
            guard case .accepted(let edit, _) = validate(draft, { $0.keepBlank = keepBlank })
            else { throw TestFailure() }
            edit.apply(to: &station)
        }
        try apply(draft([.code: "1"]))
        #expect(station.phone == "12351" && station.position != nil)
        try apply(draft([.code: "1", .phone: ""], lon: "", lat: ""), keepBlank: true)
        #expect(station.phone == "12351" && station.position != nil)
        try apply(draft([.code: "1", .phone: ""], lon: "", lat: ""))
        #expect(station.phone == nil && station.position == nil)
    }

    @Test("A column of one amenity wins over the list of facilities")
    func amenities() throws {
        var row = draft([.code: "1"])
        row.facilities = FacilityList(
            cell: cell("facilities", "卫生间,空调,沙包"),
            codes: ["toilet", "air_conditioning"],
            unknownWords: ["沙包"]
        )
        row.amenities["toilet"] = cell("厕所", "坏")
        row.amenities["wifi"] = cell("wifi", "也许")
        let (station, warnings) = try accepted(validate(row))
        func state(_ code: String) throws -> AmenityState? {
            station.checklist[try #require(AmenityCatalogue.standard.bit(of: code))]
        }
        #expect(try state("toilet") == .broken)
        #expect(try state("air_conditioning") == .yes)
        #expect(try state("wifi") == nil)
        #expect(station.extra["wifi"] == "也许")
        #expect(warnings.map(\.reason) == [.unknownAmenity, .unsupportedValue])
    }

    @Test("A list of facilities may say that one is missing or broken")
    func facilityStates() throws {
        var row = draft([.code: "1"])
        let list = cell("设施", "饮水:有;空调:无;微波炉:坏;冰箱:坏")
        row.facilities = FacilityTextReader(catalogue: .standard).read(list)
        row.amenities["fridge"] = cell("冰箱", "有")
        row.amenities["microwave"] = cell("微波炉", "")
        let (station, warnings) = try accepted(validate(row))
        func state(_ code: String) throws -> AmenityState? {
            station.checklist[try #require(AmenityCatalogue.standard.bit(of: code))]
        }
        #expect(try state("drinking_water") == .yes)
        #expect(try state("air_conditioning") == .no)
        #expect(try state("microwave") == .broken)
        #expect(try state("fridge") == .yes)
        #expect(warnings.isEmpty)
    }

    @Test("An export's original coordinates are kept unless the place was edited since")
    func originals() throws {
        let original = try StationPosition(OriginalPosition(x: 108.95, y: 34.27, crs: .gcj02))
        func position(shift: Double) throws -> StationPosition? {
            let row = draft(
                [.code: "1", .crs: "gcj02", .originalX: "108.95", .originalY: "34.27"],
                lon: "\(original.coordinate.longitude + shift)",
                lat: "\(original.coordinate.latitude)"
            )
            return try accepted(validate(row)).station.position
        }
        #expect(try position(shift: 0) == original)
        let moved = try #require(try position(shift: 0.001))
        #expect(moved.original.crs == .wgs84)
        #expect(abs(moved.coordinate.longitude - original.coordinate.longitude - 0.001) < 1e-12)
    }
}
