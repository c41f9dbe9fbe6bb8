import Interchange
import StationStore
import Stations

extension ImportRun {
    /// Reads a list of targets; each takes the place of what was stored for its unit and day.
    func readTargets(
        _ bytes: PeekedByteSource<FileByteSource>,
        _ transaction: ImportTransaction,
        _ report: inout ImportReport
    ) throws {
        var reader = try TargetReader(bytes, delimiter: delimiter)
        while let result = try reader.next() {
            report.read += 1
            switch result {
            case .problem(let problem): report.reject(problem)
            case .target(let target): report.count(try transaction.write(target))
            }
        }
        report.extraColumns = reader.extraColumns
        report.add(reader.notes)
    }
}
