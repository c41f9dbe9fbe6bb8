import Foundation

/// A file that is being written and has not got its name yet.
///
/// On Linux it has no name at all while it is written, where the file system can do that, so that
/// even a program that is killed leaves nothing behind; elsewhere it stands beside the target.
struct PartFile {
    private let target: String
    /// The path as the person wrote it, for messages.
    private let path: String
    private let name: String
    private let number: Int32
    private let isNamed: Bool

    /// Makes an empty file in the folder of the target, with the target's permissions if it is there.
    ///
    /// - Throws: ``WriteError`` if the folder takes no file.
    init(of target: String, named path: String) throws {
        self.target = target
        self.path = path
        name = target + ".part-\(getpid())"
        let folder = URL(filePath: target).deletingLastPathComponent().path
        if let number = Self.openNameless(in: folder) {
            self.number = number
            isNamed = false
        } else {
            TemporaryFiles.add(name)
            number = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
            isNamed = true
            guard number >= 0 else {
                let error = WriteError(path: path)
                TemporaryFiles.forget(name)
                throw error
            }
        }
        var status = stat()
        if stat(target, &status) == 0 { fchmod(number, status.st_mode & 0o7777) }
    }

    /// Adds bytes.
    func write(_ bytes: [UInt8]) throws { try Descriptor(number).write(bytes, path: path) }

    /// Closes the file and gives it the name of the target, in place of what was there.
    func putInPlace() throws {
        if !isNamed { try giveName() }
        try Descriptor(number).close(path: path)
        guard rename(name, target) == 0 else { throw WriteError(path: path) }
        TemporaryFiles.forget(name)
    }

    /// Takes the file away, whatever became of it.
    func remove() {
        close(number)
        TemporaryFiles.remove(name)
    }

    /// Links the nameless file beside the target.
    private func giveName() throws {
        TemporaryFiles.add(name)
        unlink(name)
        let source = "/proc/self/fd/\(number)"
        guard linkat(AT_FDCWD, source, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
            throw WriteError(path: path)
        }
    }

    private static func openNameless(in folder: String) -> Int32? {
        #if os(Linux)
        // O_TMPFILE, which is a macro that Swift does not see.
        let flags = 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC
        guard access("/proc/self/fd", X_OK) == 0 else { return nil }
        let number = open(folder, flags, 0o666)
        return number >= 0 ? number : nil
        #else
        return nil
        #endif
    }
}
