public import Foundation

/// A program that the package builds beside its tests.
public enum BuiltProgram {
    /// Where a program is, nil if it is not built.
    public static func url(_ name: String) -> URL? {
        let runner = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let bundle = Bundle.main.bundleURL
        return [
            runner, runner.deletingLastPathComponent(), bundle, bundle.deletingLastPathComponent(),
        ]
        .map { $0.appending(path: name) }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
