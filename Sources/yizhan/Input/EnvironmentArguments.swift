import ArgumentParser
import Foundation

/// Gives options that are not on the command line their values from the environment.
///
/// `--some-option` is `YIZHAN_SOME_OPTION`. A value goes through the same parser as one on the
/// command line, so a bad one is refused by the same words. A flag is set by `1` or `true`.
struct EnvironmentArguments {
    private let environment: [String: String]

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.environment = environment.filter { $0.key.hasPrefix("YIZHAN_") && !$0.value.isEmpty }
    }

    /// The arguments, followed by the options that only the environment gives.
    func complete(_ arguments: [String]) throws -> [String] {
        guard !environment.isEmpty, let name = arguments.first,
            let command = Yizhan.configuration.subcommands.first(where: {
                $0._commandName == name
            })
        else { return arguments }
        var added: [String] = []
        for option in try Self.options(of: command) {
            let variable =
                "YIZHAN_"
                + option.name.uppercased().replacingOccurrences(of: "-", with: "_")
            guard let value = environment[variable], !Self.isGiven(option.name, in: arguments)
            else { continue }
            if !option.isFlag {
                added.append("--\(option.name)=\(value)")
            } else if ["1", "true", "yes"].contains(value.lowercased()) {
                added.append("--\(option.name)")
            } else if !["0", "false", "no"].contains(value.lowercased()) {
                throw ValidationError("\(variable)='\(value)' is not 1 or 0")
            }
        }
        // Arguments behind "--" are file names.
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        return Array(arguments[..<end]) + added + Array(arguments[end...])
    }

    private static func isGiven(_ option: String, in arguments: [String]) -> Bool {
        arguments.prefix { $0 != "--" }.contains {
            $0 == "--\(option)" || $0.hasPrefix("--\(option)=")
        }
    }

    private struct Option {
        let name: String
        let isFlag: Bool
    }

    /// The long options of a command, as the parser itself describes them.
    private static func options(of command: any ParsableCommand.Type) throws -> [Option] {
        let dump = try JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8))
        return (dump.command.arguments ?? []).flatMap { argument in
            (argument.names ?? []).filter { $0.kind == "long" }.map {
                Option(name: $0.name, isFlag: argument.kind == "flag")
            }
        }.filter { $0.name != "help" && $0.name != "version" }
    }

    private struct Dump: Decodable {
        struct Command: Decodable {
            let arguments: [Argument]?
        }
        struct Argument: Decodable {
            struct Name: Decodable {
                let kind: String
                let name: String
            }
            let kind: String
            let names: [Name]?
        }
        let command: Command
    }
}
