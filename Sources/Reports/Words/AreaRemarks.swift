public import Coverage
public import Stations

/// What is to be said of the areas of an audit: which are left out, and what they share.
public enum AreaRemarks {
    /// The remarks, those on areas that are left out first.
    ///
    /// - Returns: a sentence each; of many overlaps and openings the largest and their sum.
    public static func messages(_ audit: Audit) -> [Message] {
        let absent = audit.absent.filter { $0.absentArea != nil }.map(\.words)
        return (absent + audit.layout.words(audit)).map { Message($0.chinese, $0.english) }
    }
}
