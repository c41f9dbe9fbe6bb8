import Foundation

/// Tells systemd how the service stands, as sd_notify(3) does.
///
/// A message is a datagram to the socket that `NOTIFY_SOCKET` names. Nobody is told if there is no
/// such variable, and a message that cannot be sent is lost: the service goes on without.
struct SystemdNotifier: Sendable {
    /// How often systemd wants to hear that the service is alive, nil if it does not.
    let watchdogInterval: Duration?
    private let path: String

    /// Takes the address from the environment, nil if the service was not started by systemd.
    init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
        // A name that begins with @ is of the abstract kind, which has no file.
        guard let path = environment["NOTIFY_SOCKET"], path.hasPrefix("/") || path.hasPrefix("@"),
            (2...Self.longestPath).contains(path.utf8.count)
        else { return nil }
        self.path = path
        let isMeant = environment["WATCHDOG_PID"].map { $0 == String(getpid()) } ?? true
        let microseconds = environment["WATCHDOG_USEC"].flatMap(Int64.init) ?? 0
        watchdogInterval = isMeant && microseconds > 0 ? .microseconds(microseconds) : nil
    }

    private static let longestPath = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    /// Sends a message, such as `READY=1`.
    func notify(_ message: String) {
        #if os(Linux)
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        if name[0] == UInt8(ascii: "@") { name[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let start = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
        let length = socklen_t(start + name.count)
        let bytes = Array(message.utf8)
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), $0, length)
            }
        }
        #endif
    }
}
