import Stations

/// Collects what cannot be read in one look at the database.
///
/// A class, because all readers of that look write into the same list.
final class StoredFaults {
    /// The faults of one column, or of a table as a whole.
    private struct Place: Hashable {
        let table: String
        let column: String
    }

    private struct Found {
        var count = 0
        var samples: [Message] = []
    }

    /// In place of a column: a row that makes no sense though each of its values does.
    static let wholeRow = "*"

    /// The most faults of one column that are told one by one.
    static let samplesPerColumn = 10

    private var order: [Place] = []
    private var found: [Place: Found] = [:]

    /// Notes a fault; the words are made only if they are told.
    func note(_ table: String, _ column: String, _ words: () -> Message) {
        let place = Place(table: table, column: column)
        if found[place] == nil { order.append(place) }
        found[place, default: Found()].count += 1
        if found[place, default: Found()].samples.count < Self.samplesPerColumn {
            found[place, default: Found()].samples.append(words())
        }
    }

    /// The faults in words, those of a column together.
    var messages: [Message] { order.flatMap(messages) }

    /// The faults of a table's rows as a whole, rather than of single columns.
    func messages(ofRows table: String) -> [Message] {
        messages(at: Place(table: table, column: Self.wholeRow))
    }

    private func messages(at place: Place) -> [Message] {
        guard let found = found[place] else { return [] }
        let more = found.count - found.samples.count
        guard more > 0 else { return found.samples }
        let column = place.column == Self.wholeRow ? "" : place.column
        let name = column.isEmpty ? place.table : "\(place.table), \(column)"
        return found.samples
            + [Message("\(name)：还有 \(more) 处同样的问题", "\(name): \(more) more like these")]
    }

    /// The faults as a data set carries them.
    var omissions: DataOmissions {
        var omissions = DataOmissions()
        for place in order {
            guard let found = found[place] else { continue }
            omissions.add(
                table: place.table,
                count: found.count,
                first: found.samples.map(\.english)
            )
        }
        return omissions
    }
}
