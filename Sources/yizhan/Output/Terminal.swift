import Foundation

/// Standard output and standard error.
enum Terminal {
    /// Whether a person watches standard error.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    /// Prints a message for people on standard error.
    static func note(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Prints bytes of an answer on standard output.
    static func write(_ bytes: some Sequence<UInt8>) throws {
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    }

    /// Prints a line of an answer on standard output.
    static func write(line: String) throws { try write((line + "\n").utf8) }
}

/// A line on the terminal that counts along; nothing is printed where nobody watches.
struct ProgressLine {
    private let isShown = Terminal.isWatched
    private var shownAt = ContinuousClock.now
    private var isOpen = false

    /// Shows a text in place of the last one, at most ten times a second.
    mutating func show(_ text: @autoclosure () -> String) {
        guard isShown, shownAt.duration(to: .now) > .milliseconds(100) else { return }
        shownAt = .now
        isOpen = true
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text())".utf8))
    }

    /// Takes the line away.
    mutating func clear() {
        guard isOpen else { return }
        isOpen = false
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}
