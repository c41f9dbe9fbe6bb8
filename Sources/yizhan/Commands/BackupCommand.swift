import ArgumentParser
import StationStore

/// `yizhan backup`: copies the database safely.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database while it is in use.",
        discussion: """
            The copy holds one revision, whole, whatever is being imported meanwhile; it is checked \
            and on the disk when the command ends. To go back to it, stop the server, and put it in \
            the place of the database and its -wal and -shm files.

              yizhan backup city-2026-11-21.gpkg --db city.gpkg
            """
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: "The file of the copy.")
    var file: String

    @Flag(help: "Replace the file if it is there.")
    var force = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    private struct Result: Encodable {
        let file: String
        let bytes: Int64
        let revision: Int64
    }

    func run() throws {
        let backup = try shared.openStore().backup(to: file, overwrite: force)
        if json {
            let result = Result(file: file, bytes: backup.bytes, revision: backup.revision)
            try Terminal.write(line: try JSONText.encode(result))
        } else {
            try Terminal.write(
                line: "\(file): \(backup.bytes) bytes, revision \(backup.revision)"
            )
        }
    }
}
