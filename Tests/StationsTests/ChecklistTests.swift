import Stations
import Testing

@Suite struct ChecklistTests {
    @Test("An amenity is in exactly one state, or unknown", arguments: [0, 1, 25, 63])
    func states(bit: Int) {
        var checklist = Checklist()
        #expect(checklist[bit] == nil)
        for state in AmenityState.allCases + [nil] + AmenityState.allCases.reversed() {
            checklist[bit] = state
            #expect(checklist[bit] == state)
            let masks = [checklist.yes, checklist.no, checklist.broken]
            #expect(masks.filter { $0 != 0 }.count == (state == nil ? 0 : 1))
        }
    }

    @Test("Unknown counts neither as yes nor as no")
    func unknown() {
        let checklist = Checklist()
        #expect(!checklist.satisfies(1))
        #expect(checklist.maySatisfy(1))
        #expect(checklist.satisfies(0))
    }

    @Test("Broken and missing amenities never satisfy")
    func broken() {
        var checklist = Checklist()
        checklist[0] = .broken
        checklist[1] = .no
        checklist[2] = .yes
        #expect(!checklist.maySatisfy(0b001))
        #expect(!checklist.maySatisfy(0b010))
        #expect(checklist.satisfies(0b100))
        #expect(!checklist.satisfies(0b101))
    }

    @Test("A list says yes to what it names, forgets the rest, and leaves no and broken alone")
    func lists() {
        var checklist = Checklist()
        checklist[0] = .yes
        checklist[1] = .no
        checklist[2] = .broken
        checklist[3] = .no
        checklist.apply(list: 0b10110)
        #expect(checklist[0] == nil)
        #expect(checklist[1] == .yes)
        #expect(checklist[2] == .broken)
        #expect(checklist[3] == .no)
        #expect(checklist[4] == .yes)
        let once = checklist
        checklist.apply(list: 0b10110)
        #expect(checklist == once)
    }
}
