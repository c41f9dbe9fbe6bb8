import Foundation

/// Which file a path names: its device and its number there, whatever the name.
package struct FileIdentity: Equatable, Sendable {
    private let device: UInt64
    /// The number of the file on its device.
    let number: UInt64

    /// Looks a path up; nil if there is nothing.
    package init?(_ path: String) {
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: target),
            let device = attributes[.systemNumber] as? NSNumber,
            let number = attributes[.systemFileNumber] as? NSNumber
        else { return nil }
        self.device = device.uint64Value
        self.number = number.uint64Value
    }
}
