import Geodesy
import Stations

/// Finds what a heading stands for among the fields of one layer.
struct HeadingIndex<Role: Hashable & Sendable>: Sendable {
    /// What a heading says.
    struct Reading: Sendable {
        /// The field, nil if the layer has none of this name.
        var role: Role?
        /// The reference system that it names, where it is one of coordinates.
        var datum: CoordinateReferenceSystem?
        /// What stands in brackets and changes the meaning, so that the column is not the field.
        var qualifier: String?
        /// The field that it would be without that.
        var unqualified: Role?
    }

    private let roles: [String: Role]
    private let places: Set<Role>

    /// Makes an index.
    ///
    /// - Parameters:
    ///   - roles: the folded headings.
    ///   - places: the roles that are coordinates.
    init(_ roles: [String: Role], places: Set<Role>) {
        self.roles = roles
        self.places = places
    }

    /// Reads a heading.
    func read(_ heading: String) -> Reading {
        let text = HeadingText(heading)
        var reading = Reading()
        if let role = roles[text.name] {
            reading.role = role
        } else if let role = roles[HeadingText.fold(heading)] {
            // The unit belongs to the name: 长度（米）, but not 长度（里）.
            reading.role = role
            return reading
        } else {
            readParts(of: text.name, into: &reading)
        }
        guard let role = reading.role else { return reading }
        for remark in text.remarks where !HeadingText.isForm(remark) {
            if roles[HeadingText.fold(remark)] == role { continue }
            if places.contains(role), let datum = CoordinateReferenceSystem(name: remark) {
                reading.datum = reading.datum ?? datum
                continue
            }
            return Reading(qualifier: remark, unqualified: role)
        }
        return reading
    }

    /// A datum before or behind a coordinate (`高德经度`, `lng_bd09`), or a name in two languages.
    private func readParts(of name: String, into reading: inout Reading) {
        guard name.utf8.count <= 100 else { return }
        for index in name.indices.dropFirst() {
            let parts = (String(name[..<index]), String(name[index...]))
            if let role = roles[parts.0], roles[parts.1] == role {
                reading.role = role
                return
            }
            for (part, word) in [(parts.1, parts.0), (parts.0, parts.1)] {
                guard let role = roles[part], places.contains(role),
                    let datum = CoordinateReferenceSystem(name: word)
                else { continue }
                reading.role = role
                reading.datum = datum
                return
            }
        }
    }
}
