#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Clocks in seconds.
public enum Stopwatch {
    /// The processor time of this thread: waiting for a core is not counted.
    public static var thread: Double { seconds(CLOCK_THREAD_CPUTIME_ID) }

    /// The processor time of all threads together.
    public static var process: Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

    /// The time on the wall.
    public static var wall: Double { seconds(CLOCK_MONOTONIC) }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
