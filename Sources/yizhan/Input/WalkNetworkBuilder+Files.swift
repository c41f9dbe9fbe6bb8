import Coverage
import Geodesy
import Interchange
import Stations

extension WalkNetworkBuilder {
    /// Adds the nodes of a CSV file with `id,lon,lat`, columns in any order.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - delimiter: what separates fields; nil to find out.
    ///   - crs: the reference system of the file.
    ///   - fixSwapped: whether coordinates in each other's place are turned round.
    /// - Returns: where the nodes stand that were turned round.
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` with the line, or `CSVError` for what is no CSV.
    @discardableResult
    mutating func readNodes(
        _ source: some ByteSource,
        delimiter: UInt8? = nil,
        crs: CoordinateReferenceSystem = .wgs84,
        fixSwapped: Bool = false
    ) throws -> [ImportProblem] {
        let check = PositionCheck(fixesSwapped: fixSwapped)
        var table = try Table(source, delimiter, .nodes, columns: ["id", "lon", "lat"])
        var isEmpty = true
        var turned: [ImportProblem] = []
        while let (cells, row, line) = try table.next() {
            var place: Coordinate?
            if let x = DecimalNumber.parse(cells[1]), let y = DecimalNumber.parse(cells[2]) {
                switch check.verdict(on: OriginalPosition(x: x, y: y, crs: crs)) {
                case .turned(let position):
                    place = position.coordinate
                    turned.append(.turned(row: row, line: line, column: "lon"))
                case .fault(.swapped, _, _):
                    throw CoverageError.invalidNetwork(.swappedPosition(line: line))
                // A node may lie anywhere on the globe, at 0, 0, too.
                case .place, .fault: place = try? crs.toWGS84(x: x, y: y)
                }
            }
            guard let place else {
                let fault = WalkNetworkFault.badPosition(
                    line: line,
                    longitude: cells[1],
                    latitude: cells[2]
                )
                throw CoverageError.invalidNetwork(fault)
            }
            try addNode(id: cells[0], at: place, line: line)
            isEmpty = false
        }
        if isEmpty { throw CoverageError.invalidNetwork(.empty(file: .nodes)) }
        return turned
    }

    /// Adds the edges of a CSV file with `from,to` and maybe `length_m`, columns in any order.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - delimiter: what separates fields; nil to find out.
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` with the line, or `CSVError` for what is no CSV.
    mutating func readEdges(_ source: some ByteSource, delimiter: UInt8? = nil) throws {
        var table = try Table(
            source,
            delimiter,
            .edges,
            columns: ["from", "to"],
            optional: ["length_m"]
        )
        while let (cells, _, line) = try table.next() {
            var metres: Double?
            if !cells[2].isEmpty {
                guard let length = DecimalNumber.parse(cells[2]) else {
                    throw CoverageError.invalidNetwork(.badLength(line: line, text: cells[2]))
                }
                metres = length
            }
            try addEdge(from: cells[0], to: cells[1], lengthMetres: metres, line: line)
        }
    }

    /// The name of a column, however its heading is written.
    static func columnName(_ heading: String) -> String {
        NetworkHeadings.column(of: heading) ?? TextFolding.fold(TextFolding.collapse(heading))
    }
}

/// Some columns of a CSV file.
private struct Table<Source: ByteSource> {
    private var reader: CSVReader<PeekedByteSource<Source>>
    private let file: WalkNetworkFault.File
    private let width: Int
    private let positions: [Int?]

    init(
        _ source: Source,
        _ delimiter: UInt8?,
        _ file: WalkNetworkFault.File,
        columns: [String],
        optional: [String] = []
    ) throws {
        let bytes = try PeekedByteSource(source)
        let content = FileContent(start: bytes.start)
        guard content == .text || content == .empty else {
            throw CSVError.notText(content.refusal(expected: ImportLayer.network.expectedFiles))
        }
        reader = CSVReader(bytes, delimiter: delimiter)
        self.file = file
        guard let heading = try reader.heading() else {
            throw CoverageError.invalidNetwork(.empty(file: file))
        }
        let names = heading.fields.map(WalkNetworkBuilder.columnName)
        for name in columns where !names.contains(name) {
            let qualified = heading.fields.lazy.compactMap(NetworkHeadings.qualified)
            if let found = qualified.first(where: { $0.column == name })?.heading {
                throw CoverageError.invalidNetwork(
                    .qualifiedColumn(
                        file: file,
                        name: name,
                        heading: found.heading,
                        plain: found.plain
                    )
                )
            }
            throw CoverageError.invalidNetwork(.missingColumn(file: file, name: name))
        }
        for name in columns + optional where names.count(where: { $0 == name }) > 1 {
            throw CoverageError.invalidNetwork(.repeatedColumn(file: file, name: name))
        }
        width = names.count
        positions = (columns + optional).map { names.firstIndex(of: $0) }
    }

    /// The cells of the next record, an empty one for a column that is not there, its row and
    /// its line.
    mutating func next() throws -> ([String], Int, Int)? {
        while let record = try reader.next() {
            if record.isBlank { continue }
            guard record.fields.count >= width else {
                throw CoverageError.invalidNetwork(.tooFewCells(file: file, line: record.line))
            }
            let cells = positions.map { position in
                position.map { TextFolding.collapse(record.fields[$0]) } ?? ""
            }
            return (cells, record.row, record.line)
        }
        return nil
    }
}
