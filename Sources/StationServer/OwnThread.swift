import Foundation

/// Runs long work on a new thread, so that it holds up neither an event loop nor the pool of
/// threads on which requests are answered.
func onOwnThread<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
        Thread { continuation.resume(returning: work()) }.start()
    }
}
