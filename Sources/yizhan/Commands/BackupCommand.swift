import ArgumentParser
import StationStore
import Stations

/// `yizhan backup`: copies the database safely.
struct BackupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            name: "backup",
            abstract: Message("在使用中复制数据库。", "Copy the database while it is in use."),
            discussion: Message(
                """
                副本是某一个版本的完整数据，不受同时进行的导入影响；命令结束时已经检查并写入磁盘。
                要恢复，请先停止服务，再用副本替换数据库及其 -wal 和 -shm 文件。
                中途停止不留下任何文件，原有的副本不变。

                  yizhan backup city-2026-11-21.gpkg --db city.gpkg
                """,
                """
                The copy holds one revision, whole, whatever is being imported meanwhile; it is \
                checked and on the disk when the command ends. To go back to it, stop the server, \
                and put it in the place of the database and its -wal and -shm files. A stop in the \
                middle leaves nothing behind, and an older copy stays.

                  yizhan backup city-2026-11-21.gpkg --db city.gpkg
                """
            )
        )
    }

    @OptionGroup var shared: SharedOptions

    @Argument(help: .words("副本的文件名。", "The file of the copy."))
    var file: String

    @Flag(help: .words("文件已存在时替换它。", "Replace the file if it is there."))
    var force = false

    @Flag(help: .words("用 JSON 输出结果。", "Print the result as JSON."))
    var json = false

    private struct Result: Encodable {
        let file: String
        let bytes: Int64
        let revision: Int64
    }

    func run() throws {
        let backup = try shared.openStore().backup(
            to: file,
            overwrite: force,
            announcing: TemporaryFiles.add
        )
        let done = Message(
            "副本“\(file)”已写好，版本 \(backup.revision)",
            "the copy '\(file)' is written, revision \(backup.revision)"
        )
        try Failure.telling(that: done, [{ try print(backup) }])
    }

    private func print(_ backup: Backup) throws {
        if json {
            let result = Result(file: file, bytes: backup.bytes, revision: backup.revision)
            try Terminal.write(json: try JSONText.encode(result))
        } else {
            try Terminal.write(
                line: Message(
                    "\(file)：\(backup.bytes) 字节，版本 \(backup.revision)",
                    "\(file): \(backup.bytes) bytes, revision \(backup.revision)"
                )
            )
        }
    }
}
