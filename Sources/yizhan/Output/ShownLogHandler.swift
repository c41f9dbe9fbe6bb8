import Logging
import Stations

/// Writes log lines on standard error in which nothing steers a terminal or begins a new line.
struct ShownLogHandler: LogHandler {
    private var handler: StreamLogHandler

    init(label: String) {
        handler = StreamLogHandler.standardError(label: label)
    }

    var metadataProvider: Logger.MetadataProvider? {
        get { handler.metadataProvider }
        set { handler.metadataProvider = newValue }
    }

    var metadata: Logger.Metadata {
        get { handler.metadata }
        set { handler.metadata = newValue.mapValues(Self.shown) }
    }

    var logLevel: Logger.Level {
        get { handler.logLevel }
        set { handler.logLevel = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { handler[metadataKey: key] }
        set { handler[metadataKey: key] = newValue.map(Self.shown) }
    }

    func log(event: LogEvent) {
        var metadata = event.metadata ?? [:]
        if let error = event.error {
            metadata["error.message"] = "\(error)"
            metadata["error.type"] = "\(type(of: error))"
        }
        handler.log(
            event: LogEvent(
                level: event.level,
                message: "\(ControlCharacters.shown(in: event.message.description))",
                metadata: metadata.isEmpty ? nil : metadata.mapValues(Self.shown),
                source: event.source,
                file: event.file,
                function: event.function,
                line: event.line
            )
        )
    }

    private static func shown(_ value: Logger.Metadata.Value) -> Logger.Metadata.Value {
        switch value {
        case .string(let text): .string(ControlCharacters.shown(in: text))
        case .stringConvertible(let value):
            .string(ControlCharacters.shown(in: value.description))
        case .array(let values): .array(values.map(shown))
        case .dictionary(let values): .dictionary(values.mapValues(shown))
        }
    }
}
