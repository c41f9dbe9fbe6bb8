public import Stations

/// Why a file cannot be compared with.
public enum PreviousAuditError: BilingualError, Hashable {
    /// The file is no JSON.
    case notJSON(String)
    /// The file is JSON, but not what an audit writes.
    case notAnAudit

    /// What is wrong, in English.
    public var description: String { message.english }

    /// The reason in one sentence.
    public var message: Message {
        switch self {
        case .notJSON(let reason): Message("文件不是 JSON：\(reason)", "the file is no JSON: \(reason)")
        case .notAnAudit:
            Message(
                "文件不是 yizhan audit --format json 写出的审计：缺少 parameters、revision、headline 或 areas",
                "the file is not an audit as 'yizhan audit --format json' writes it: "
                    + "parameters, revision, headline or areas are missing"
            )
        }
    }
}
