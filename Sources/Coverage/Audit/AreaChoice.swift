import Stations

/// Which areas an audit is about.
struct AreaChoice {
    /// Their places in the snapshot.
    let indices: [Int]
    /// The code and the names of all together.
    let heading: (code: String, name: String, englishName: String?)

    /// Chooses areas by the code or the name of one.
    ///
    /// - Throws: ``AuditError/noAreas`` or ``AuditError/noSuchArea(_:known:)``.
    init(code: String?, areas: [Area]) throws(AuditError) {
        guard !areas.isEmpty else { throw .noAreas }
        guard let code else {
            // An area may name itself, which says nothing.
            let parents = Set(areas.lazy.filter { $0.parent != $0.code }.compactMap(\.parent))
            let leaves = areas.indices.filter { !parents.contains(areas[$0].code) }
            // Areas that are each other's parents leave none.
            indices = leaves.isEmpty ? Array(areas.indices) : leaves
            heading = ("total", "合计", "Total")
            return
        }
        let chosen = areas.firstIndex { $0.code == code || $0.name == code }
        let key = chosen.map { areas[$0].code } ?? code
        let below = areas.indices.filter { areas[$0].parent == key && $0 != chosen }
        if let chosen {
            heading = (key, areas[chosen].name, areas[chosen].englishName)
            indices = below.isEmpty ? [chosen] : below
        } else if !below.isEmpty {
            heading = (key, "合计", "Total")
            indices = below
        } else {
            throw .noSuchArea(code, known: areas.prefix(20).map { "\($0.code) \($0.name)" })
        }
    }
}
