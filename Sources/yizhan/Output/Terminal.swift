import Foundation
import Stations

/// Standard output and standard error: the one door through which text reaches a terminal.
///
/// What steers a terminal or the direction of writing is shown by its number, since names of files,
/// headings and cells come from anybody.
enum Terminal {
    /// Whether a person watches standard error.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    /// Prints a message for people on standard error.
    ///
    /// Nobody can be told if that fails.
    static func note(_ text: String) {
        try? write(ControlCharacters.shown(in: text, keepsLineBreaks: true) + "\n", STDERR_FILENO)
    }

    /// Prints a message for people on standard error, in the language of this run.
    static func note(_ message: Message) { note(message.spoken) }

    /// Prints a line of an answer on standard output; a line break in it is shown, too.
    static func write(line: String) throws {
        try write(ControlCharacters.shown(in: line) + "\n", STDOUT_FILENO)
    }

    /// Prints a line of an answer on standard output, in the language of this run.
    static func write(line: Message) throws { try write(line: line.spoken) }

    /// Prints a text of several lines, with its line breaks and tabs.
    static func write(text: String) throws {
        try write(ControlCharacters.shown(in: text, keepsLineBreaks: true), STDOUT_FILENO)
    }

    /// Prints JSON and a line break on standard output; it means the same as without this door.
    static func write(json: String) throws {
        try write(ControlCharacters.escaped(inJSON: json) + "\n", STDOUT_FILENO)
    }

    /// Prints the bytes of a file on standard output as they are, unless that is a terminal.
    static func write(file bytes: [UInt8]) throws {
        if isatty(STDOUT_FILENO) == 1 {
            try write(text: String(decoding: bytes, as: UTF8.self))
        } else {
            try Descriptor(STDOUT_FILENO).write(bytes, path: nil)
        }
    }

    private static func write(_ text: String, _ descriptor: Int32) throws {
        try Descriptor(descriptor).write(Array(text.utf8), path: nil)
    }

    /// Makes sure that the numbers of the three standard streams never become those of a file.
    ///
    /// A stream that the caller has closed refuses what is read or written, and says so.
    static func holdStandardStreams() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            // Each is opened for the direction in which it is not used.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}

/// A file of the system that is open for writing.
struct Descriptor {
    private let number: Int32

    init(_ number: Int32) { self.number = number }

    /// Writes all bytes.
    ///
    /// - Throws: ``WriteError`` with the system's error.
    func write(_ bytes: [UInt8], path: String?) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(number, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                throw WriteError(path: path)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Closes it.
    ///
    /// - Throws: ``WriteError`` if the system finds only now that something was not written.
    func close(path: String?) throws {
        guard Foundation.close(number) == 0 || errno == EINTR else { throw WriteError(path: path) }
    }
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
        write("\r\u{1B}[K" + ControlCharacters.shown(in: text()))
    }

    /// Takes the line away.
    mutating func clear() {
        guard isOpen else { return }
        isOpen = false
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) {
        try? Descriptor(STDERR_FILENO).write(Array(text.utf8), path: nil)
    }
}
