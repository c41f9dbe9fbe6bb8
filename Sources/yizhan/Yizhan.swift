import ArgumentParser
import Foundation
import Stations

/// The command line: `yizhan COMMAND`.
struct Yizhan: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            name: "yizhan",
            abstract: Message(
                "驿站：为户外劳动者找最近的驿站。",
                "驿站: finds the nearest rest station for outdoor workers."
            ),
            discussion: Message(
                """
                先用西安的样例数据，查最近的厕所：

                  yizhan serve --sample geodata
                  curl 'localhost:8080/nearest?lon=108.9422&lat=34.2611&amenities=toilet'

                或者用自己的名单（高德、腾讯坐标是 gcj02，百度坐标是 bd09）：

                  yizhan import stations.csv --crs gcj02
                  yizhan nearest --lon 108.9422 --lat 34.2611 --amenities toilet,wifi

                每个选项也可以写成环境变量：--db 即 YIZHAN_DB，--port 即 YIZHAN_PORT。
                语言随系统（LC_ALL、LC_MESSAGES、LANG），也可用 --lang zh 或 --lang en 指定。

                退出状态：0 完成，64 用法错误，65 输入有误且未存入，66 文件不存在，
                70 内部错误，74 读写失败，75 请稍后再试。
                """,
                """
                Start with the sample of Xi'an, then ask for the nearest toilet:

                  yizhan serve --sample geodata
                  curl 'localhost:8080/nearest?lon=108.9422&lat=34.2611&amenities=toilet'

                Or with a list of your own (Amap and Tencent coordinates are gcj02, Baidu's bd09):

                  yizhan import stations.csv --crs gcj02
                  yizhan nearest --lon 108.9422 --lat 34.2611 --amenities toilet,wifi

                Every option can also be given as a variable: --db as YIZHAN_DB, --port as \
                YIZHAN_PORT. Messages are in the language of the system (LC_ALL, LC_MESSAGES, \
                LANG), or in that of --lang zh or --lang en.

                Exit status: 0 done, 64 wrong usage, 65 bad input and nothing was stored, 66 no \
                such file, 70 internal error, 74 reading or writing failed, 75 try again later.
                """
            ),
            version: "0.1.0",
            subcommands: [
                ServeCommand.self, ImportCommand.self, ExportCommand.self, NearestCommand.self,
                AuditCommand.self, HoursCommand.self, CheckCommand.self, BackupCommand.self,
            ]
        )
    }
}

/// Parses the arguments and the environment, runs the command, and ends with its status.
@main
enum Main {
    static func main() async {
        Terminal.holdStandardStreams()
        // A reader that goes away and a limit of size are errors like any other, so that what was
        // stored can be told and nothing is left behind.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        do {
            let arguments = try EnvironmentArguments().complete(
                LanguageOption.movedBack(Array(CommandLine.arguments.dropFirst()))
            )
            var command = try Yizhan.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                await TemporaryFiles.removeOnStop()
                try command.run()
            }
        } catch let error as WriteError where error.isReaderGone {
            TemporaryFiles.end(by: SIGPIPE)
        } catch {
            Failure(error).exit()
        }
    }
}
