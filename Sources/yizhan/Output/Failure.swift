import ArgumentParser
import Foundation
import Interchange
import StationServer
import StationStore

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

    let message: String
    let status: Status
    /// An error of the argument parser, which prints it best itself.
    private var parserError: (any Error)?

    init(_ message: String, _ status: Status) {
        self.message = message
        self.status = status
    }

    /// Finds words and status for any error.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StationStoreError: self.init(error)
        case let error as ImportFileError: self.init(error.description, .badInput)
        case let error as ByteSourceError: self.init(error)
        case let error as TLSIdentityError: self.init(error)
        case let error as BackupError: self.init(error)
        default:
            if let failure = StorageFailure(error) {
                self.init(failure, error)
            } else if error is CocoaError || error is POSIXError {
                self.init("writing failed: \(error.localizedDescription)", .inputOutput)
            } else {
                self.init("\(error)", .internal)
                parserError = error
            }
        }
    }

    private init(_ error: StationStoreError) {
        if case .notFound = error {
            self.init(error.description, .noInput)
        } else {
            self.init(error.description, .badInput)
        }
    }

    private init(_ error: ByteSourceError) {
        switch error {
        case .cannotOpen, .isFolder: self.init(error.description, .noInput)
        case .cannotRead: self.init(error.description, .inputOutput)
        }
    }

    private init(_ error: TLSIdentityError) {
        if case .unreadable = error {
            self.init(error.description, .noInput)
        } else {
            self.init(error.description, .badInput)
        }
    }

    private init(_ error: BackupError) {
        switch error {
        case .exists, .isDatabase, .inUse: self.init(error.description, .usage)
        case .damaged, .cannotWrite: self.init(error.description, .inputOutput)
        }
    }

    private init(_ failure: StorageFailure, _ error: any Error) {
        let reason = StorageFailure.reason(of: error)
        // Only what nobody foresaw needs the words of SQLite.
        let message = failure == .busy ? failure.advice : "\(failure.advice) (\(reason))"
        switch failure {
        case .busy: self.init(message, .tryLater)
        case .inputOutput: self.init(message, .inputOutput)
        case .damaged: self.init(message, .badInput)
        case .other: self.init(message, .internal)
        }
    }

    /// Prints the words on standard error and ends the program.
    func exit() -> Never {
        if let parserError { Yizhan.exit(withError: parserError) }
        Terminal.note("yizhan: \(message)")
        Foundation.exit(status.rawValue)
    }
}
