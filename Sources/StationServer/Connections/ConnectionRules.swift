import HTTPTypes

/// What all connections of a service have in common.
struct ConnectionRules: Sendable {
    /// How much time and memory a connection may take.
    let limits: ConnectionLimits
    /// What every answer carries.
    let fields: CommonFields
    /// Is told of connections and refusals.
    let observer: any ConnectionObserver
    /// Decides who is let in.
    let doorkeeper: Doorkeeper
    /// Bounds what clients leave lying.
    let memory: AnswerMemory
}
