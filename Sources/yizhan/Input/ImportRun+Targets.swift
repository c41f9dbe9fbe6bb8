import Interchange
import StationStore
import Stations

extension ImportRun {
    /// Reads a list of targets; each takes the place of what was stored for its unit and day.
    func readTargets(
        _ bytes: PeekedByteSource<FileByteSource>,
        _ format: FileFormat,
        _ transaction: ImportTransaction,
        _ report: inout ImportReport
    ) throws {
        guard format == .csv else {
            throw ImportFileError.unusable(
                Message(
                    "目标由 CSV 读入，列为 unit,target,deadline",
                    "targets are read from CSV with unit,target,deadline"
                )
            )
        }
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
