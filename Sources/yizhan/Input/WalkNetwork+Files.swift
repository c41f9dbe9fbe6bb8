import Coverage
import Geodesy
import Interchange
import Stations

extension WalkNetwork {
    /// Reads a network from two CSV files.
    ///
    /// - Parameters:
    ///   - nodes: the nodes: `id,lon,lat` in WGS-84, columns in any order.
    ///   - edges: the edges: `from,to` and maybe `length_m`, columns in any order; others, such as one
    ///     of one-way streets, do not matter on foot.
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` with the line, or `CSVError` for what is no CSV.
    init(nodes: [UInt8], edges: [UInt8]) throws {
        var builder = WalkNetworkBuilder()
        try Self.forEachRecord(of: nodes, in: .nodes, columns: ["id", "lon", "lat"]) {
            cells,
            line in
            guard let longitude = DecimalNumber.parse(cells[1]),
                let latitude = DecimalNumber.parse(cells[2]),
                let place = try? Coordinate(longitude: longitude, latitude: latitude)
            else {
                let fault = WalkNetworkFault.badPosition(
                    line: line,
                    longitude: cells[1],
                    latitude: cells[2]
                )
                throw CoverageError.invalidNetwork(fault)
            }
            try builder.addNode(id: cells[0], at: place, line: line)
        }
        try Self.forEachRecord(
            of: edges,
            in: .edges,
            columns: ["from", "to"],
            optional: ["length_m"]
        ) { cells, line in
            var metres: Double?
            if !cells[2].isEmpty {
                guard let length = DecimalNumber.parse(cells[2]) else {
                    throw CoverageError.invalidNetwork(.badLength(line: line, text: cells[2]))
                }
                metres = length
            }
            try builder.addEdge(from: cells[0], to: cells[1], lengthMetres: metres, line: line)
        }
        self = try builder.network()
    }

    /// Calls a body with the cells of some columns of each record, an empty one for a column that is
    /// not there, and the record's line.
    private static func forEachRecord(
        of bytes: [UInt8],
        in file: WalkNetworkFault.File,
        columns: [String],
        optional: [String] = [],
        _ body: ([String], Int) throws -> Void
    ) throws {
        var reader = CSVReader(ArrayByteSource(bytes))
        guard let heading = try reader.next() else {
            throw CoverageError.invalidNetwork(.empty(file: file))
        }
        let names = heading.fields.map { TextFolding.fold(TextFolding.collapse($0)) }
        for name in columns where !names.contains(name) {
            throw CoverageError.invalidNetwork(.missingColumn(file: file, name: name))
        }
        let positions = (columns + optional).map { names.firstIndex(of: $0) }
        while let record = try reader.next() {
            guard record.fields.count >= names.count else {
                throw CoverageError.invalidNetwork(.tooFewCells(file: file, line: record.line))
            }
            let cells = positions.map { position in
                position.map { TextFolding.collapse(record.fields[$0]) } ?? ""
            }
            try body(cells, record.line)
        }
    }
}
