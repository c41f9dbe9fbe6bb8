import Interchange

/// What one call of `next()` came to.
enum CSVOutcome: Hashable {
    case record(row: Int, line: Int, fields: [String])
    case error(CSVError)
}

/// Reads everything, going on after each error that allows it.
func readAll(
    _ bytes: [UInt8],
    chunkSize: Int = .max,
    delimiter: UInt8? = nil,
    limits: CSVLimits = .default
) -> [CSVOutcome] {
    var reader = CSVReader(
        ArrayByteSource(bytes, chunkSize: chunkSize),
        delimiter: delimiter,
        limits: limits
    )
    var outcomes: [CSVOutcome] = []
    while outcomes.count < 100_000 {
        do {
            guard let record = try reader.next() else { return outcomes }
            outcomes.append(.record(row: record.row, line: record.line, fields: record.fields))
        } catch {
            outcomes.append(.error(error))
        }
    }
    return outcomes
}

func readAll(_ text: String, delimiter: UInt8? = nil) -> [CSVOutcome] {
    readAll(Array(text.utf8), delimiter: delimiter)
}

func fields(_ outcomes: [CSVOutcome]) -> [[String]] {
    outcomes.compactMap { outcome in
        if case .record(_, _, let fields) = outcome { fields } else { nil }
    }
}

func errors(_ outcomes: [CSVOutcome]) -> [CSVError] {
    outcomes.compactMap { outcome in
        if case .error(let error) = outcome { error } else { nil }
    }
}
