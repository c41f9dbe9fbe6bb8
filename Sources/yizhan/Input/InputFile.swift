import Foundation

/// Files that a command reads as a whole.
enum InputFile {
    /// The most bytes that are read.
    static let maximumBytes = 2_000_000_000

    /// The bytes of a file.
    ///
    /// - Throws: ``Failure`` with the status for no such input, or for bad input if it is too large.
    static func bytes(_ path: String) throws -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Failure(
                "没有可读的文件“\(path)”",
                "there is no file '\(path)' that can be read",
                .noInput
            )
        }
        do {
            let data = try handle.read(upToCount: maximumBytes + 1) ?? Data()
            guard data.count <= maximumBytes else {
                throw Failure(
                    "“\(path)”超过 \(maximumBytes) 字节",
                    "'\(path)' is larger than \(maximumBytes) bytes",
                    .badInput
                )
            }
            return [UInt8](data)
        } catch let failure as Failure {
            throw failure
        } catch {
            let reason = error.localizedDescription
            throw Failure(
                "“\(path)”无法读取：\(reason)",
                "'\(path)' cannot be read: \(reason)",
                .inputOutput
            )
        }
    }
}
