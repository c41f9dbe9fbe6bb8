import Foundation
import Stations

/// Why bytes did not reach a file or an output.
struct WriteError: BilingualError {
    /// The file, or nil for standard output.
    let path: String?
    /// The number of the system's error.
    let code: Int32

    init(path: String? = nil, code: Int32 = errno) {
        self.path = path
        self.code = code
    }

    /// Whether whoever read standard output has gone, as `head` does.
    var isReaderGone: Bool { path == nil && code == EPIPE }

    var message: Message {
        let reason = Self.reason(code)
        guard let path else {
            return Message(
                "标准输出写入失败：\(reason.chinese)",
                "writing failed: standard output: \(reason.english)"
            )
        }
        return Message(
            "“\(path)”写入失败：\(reason.chinese)",
            "writing failed: '\(path)': \(reason.english)"
        )
    }

    /// The words of the system, in Chinese for the errors that people meet.
    static func reason(_ code: Int32) -> Message {
        let english = String(cString: strerror(code))
        let chinese: String? =
            switch code {
            case ENOSPC: "磁盘已满"
            case EDQUOT: "超出磁盘配额"
            case EPIPE: "接收方已关闭"
            case EBADF: "输出已关闭"
            case EACCES, EPERM: "没有权限"
            case ENOENT: "文件夹不存在"
            case ENOTDIR: "路径中有一段不是文件夹"
            case EISDIR: "这是文件夹"
            case EROFS: "磁盘只读"
            case EIO: "磁盘读写错误"
            default: nil
            }
        return Message(chinese.map { "\($0)（\(english)）" } ?? english, english)
    }
}
