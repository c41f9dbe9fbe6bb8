import StationServer

/// Explains why a service could not start, or did not end well.
enum ServeFailure {
    /// Finds out whether a service that was stopped had delivered what it had begun.
    ///
    /// - Throws: ``Failure`` if it had not.
    static func check(_ record: StopRecord) throws {
        let count = record.cutAnswers
        guard count > 0 else { return }
        throw Failure(
            "停止时有 \(count) 个回答没有送完；--stop-timeout 可给慢的客户端更多时间",
            "stopped before \(count == 1 ? "an answer was" : "\(count) answers were") delivered "
                + "to the end; --stop-timeout gives slow clients more time",
            .inputOutput
        )
    }

    /// Finds words for the errors of a socket that a person can do something about.
    static func explain(_ error: any Error, host: String, port: Int) -> any Error {
        let text = "\(error)"
        if text.contains("Address already in use") || text.contains("errno: 98") {
            return Failure(
                "\(host) 的端口 \(port) 已被别的程序占用；请停止它，或用 --port 另选端口",
                "port \(port) on \(host) is in use by another program; "
                    + "stop it, or choose another port with --port",
                .inputOutput
            )
        }
        if text.contains("errno: 13") || text.contains("Permission denied") {
            return Failure(
                "此用户不能使用 \(host) 的端口 \(port)；请选 1023 以上的端口",
                "port \(port) on \(host) may not be used by this user; choose one above 1023",
                .inputOutput
            )
        }
        if text.contains("errno: 99") || text.contains("NIOConnectionError")
            || text.contains("SocketAddressError")
        {
            return Failure(
                "“\(host)”不是本机的地址：\(text)",
                "'\(host)' is not an address of this machine: \(text)",
                .inputOutput
            )
        }
        return error
    }
}
