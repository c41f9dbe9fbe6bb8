import Stations
import Testing

@testable import StationStore

@Suite("What check and repair say, in both languages")
struct CheckLanguageTests {
    /// Every way in which a table can differ, once.
    private static let differences: [SchemaDifference] = [
        .missing(table: "t"), .notATable("t", found: "view"), .lostColumns(table: "t", ["a"]),
        .lostColumns(table: "t", (1...12).map { "c\($0)" }),
        .changedColumns(table: "t", ["a", "b"]), .lostRules(table: "t", ["UNIQUE (a)"]),
        .lostObjects(table: "t", type: "index", ["i"]),
        .lostObjects(table: "t", type: "trigger", ["t_log_insert", "u"]),
        .foreignTrigger(table: "t", name: "x"), .unregistered(table: "t"),
        .reference(table: "t", srs: 3857),
    ]

    private static let findings: [CheckFinding] =
        differences.map(CheckFinding.schema) + [
            .damage("Page 3: never used"), .mendable, .logGap(entries: 2, last: 3),
            .missingFromTree(layer: "area", count: 2), .surplusInTree(layer: "area", count: 2),
            .value(
                StoredRow.fault(
                    "t, fid 1, c",
                    Message("没有值", "there is none"),
                    StoredColumn.rowUnused
                )
            ),
            .unknownColumn("mood"), .network(table: "network_node", rows: 1, stored: 2),
            .danglingReferences(1), .outline(area: "7", fault: Message("自相交。", "It crosses.")),
            .wideOutline(area: "7", degrees: 356),
        ]

    /// A new kind of finding does not build until it stands here, and fails until it is above.
    private func kind(_ finding: CheckFinding) -> Int {
        switch finding {
        case .damage: 0
        case .mendable: 1
        case .logGap: 2
        case .missingFromTree: 3
        case .surplusInTree: 4
        case .value: 5
        case .unknownColumn: 6
        case .network: 7
        case .danglingReferences: 8
        case .outline: 9
        case .wideOutline: 10
        case .schema(let difference):
            switch difference {
            case .missing: 11
            case .notATable: 12
            case .lostColumns: 13
            case .changedColumns: 14
            case .lostRules: 15
            case .lostObjects: 16
            case .foreignTrigger: 17
            case .unregistered: 18
            case .reference: 19
            }
        }
    }

    @Test("Every finding and every repair has words in Chinese and in English")
    func complete() {
        #expect(Set(Self.findings.map(kind)) == Set(0...19))
        let messages =
            Self.findings.map(\.message) + Self.differences.map { Repair.mended($0).message }
            + Self.differences.map { Repair.left($0).message }
        for message in messages { #expect(isInBothLanguages(message), "\(message.chinese)") }
        for difference in Self.differences {
            let mended = Repair.mended(difference)
            #expect(mended.isMended && mended.description.hasPrefix("mended: t"), "\(mended)")
            #expect(!Repair.left(difference).isMended)
        }
    }

    @Test("Every reason why a geometry cannot be read has both languages")
    func geometries() {
        let faults: [GeometryFault] = [
            .notAGeometry, .damaged, .kind(found: "Point", wanted: .area),
            .kind(found: "Curve", wanted: .point), .kind(found: "Curve", wanted: .any),
            .severalPoints(3), .reference(3857), .notOnGlobe(x: 200, y: 1),
        ]
        for fault in faults { #expect(isInBothLanguages(fault.message), "\(fault)") }
    }
}

/// Whether there are Chinese words in one language, and none in the other.
func isInBothLanguages(_ message: Message) -> Bool {
    func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    return isChinese(message.chinese) && !isChinese(message.english)
        && ![" the ", " is ", " are ", " not "].contains(where: message.chinese.contains)
}
