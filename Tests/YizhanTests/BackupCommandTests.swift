import Testing

@Suite struct BackupCommandTests {
    @Test("A backup says what it holds, and is a database to go on with")
    func backup() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try CommandLineProgram.fixture("stations.csv")
        #expect(try program.run(["import", list]).status == 0)
        let result = try program.run(["backup", "copy.gpkg", "--json"]).json()
        #expect(result["file"] as? String == "copy.gpkg")
        #expect(result["revision"] as? Int == 3)
        #expect(try #require(result["bytes"] as? Int) > 10_000)
        let again = try program.run(["import", list, "--json", "--db", "copy.gpkg"]).json()
        #expect(again["unchanged"] as? Int == 3)
    }

    @Test("A file that is there stays, unless it is to be replaced")
    func exists() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try CommandLineProgram.fixture("stations.csv")
        #expect(try program.run(["import", list]).status == 0)
        _ = try program.write("precious", to: "copy.gpkg")
        let refused = try program.run(["backup", "copy.gpkg"])
        #expect(refused.status == 64)
        #expect(refused.errors.contains("--force"))
        let forced = try program.run(["backup", "copy.gpkg", "--force"])
        #expect(forced.status == 0)
        #expect(forced.output.contains("revision 3"))
        #expect(try program.run(["backup", "yizhan.gpkg", "--force"]).status == 64)
        #expect(try program.run(["backup", "none/copy.gpkg"]).status == 74)
        #expect(try program.run(["backup", "c.gpkg", "--db", "none.gpkg"]).status == 66)
    }
}
