import Foundation

/// Real input that does not belong to the project and that some tests can use.
public enum OutsideData {
    /// The folder that `YIZHAN_TEST_DATA` names, nil if it names none.
    public static let folder = ProcessInfo.processInfo.environment["YIZHAN_TEST_DATA"]

    /// What a skipped test says.
    public static let hint: String = "set YIZHAN_TEST_DATA to the folder that holds data/"
}
