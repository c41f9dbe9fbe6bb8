/// What other connections do to one: an event that is sent along its pipeline.
enum ConnectionEvent: Sendable {
    /// Somebody else came into the reserve, and this connection has been there the longest.
    case reserveIsNeeded
    /// Others need the memory that its answers take.
    case memoryIsNeeded
}
