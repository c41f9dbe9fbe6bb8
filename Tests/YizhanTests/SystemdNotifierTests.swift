import Foundation
import Testing

@testable import yizhan

@Suite struct SystemdNotifierTests {
    @Test("Without the variable of systemd, or with one that is no address, nobody is told")
    func absent() {
        for value in [nil, "", "/", "relative", String(repeating: "/x", count: 100)] {
            #expect(
                SystemdNotifier(environment: ["NOTIFY_SOCKET": value].compactMapValues(\.self))
                    == nil
            )
        }
    }

    @Test("The time of the watchdog counts if it is meant for this process")
    func watchdog() throws {
        let own = String(ProcessInfo.processInfo.processIdentifier)
        for (pid, microseconds, interval) in [
            (own, "30000000", Duration.seconds(30)), (nil, "500000", .milliseconds(500)),
            ("1", "30000000", nil), (own, "0", nil), (own, "x", nil), (own, nil, nil),
        ] as [(String?, String?, Duration?)] {
            var environment = ["NOTIFY_SOCKET": "/run/x"]
            environment["WATCHDOG_PID"] = pid
            environment["WATCHDOG_USEC"] = microseconds
            let notifier = try #require(SystemdNotifier(environment: environment))
            #expect(notifier.watchdogInterval == interval)
        }
    }

    #if os(Linux)
    @Test("A message arrives at a socket of either kind", arguments: [false, true])
    func message(isAbstract: Bool) throws {
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appending(path: "yizhan-\(UUID().uuidString.prefix(8))").path
        defer { unlink(file) }
        let name = isAbstract ? "@" + file : file
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(name.utf8)
        if isAbstract { bytes[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let length = socklen_t(2 + bytes.count)
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length)
            }
        }
        try #require(status == 0)
        let notifier = try #require(SystemdNotifier(environment: ["NOTIFY_SOCKET": name]))
        for message in ["READY=1", "WATCHDOG=1", "STOPPING=1"] {
            notifier.notify(message)
            var buffer = [UInt8](repeating: 0, count: 100)
            let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            guard count > 0 else {
                Issue.record("\(message) does not arrive")
                return
            }
            #expect(String(decoding: buffer.prefix(count), as: UTF8.self) == message)
        }
    }
    #endif
}
