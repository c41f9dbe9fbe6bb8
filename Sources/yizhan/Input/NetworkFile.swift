import Coverage
import Interchange

/// One of the two files of a walking network.
struct NetworkFile {
    let path: String
    let bytes: PeekedByteSource<FileByteSource>
    /// Which of the two it is by its headings, nil if they are those of neither.
    let kind: WalkNetworkFault.File?
    /// The headings of columns that are not used.
    let unused: [String]

    init(_ input: SpooledInput, delimiter: UInt8?) throws {
        path = input.name
        bytes = try PeekedByteSource(try input.open(), count: 1 << 16)
        let content = FileContent(start: bytes.start)
        guard content == .text || content == .empty else {
            let refusal = content.refusal(expected: ImportLayer.network.expectedFiles)
            throw Failure(refusal.after(path), .badInput)
        }
        var reader = CSVReader(ArrayByteSource(bytes.start), delimiter: delimiter)
        let heading = try? reader.heading()
        let names = Set((heading?.fields ?? []).map(WalkNetworkBuilder.columnName))
        // Edges may have an id of their own, nodes are not from anywhere.
        if !names.isDisjoint(with: ["from", "to"]) {
            kind = .edges
        } else {
            kind = names.isDisjoint(with: ["id", "lon", "lat"]) ? nil : .nodes
        }
        let used = kind == .edges ? ["from", "to", "length_m"] : ["id", "lon", "lat"]
        unused = (heading?.fields ?? []).filter { field in
            !field.isEmpty && !used.contains(WalkNetworkBuilder.columnName(field))
        }
    }
}
