/// A link of an answer, as OGC API has it.
struct Link: Hashable {
    /// The address, which is a template if it holds braces.
    let href: String
    /// How the target relates to the answer.
    let relation: String
    /// The media type of the target.
    let type: MediaType
    /// What the link leads to, for people.
    let title: String
    /// Whether the address has parts to be filled in, as RFC 6570 has it.
    var isTemplated = false
}
