import Coverage
import Foundation
import Geodesy
import StationStore
import Stations
import Testing

@testable import yizhan

@Suite("yizhan import --as network")
struct NetworkImportTests {
    private static let nodes = "id,lon,lat\na,108.9,34.2\nb,108.91,34.2\nc,108.91,34.21\n"
    private static let edges = "from,to,length_m,oneway\na,b,,yes\nb,c,1500,\nc,b,1200.5,\n"

    private func store(_ program: CommandLineProgram) throws -> StationStore {
        try StationStore(path: program.path("yizhan.gpkg"))
    }

    private func reports(_ outcome: CommandLineProgram.Outcome) throws -> [[String: Any]] {
        let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        return try #require(list as? [[String: Any]])
    }

    @Test("Two files in either order make the network that the audit walks along")
    func files() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let nodes = try program.write(Self.nodes, to: "n.csv")
        let edges = try program.write(Self.edges, to: "e.csv")
        let command = ["import", edges, nodes, "--as", "network", "--json"]
        let first = try reports(program.run(command))
        try #require(first.count == 2)
        #expect(first.map { $0["file"] as? String } == [edges, nodes])
        #expect(first.map { $0["read"] as? Int } == [3, 3])
        #expect(first.map { $0["inserted"] as? Int } == [3, 3])
        #expect(first.map { $0["revision"] as? Int } == [1, 1])
        let stored = try WalkNetwork(storedIn: store(program))
        let read = try WalkNetwork(nodes: Array(Self.nodes.utf8), edges: Array(Self.edges.utf8))
        #expect(stored.nodes == read.nodes)
        let station = try Coordinate(longitude: 108.9, latitude: 34.2)
        let reach = NetworkReach(from: [station], along: stored)
        let wanted = NetworkReach(from: [station], along: read)
        for node in 0..<3 {
            #expect(reach.labels(of: node) == wanted.labels(of: node))
        }
        let street = Geodesic.distanceMetres(from: stored.nodes[0], to: stored.nodes[1])
        #expect(reach.labels(of: 2).map(\.metres) == [street + 1_200.5])

        let again = try reports(program.run(["import", nodes, edges] + command.dropFirst(3)))
        #expect(again.map { $0["unchanged"] as? Int } == [3, 3])
        #expect(again.map { $0["revision"] as? Int } == [1, 1])
        let fewer = try program.write("from;to\na;b\n", to: "e2.csv")
        let third = try reports(program.run(["import", nodes, fewer] + command.dropFirst(3)))
        #expect(third.map { $0["inserted"] as? Int } == [3, 1])
        #expect(third.map { $0["removed"] as? Int } == [3, 3])
        #expect(third.map { $0["revision"] as? Int } == [2, 2])
        #expect(try store(program).walkNetwork()?.edges == [StreetNetwork.Edge(from: 0, to: 1)])
        #expect(try program.run(["check"]).status == 0)
    }

    @Test("Nodes in each other's column are refused, or turned round if asked")
    func swapped() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let edges = try program.write("from,to\na,b\n", to: "e.csv")
        for nodes in ["a,108.9,34.2\nb,34.2,108.91\n", "a,39.47,75.99\nb,39.48,75.99\n"] {
            let file = try program.write("id,lon,lat\n" + nodes, to: "n.csv")
            let command = ["import", file, edges, "--as", "network"]
            let told = try program.run(command)
            #expect(told.status == 65 && told.errors.contains("in each other's column"))
            #expect(try program.run(command + ["--fix-swapped"]).status == 0)
            let stored = try #require(try store(program).walkNetwork())
            #expect(stored.nodes.count == 2)
            #expect(stored.nodes.allSatisfy { ChinaExtent.contains($0.coordinate) })
        }
    }

    @Test("Nodes in a declared reference system are stored in WGS-84, and standard input is read")
    func declared() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let edges = try program.write(Self.edges, to: "e.csv")
        let outcome = try program.run(
            ["import", edges, "-", "--as", "network", "--crs", "gcj02", "--dry-run", "--json"],
            input: Self.nodes
        )
        #expect(try reports(outcome).map { $0["crs"] as? String } == [nil, "gcj02"])
        #expect(!FileManager.default.fileExists(atPath: program.path("yizhan.gpkg")))
        let kept = try program.run(
            ["import", edges, "-", "--as", "network", "--crs", "gcj02"],
            input: Self.nodes
        )
        #expect(kept.status == 0)
        let wanted = try CoordinateReferenceSystem.gcj02.toWGS84(x: 108.9, y: 34.2)
        #expect(try store(program).walkNetwork()?.nodes.first?.coordinate == wanted)
    }

    @Test(
        "A mistake refuses both files with its file, line and column, and keeps what is stored",
        arguments: [
            ("id,lon,lat\na,1,2\na,1,3\n", edges, "n.csv: line 3 of the nodes, column id: 'a'"),
            ("id,lon,lat\na,1,191\n", edges, "line 2 of the nodes, columns lon and lat: '1'"),
            ("id,lon,lat\na,1,nan\n", edges, "n.csv: line 2 of the nodes, columns lon and lat"),
            ("id,lon\na,1\n", edges, "n.csv: the nodes have no column 'lat'"),
            ("id,lon,lat\n", edges, "n.csv: there are no nodes"),
            ("id,lon,lat\na,1,2\n\"", edges, "n.csv: line 3: a quoted field"),
            (
                nodes, "from,to\na,x\n",
                "e.csv: line 2 of the edges, column to: there is no node 'x'"
            ),
            (nodes, "from,to\n\nx,a\n", "e.csv: line 3 of the edges, column from"),
            (nodes, "from,to,length_m\na,b,-1\n", "e.csv: line 2 of the edges, column length_m"),
            (nodes, "from,to,length_m\na,b,1e400\n", "column length_m: '1e400' is no length"),
            (nodes, "from,to\n", "e.csv: there are no edges"),
            (nodes, "from\na\n", "e.csv: the edges have no column 'to'"),
            (nodes, nodes, "have the same headings"), (edges, edges, "have the same headings"),
            (nodes, "p,q\n1,2\n", "e.csv: no such headings; a walking network is read from two"),
            (nodes, "", "e.csv: no such headings"),
        ]
    )
    func mistakes(nodes: String, edges: String, words: String) throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let first = try program.write(Self.nodes, to: "n.csv")
        let second = try program.write(Self.edges, to: "e.csv")
        let command = ["import", first, second, "--as", "network"]
        #expect(try program.run(command).status == 0)
        let before = try store(program).walkNetwork()
        _ = try program.write(nodes, to: "n.csv")
        _ = try program.write(edges, to: "e.csv")
        let outcome = try program.run(command)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(try store(program).walkNetwork() == before)
        #expect(try store(program).revision() == 1)
    }

    @Test("The headings of nodes are those of stations, and columns that are not used are named")
    func headings() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let nodes = try program.write(
            "编号,X坐标,Y坐标,道路\na,108.9,34.2,x\nb,108.91,34.2,\n",
            to: "n.csv"
        )
        let edges = try program.write("起点,终点,长度（米）,等级\na,b,1000,1\n", to: "e.csv")
        let outcome = try program.run(["import", nodes, edges, "--as", "network"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("not used, no field of their own: 道路"))
        #expect(outcome.output.contains("not used, no field of their own: 等级"))
        let network = try #require(try store(program).walkNetwork())
        #expect(network.nodes.map(\.coordinate.longitude) == [108.9, 108.91])
        #expect(network.edges.map(\.lengthMetres) == [1_000])
    }

    @Test("One file or three is a wrong command line, and no database is left behind")
    func counts() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let nodes = try program.write(Self.nodes, to: "n.csv")
        for files in [[nodes], [nodes, nodes, nodes]] {
            let outcome = try program.run(["import"] + files + ["--as", "network"])
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains("a walking network is read from two CSV files"))
        }
        #expect(!FileManager.default.fileExists(atPath: program.path("yizhan.gpkg")))
        let missing = try program.run(["import", nodes, "none.csv", "--as", "network"])
        #expect(missing.status == 66)
    }

    @Test("Nodes that --fix-swapped turns round are told in the summary, with their lines")
    func turnedNodes() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let rows = "id,lon,lat\na,108.9,34.2\nb,34.2,108.91\n\nc,34.21,108.91\n"
        let nodes = try program.write(rows, to: "n.csv")
        let edges = try program.write(Self.edges, to: "e.csv")
        let arguments = ["import", nodes, edges, "--as", "network", "--fix-swapped"]
        let words = try program.run(arguments)
        #expect(words.status == 0)
        #expect(words.output.contains("0 refused, 2 warnings"), "\(words.output)")
        #expect(words.output.contains("warning swapped × 2, line 3, 5"), "\(words.output)")
        let report = try #require(try reports(program.run(arguments + ["--json"])).first)
        let problems = try #require(report["problems"] as? [[String: Any]])
        #expect(problems.map { $0["reason"] as? String } == ["swapped", "swapped"])
        #expect(problems.map { $0["line"] as? Int } == [3, 5])
    }

    @Test("A database without a network says how to import one")
    func absent() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let path = program.path("yizhan.gpkg")
        let store = try StationStore(path: path, createIfMissing: true)
        #expect {
            try WalkNetwork(storedIn: store)
        } throws: { error in
            let failure = error as? Failure
            return failure?.status == .noInput
                && failure?.message.english.contains("yizhan import nodes.csv edges.csv") == true
        }
    }
}
