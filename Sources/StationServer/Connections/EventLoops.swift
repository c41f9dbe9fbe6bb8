import Hummingbird
import NIOCore

/// The threads that read and write the connections.
public enum EventLoops {
    /// Waits until each of them has done something: at once, unless one hangs.
    public static func answer() async {
        for loop in EventLoopGroupProvider.singleton.eventLoopGroup.makeIterator() {
            try? await loop.submit {}.get()
        }
    }
}
