import Foundation
import Interchange
import Stations

/// The problems of an import as a CSV file that a clerk opens beside the list.
struct ProblemList {
    private let reports: [ImportReport]

    init(_ reports: [ImportReport]) {
        self.reports = reports
    }

    /// Writes the file, with the mark by which Excel knows UTF-8.
    func write(to path: String) throws {
        // Headings and cells of the list stand in the messages: none may run as a formula.
        var writer = CSVWriter(byteOrderMark: true, defusesFormulas: true)
        var bytes = writer.encode(
            record: ["file", "row", "line", "column", "severity", "reason", "message"])
        for report in reports {
            for problem in report.problems {
                bytes += writer.encode(record: [
                    report.file, String(problem.row), String(problem.line), problem.column ?? "",
                    problem.severity.rawValue, problem.reason.rawValue, problem.words.spoken,
                ])
            }
        }
        try OutputFile.write(bytes, to: path)
    }
}
