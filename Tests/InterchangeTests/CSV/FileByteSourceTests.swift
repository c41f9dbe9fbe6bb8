import Foundation
import Interchange
import Testing

@Suite("FileByteSource")
struct FileByteSourceTests {
    @Test("A file is read in chunks up to its end")
    func chunks() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
        try Data("a,b\n1,2\n".utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        var source = try FileByteSource(path: url.path)
        #expect(try source.read(upTo: 3) == Array("a,b".utf8))
        #expect(try source.read(upTo: 100) == Array("\n1,2\n".utf8))
        #expect(try source.read(upTo: 100).isEmpty)
        #expect(try source.read(upTo: 100).isEmpty)
    }

    @Test("A missing file and a folder are refused by name")
    func refusals() {
        let folder = FileManager.default.temporaryDirectory.path
        #expect(throws: ByteSourceError.isFolder(path: folder)) {
            try FileByteSource(path: folder)
        }
        let error = #expect(throws: ByteSourceError.self) {
            try FileByteSource(path: "/no/such/file.csv")
        }
        #expect(error?.description.contains("/no/such/file.csv") == true)
    }
}
