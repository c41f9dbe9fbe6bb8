import ArgumentParser
import Foundation
import Interchange
import StationServer
import StationStore
import Stations

/// How a command ends that cannot do what it was asked: words for a person, a status for a script.
struct Failure: Error {
    /// The exit statuses, as sysexits.h names them.
    enum Status: Int32 {
        /// The command line is wrong.
        case usage = 64
        /// The input is bad and nothing was stored.
        case badInput = 65
        /// There is no such input.
        case noInput = 66
        /// The program itself is wrong.
        case `internal` = 70
        /// Reading or writing failed.
        case inputOutput = 74
        /// It may work later.
        case tryLater = 75
    }

    let message: Message
    let status: Status
    /// An error of the argument parser, which has the best words itself.
    private var parserError: (any Error)?

    init(_ message: Message, _ status: Status) {
        self.message = message
        self.status = status
    }

    init(_ chinese: String, _ english: String, _ status: Status) {
        self.init(Message(chinese, english), status)
    }

    /// Finds words and status for any error.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StationStoreError: self.init(error)
        case let error as ImportFileError: self.init(Message(error), .badInput)
        case let error as ByteSourceError: self.init(error)
        case let error as TLSIdentityError: self.init(error)
        case let error as BackupError: self.init(error)
        case let error as WriteError: self.init(error.message, .inputOutput)
        case let error as any BilingualError: self.init(error.message, .internal)
        default:
            if let failure = StorageFailure(error) {
                self.init(failure, error)
            } else if error is CocoaError || error is POSIXError {
                let reason = error.localizedDescription
                self.init("写入失败：\(reason)", "writing failed: \(reason)", .inputOutput)
            } else {
                self.init(Message(error), .internal)
                parserError = error
            }
        }
    }

    private init(_ error: StationStoreError) {
        if case .notFound = error {
            self.init(Message(error), .noInput)
        } else {
            self.init(Message(error), .badInput)
        }
    }

    private init(_ error: ByteSourceError) {
        switch error {
        case .cannotOpen, .isFolder: self.init(Message(error), .noInput)
        case .cannotRead: self.init(Message(error), .inputOutput)
        }
    }

    private init(_ error: TLSIdentityError) {
        if case .unreadable = error {
            self.init(Message(error), .noInput)
        } else {
            self.init(Message(error), .badInput)
        }
    }

    private init(_ error: BackupError) {
        switch error {
        case .exists, .isDatabase, .inUse: self.init(Message(error), .usage)
        case .damaged, .cannotWrite: self.init(Message(error), .inputOutput)
        }
    }

    private init(_ failure: StorageFailure, _ error: any Error) {
        let reason = StorageFailure.reason(of: error)
        let advice = failure.advice
        // Only what nobody foresaw needs the words of SQLite.
        let message =
            failure == .busy
            ? advice
            : Message("\(advice.chinese)（\(reason)）", "\(advice.english) (\(reason))")
        switch failure {
        case .busy: self.init(message, .tryLater)
        case .inputOutput: self.init(message, .inputOutput)
        case .damaged: self.init(message, .badInput)
        case .other: self.init(message, .internal)
        }
    }

    /// Prints the words and ends the program.
    func exit() -> Never {
        guard let parserError else {
            Terminal.note("yizhan: \(message.spoken)")
            Foundation.exit(status.rawValue)
        }
        let text = ParserWords.spoken(Yizhan.fullMessage(for: parserError))
        let code = Yizhan.exitCode(for: parserError)
        // Help and version are answers.
        if code.isSuccess { Self.answer(text) }
        if !text.isEmpty { Terminal.note(text) }
        Foundation.exit(code.rawValue)
    }

    private static func answer(_ text: String) -> Never {
        do {
            try Terminal.write(text: text.isEmpty ? "" : text + "\n")
            Foundation.exit(0)
        } catch {
            Failure(error).exit()
        }
    }
}

extension Failure {
    /// Tells what a command did, and if that fails, that it is done all the same.
    ///
    /// - Parameters:
    ///   - done: what is done, as the beginning of a sentence.
    ///   - status: how the command ends if nobody could be told.
    ///   - reports: every way of telling; each is tried, whatever became of the one before.
    /// - Throws: ``Failure`` that says what is done, and why it could not be told.
    static func telling(
        that done: Message,
        orEndWith status: Status = .inputOutput,
        _ reports: [() throws -> Void]
    ) throws {
        var reason: Message?
        for report in reports {
            do {
                try report()
            } catch {
                reason = reason ?? Failure(error).message
            }
        }
        guard let reason else { return }
        throw Failure(
            "\(done.chinese)，但报告无法写出：\(reason.chinese)",
            "\(done.english), but the report could not be written: \(reason.english)",
            status
        )
    }
}
