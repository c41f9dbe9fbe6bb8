/// The members of a JSON object in the order in which they were written.
///
/// Names are compared code unit by code unit, as RFC 8259 section 8.3 advises. Two objects are
/// equal when they hold equal members in the same order.
public struct JSONObject: Sendable {
    /// A name and its value.
    public struct Member: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The value.
        public var value: JSONValue

        /// Creates a member.
        public init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members in order; no name occurs twice.
    public private(set) var members: [Member] = []
    /// Where a name stands, kept only for objects too large to be searched one by one.
    private var positions: [[UInt8]: Int] = [:]
    private static let searchLimit = 16

    /// Creates an object without members.
    public init() {}

    /// Creates an object from members; of equal names the last wins, at the place of the first.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (name, value) in members { self[name] = value }
    }

    /// The value of a name; setting nil takes the member away.
    public subscript(name: String) -> JSONValue? {
        get { position(of: name).map { members[$0].value } }
        set {
            let known = position(of: name)
            switch (known, newValue) {
            case (let known?, let value?): members[known].value = value
            case (nil, let value?): append(Member(name: name, value: value))
            case (let known?, nil):
                members.remove(at: known)
                rebuildPositions()
            case (nil, nil): break
            }
        }
    }

    private func position(of name: String) -> Int? {
        if members.count > Self.searchLimit { return positions[Array(name.utf8)] }
        return members.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
    }

    private mutating func append(_ member: Member) {
        members.append(member)
        if members.count == Self.searchLimit + 1 {
            rebuildPositions()
        } else if members.count > Self.searchLimit {
            positions[Array(member.name.utf8)] = members.count - 1
        }
    }

    private mutating func rebuildPositions() {
        positions.removeAll()
        guard members.count > Self.searchLimit else { return }
        for (index, member) in members.enumerated() {
            positions[Array(member.name.utf8)] = index
        }
    }
}

extension JSONObject: Hashable {
    /// Whether two objects hold equal members in the same order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.members == right.members
    }

    /// Feeds the members to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(members)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Creates an object from names and values, in order.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements)
    }
}
