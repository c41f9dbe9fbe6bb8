import Mustache

/// The templates of the pages, read once.
///
/// Each of them escapes by ``PageContentType``, also where it is a part of another: the pragma that
/// says so is put before every one here, where it cannot be forgotten.
struct PageTemplates: Sendable {
    /// The templates that the program was built with, by name.
    static let all = PageTemplates([
        "layout": PackageResources.layout_mustache, "start": PackageResources.start_mustache,
        "form": PackageResources.form_mustache, "chip": PackageResources.chip_mustache,
        "filters": PackageResources.filters_mustache, "map": PackageResources.map_mustache,
        "list": PackageResources.list_mustache, "card": PackageResources.card_mustache,
        "maps": PackageResources.maps_mustache, "sketch": PackageResources.sketch_mustache,
        "tools": PackageResources.tools_mustache, "union": PackageResources.union_mustache,
        "station": PackageResources.station_mustache,
        "message": PackageResources.message_mustache,
        "problem": PackageResources.problem_mustache,
        // The style travels within the page: on a slow network a file of its own would come a round
        // trip later, and nothing is shown before it.
        "style": PackageResources.page_css,
    ])

    /// The text of each template.
    let sources: [String: String]
    private let library: MustacheLibrary

    private init(_ files: [String: [UInt8]]) {
        MustacheContentTypes.register(PageContentType(), named: "PAGE")
        sources = files.mapValues { String(decoding: $0, as: UTF8.self) }
        do {
            library = MustacheLibrary(
                templates: try sources.mapValues { source in
                    try MustacheTemplate(string: "{{% CONTENT_TYPE: PAGE}}" + Self.trim(source))
                }
            )
        } catch {
            preconditionFailure("a built-in template is damaged: \(error)")
        }
    }

    /// The page or part that a template makes of fields.
    func render(_ name: String, _ fields: Fields) -> String {
        guard let text = library.render(fields, withTemplate: name) else {
            preconditionFailure("there is no template '\(name)'")
        }
        return text
    }

    /// The text without the indentation of its lines, which a phone need not load.
    private static func trim(_ text: String) -> String {
        text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
    }
}
