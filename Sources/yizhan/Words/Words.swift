import ArgumentParser
import Stations

extension ArgumentHelp {
    /// The help of an option in the language of this run.
    static func words(
        _ chinese: String,
        _ english: String,
        valueName: String? = nil
    ) -> ArgumentHelp {
        ArgumentHelp("\(Message(chinese, english).spoken)", valueName: valueName)
    }
}

extension ValidationError {
    /// A mistake on the command line, in the language of this run.
    init(_ chinese: String, _ english: String) { self.init(Message(chinese, english).spoken) }

    /// A mistake on the command line, in the language of this run.
    init(_ message: Message) { self.init(message.spoken) }
}

extension CommandConfiguration {
    /// A command whose help is in the language of this run.
    init(
        name: String,
        abstract: Message,
        discussion: Message,
        version: String = "",
        subcommands: [any ParsableCommand.Type] = []
    ) {
        self.init(
            commandName: name,
            abstract: abstract.spoken,
            discussion: discussion.spoken,
            version: version,
            subcommands: subcommands
        )
    }
}

extension Message {
    /// The words behind what they are about: a file or an option.
    func after(_ subject: String) -> Message {
        Message("\(subject)：\(chinese)", "\(subject): \(english)")
    }
}
