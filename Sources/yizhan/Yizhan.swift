import ArgumentParser

/// The command line: `yizhan COMMAND`.
struct Yizhan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yizhan",
        abstract: "驿站: finds the nearest rest station for outdoor workers.",
        discussion: """
            Start with the sample of Xi'an, then ask for the nearest toilet:

              yizhan serve --sample geodata
              curl 'localhost:8080/nearest?lon=108.9422&lat=34.2611&amenities=toilet'

            Or with a list of your own (Amap and Tencent coordinates are gcj02, Baidu's bd09):

              yizhan import stations.csv --crs gcj02
              yizhan nearest --lon 108.9422 --lat 34.2611 --amenities toilet,wifi

            Every option can also be given as a variable: --db as YIZHAN_DB, --port as YIZHAN_PORT.

            Exit status: 0 done, 64 wrong usage, 65 bad input and nothing was stored, 66 no such \
            file, 70 internal error, 74 reading or writing failed, 75 try again later.
            """,
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, ImportCommand.self, ExportCommand.self, NearestCommand.self,
            AuditCommand.self, HoursCommand.self, CheckCommand.self, BackupCommand.self,
        ]
    )
}

/// Parses the arguments and the environment, runs the command, and ends with its status.
@main
enum Main {
    static func main() async {
        do {
            let arguments = try EnvironmentArguments().complete(
                Array(CommandLine.arguments.dropFirst())
            )
            var command = try Yizhan.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Failure(error).exit()
        }
    }
}
