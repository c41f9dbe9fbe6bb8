import Geodesy
import Stations

/// One column of a list of stations: the name under which its cells are kept, and what it is.
struct StationColumn {
    let name: String
    let role: ColumnRole
    /// The folded heading, which says the order of two coordinates in one cell.
    let word: String
}

/// Decides what each column of a list of stations is.
struct StationColumns {
    let columns: [StationColumn]
    /// The system that the heading of the coordinates names.
    let datum: CoordinateReferenceSystem?
    private(set) var notes = ColumnNotes()

    /// Decides.
    ///
    /// - Parameters:
    ///   - headings: as the list writes them.
    ///   - dictionary: what headings mean.
    ///   - crs: the reference system declared for the file.
    /// - Throws: ``ImportFileError`` if this is no list of stations.
    init(
        _ headings: [String],
        _ dictionary: HeadingDictionary,
        crs: CoordinateReferenceSystem?
    ) throws(ImportFileError) {
        let readings = headings.map(dictionary.read)
        var roles = readings.map { $0.role ?? .extra }
        var qualified: [ColumnRole: QualifiedHeading] = [:]
        for (heading, reading) in zip(headings, readings) {
            guard let remark = reading.qualifier else { continue }
            let found = QualifiedHeading(heading: heading, remark: remark)
            notes.qualified(found, isKept: true)
            if let role = reading.unqualified, qualified[role] == nil { qualified[role] = found }
        }
        if let code = roles.firstIndex(of: .identifier) {
            roles[code] = roles.contains(.field(.code)) ? .extra : .field(.code)
        }
        let isPlace = { (role: ColumnRole) in
            role == .longitude || role == .latitude || role == .position
        }
        let places = roles.indices.filter { isPlace(roles[$0]) }
        let chosen = Self.datum(of: places.map { (roles[$0], readings[$0].datum) }, crs: crs)
        for index in places where readings[index].datum != chosen.datum && chosen.isNeeded {
            notes.repeated(headings[index], after: chosen.datum?.rawValue ?? "--crs", isKept: true)
            roles[index] = .extra
        }
        let pairs = roles.indices.filter { roles[$0] == .position }
        let pair = pairs.first { !HeadingWords.isDoubtfulPosition(headings[$0]) } ?? pairs.first
        let isSplit = roles.contains(.longitude) || roles.contains(.latitude)
        for index in pairs where isSplit || index != pair { roles[index] = .extra }
        let first = places.first { isPlace(roles[$0]) }
        datum = first.flatMap { readings[$0].datum }
        if let first, let datum { notes.datum(headings[first], datum, flag: crs) }
        try Self.check(headings, roles, qualified)
        var names = UniqueNames()
        columns = headings.indices.map { index in
            let heading = headings[index].isEmpty ? "column \(index + 1)" : headings[index]
            return StationColumn(
                name: roles[index] == .extra ? names.name(for: heading) : heading,
                role: roles[index],
                word: HeadingText(heading).name
            )
        }
    }

    /// Of coordinates in several systems, those of the declared one, else what the flag is for.
    private static func datum(
        of places: [(role: ColumnRole, datum: CoordinateReferenceSystem?)],
        crs: CoordinateReferenceSystem?
    ) -> (datum: CoordinateReferenceSystem?, isNeeded: Bool) {
        let data = places.map(\.datum)
        guard Set(data).count > 1 else { return (data.first ?? nil, false) }
        if let crs, data.contains(crs) { return (crs, true) }
        if crs != nil, data.contains(nil) { return (nil, true) }
        return (CoordinateReferenceSystem.allCases.first(where: data.contains), true)
    }

    private static func check(
        _ headings: [String],
        _ roles: [ColumnRole],
        _ qualified: [ColumnRole: QualifiedHeading]
    ) throws(ImportFileError) {
        var first: [ColumnRole: String] = [:]
        for (heading, role) in zip(headings, roles) where role != .extra && role != .computed {
            if let other = first[role] {
                throw .repeatedColumn(first: other, second: heading)
            }
            first[role] = heading
        }
        guard first[.field(.name)] != nil || first[.field(.code)] != nil else {
            throw .missingColumn(
                wanted: Message(
                    "名称（name、名称）或编号（code、编号）",
                    "the name (name, 名称) or the code (code, 编号)"
                ),
                headings: headings,
                qualified: qualified[.field(.name)] ?? qualified[.field(.code)]
            )
        }
        if (first[.longitude] == nil) != (first[.latitude] == nil) {
            let isLongitude = first[.longitude] == nil
            throw .missingColumn(
                wanted: isLongitude ? TableField.longitude : TableField.latitude,
                headings: headings,
                qualified: qualified[isLongitude ? .longitude : .latitude]
            )
        }
    }
}

/// Gives every column a name of its own: 社区, 社区 (2).
struct UniqueNames {
    private var taken: Set<String> = []

    mutating func name(for heading: String) -> String {
        var name = heading
        var number = 1
        while !taken.insert(name).inserted {
            number += 1
            name = "\(heading) (\(number))"
        }
        return name
    }
}
