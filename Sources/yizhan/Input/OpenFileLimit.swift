import Foundation

/// How many files and connections the system lets this process have open.
enum OpenFileLimit {
    /// What the process needs besides the connections: database, logs, event loops.
    private static let otherFiles = 64

    /// Raises the limit as far as the connections need it and the system allows it.
    ///
    /// - Throws: ``Failure`` if the system does not allow so many.
    static func makeRoom(forConnections connections: Int) throws {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        let needed = rlim_t(connections + otherFiles)
        guard limit.rlim_cur < needed else { return }
        let allowed = limit.rlim_max
        limit.rlim_cur = min(needed, allowed)
        guard allowed >= needed, setrlimit(resource, &limit) == 0 else {
            throw Failure(
                "\(connections) 个连接超出系统允许的数目（可打开 \(allowed) 个文件，见 ulimit -Hn）；"
                    + "请用 --max-connections 减少",
                "\(connections) connections are more than the system allows (\(allowed) open "
                    + "files, see ulimit -Hn); choose fewer with --max-connections",
                .usage
            )
        }
    }
}
