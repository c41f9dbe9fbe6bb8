#if canImport(Glibc)
import CMalloc
#endif

/// How much memory the process keeps that it does not use.
enum HeapMemory {
    /// Makes what is freed go back to the system.
    ///
    /// By default glibc learns from each large answer that is freed to keep memory of that size: some
    /// hundred clients that read slowly left 300 MB behind them, for ever. A threshold that is set
    /// once stays as it is; what exceeds it is mapped by itself, and unmapped when it is freed.
    static func giveBackWhatIsFreed() {
        #if canImport(Glibc)
        _ = mallopt(M_TRIM_THRESHOLD, 128 << 10)
        #endif
    }
}
