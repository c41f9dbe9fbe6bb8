import ServiceLifecycle
import StationServer

/// Tells systemd that the service is alive, as long as it is.
///
/// It is the first service of its group, so that it ends last: a service that delivers its last
/// answers is alive.
struct WatchdogService: Service {
    /// Whom to tell, nil for nobody.
    let notifier: SystemdNotifier?

    func run() async throws {
        await cancelWhenGracefulShutdown { await tellOfLife() }
    }

    /// Says twice an interval that the service is alive, each time when all its threads that serve
    /// have answered: one that hangs keeps the word from being said.
    private func tellOfLife() async {
        guard let notifier, let interval = notifier.watchdogInterval else {
            try? await Task.sleep(for: .seconds(1 << 30))
            return
        }
        while !Task.isCancelled {
            await EventLoops.answer()
            notifier.notify("WATCHDOG=1")
            try? await Task.sleep(for: interval / 2)
        }
    }
}

/// Tells systemd that the service is about to stop.
///
/// It is the last service of its group, so that it hears of that first.
struct StopNotice: Service {
    /// Whom to tell, nil for nobody.
    let notifier: SystemdNotifier?

    func run() async throws {
        await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(1 << 30)) }
        notifier?.notify("STOPPING=1")
    }
}
