import Foundation
import TestSupport
import Testing

/// Runs the program that the package builds, in a folder of its own.
struct CommandLineProgram {
    /// What a run left behind.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String

        /// The standard output as a JSON object.
        func json() throws -> [String: Any] {
            let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
            return try #require(object as? [String: Any])
        }
    }

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "yizhan-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Takes the folder away.
    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// Writes a file into the folder.
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: folder.appending(path: name))
        return path(name)
    }

    /// The path of a file that the tests come with.
    static func fixture(_ name: String) throws -> String {
        let url = Bundle.module.url(forResource: "Fixtures/" + name, withExtension: nil)
        return try #require(url).path
    }

    /// The program in the folder, not yet running, in English unless the environment says else.
    func process(
        _ arguments: [String],
        environment: [String: String] = [:]
    ) throws -> Process {
        let process = Process()
        let program: URL = try #require(BuiltProgram.url("yizhan"), "yizhan is not built")
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("YIZHAN_") && !$0.key.hasPrefix("LC_") }
        variables["LANG"] = "C"
        variables.merge(environment) { $1 }
        process.environment = variables
        return process
    }

    /// Runs the program and waits for its end; a redirection is what a shell does before, such as
    /// `>/dev/full` or `2>&-`.
    func run(
        _ arguments: [String],
        environment: [String: String] = [:],
        input: String = "",
        redirection: String? = nil
    ) throws -> Outcome {
        let process = try process(arguments, environment: environment)
        if let redirection, let program = process.executableURL {
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments =
                ["-c", "exec \(redirection); exec \"$0\" \"$@\"", program.path] + arguments
        }
        let inputFile = try write(input, to: "stdin-\(UUID())")
        process.standardInput = FileHandle(forReadingAtPath: inputFile)
        let outputFile = path("stdout-\(UUID())")
        let errorFile = path("stderr-\(UUID())")
        for file in [outputFile, errorFile] {
            #expect(FileManager.default.createFile(atPath: file, contents: nil))
        }
        process.standardOutput = FileHandle(forWritingAtPath: outputFile)
        process.standardError = FileHandle(forWritingAtPath: errorFile)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: try String(contentsOfFile: outputFile, encoding: .utf8),
            errors: try String(contentsOfFile: errorFile, encoding: .utf8)
        )
    }
}
