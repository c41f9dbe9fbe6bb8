import Coverage
import Geodesy
import Testing

@testable import yizhan

@Suite("Files of a walking network")
struct WalkNetworkFilesTests {
    private func network(_ nodes: String, _ edges: String) throws -> WalkNetwork {
        try WalkNetwork(nodes: Array(nodes.utf8), edges: Array(edges.utf8))
    }

    @Test("are read with columns in any order, with and without lengths, one-way or not")
    func read() throws {
        let found = try network(
            "lat,lon,id\r\n34,108,a\r\n34,108.01,b\r\n34.01,108,c\r\n",
            "from,oneway,to,length_m\na,yes,b,1200\nc,no,a,\n"
        )
        #expect(found.nodes.count == 3)
        let reach = NetworkReach(from: [found.nodes[1]], along: found)
        #expect(reach.labels(of: 0).map(\.metres) == [1_200])
        let climb = Geodesic.distanceMetres(from: found.nodes[0], to: found.nodes[2])
        #expect(reach.labels(of: 2).map(\.metres) == [1_200 + climb])
        #expect(try network("id,lon,lat\na,1,2\n", "from,to\na,a\n").nodes.count == 1)
    }

    @Test(
        "with a mistake are refused with its line",
        arguments: [
            (
                "id,lon\na,1\n", "from,to\n",
                WalkNetworkFault.missingColumn(file: .nodes, name: "lat")
            ),
            ("id,lon,lat\na,1\n", "from,to\n", .tooFewCells(file: .nodes, line: 2)),
            (
                "id,lon,lat\na,1,nan\n", "from,to\n",
                .badPosition(line: 2, longitude: "1", latitude: "nan")
            ),
            (
                "id,lon,lat\na,1,0\nb,1,191\n", "from,to\n",
                .badPosition(line: 3, longitude: "1", latitude: "191")
            ),
            (
                "id,lon,lat\na,1,2\n", "from,to\na,b\n",
                .unknownNode(line: 2, column: "to", id: "b")
            ),
            (
                "id,lon,lat\na,1,2\n", "from,to\n,a\n",
                .unknownNode(line: 2, column: "from", id: "")
            ),
            ("id,lon,lat\na,1,2\na,1,3\n", "from,to\n", .repeatedNode(line: 3, id: "a")),
            ("id,lon,lat\n ,1,2\n", "from,to\n", .badID(line: 2, id: "")),
            ("id,lon,lat\na\u{1},1,2\n", "from,to\n", .badID(line: 2, id: "a\u{1}")),
            ("id,lon,lat,lon\na,1,2,3\n", "", .repeatedColumn(file: .nodes, name: "lon")),
            (
                "id,lon,lat\na,1,2\n", "from,to,length_m\na,a,-1\n",
                .badLength(line: 2, text: "-1.0")
            ),
            ("id,lon,lat\na,1,2\n", "from,to,length_m\na,a,x\n", .badLength(line: 2, text: "x")),
            ("id,lon,lat\na,1,2\n", "", .empty(file: .edges)),
            ("id,lon,lat\n", "from,to\n", .empty(file: .nodes)),
        ]
    )
    func mistakes(nodes: String, edges: String, fault: WalkNetworkFault) {
        #expect(throws: CoverageError.invalidNetwork(fault)) { try network(nodes, edges) }
        #expect(!fault.description.isEmpty)
    }
}
