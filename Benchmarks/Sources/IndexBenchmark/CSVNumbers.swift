import Foundation

/// The numbers of a CSV file after its heading.
struct CSVNumbers {
    let rows: [[Double]]

    init(_ file: URL) throws {
        let bytes = try Data(contentsOf: file)
        rows = try bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
            try line.split(separator: UInt8(ascii: ",")).map { cell in
                let text = String(decoding: cell, as: UTF8.self)
                // A list in a cell: its first number.
                guard let number = Double(text.prefix { $0 != " " }) else {
                    throw CocoaError(
                        .fileReadCorruptFile,
                        userInfo: [NSFilePathErrorKey: file.path]
                    )
                }
                return number
            }
        }
    }
}
