/// What the service is and where its parts are, as the landing page says it to tools and people.
struct LandingPage {
    let configuration: ServerConfiguration
    let address: ServiceAddress

    /// The name of the service.
    var title: String { configuration.title }

    /// What it is for.
    let description =
        "Where outdoor workers find a station to rest, drink, warm a meal and use a toilet."

    /// The links to its parts.
    var links: [Link] {
        let parameters = NearestRequest.parameters.joined(separator: ",")
        return [
            Link(href: address.href("/"), relation: "self", type: .json, title: "This page"),
            Link(
                href: address.href("/?f=html"),
                relation: "alternate",
                type: .html,
                title: "The page for workers"
            ),
            Link(
                href: address.href("/collections"),
                relation: "data",
                type: .json,
                title: "The collections of features"
            ),
            Link(
                href: address.href("/nearest{?\(parameters)}"),
                relation: "search",
                type: .geoJSON,
                title: "The nearest stations",
                isTemplated: true
            ),
            Link(
                href: address.href("/coverage{?\(AuditRequest.parameters.joined(separator: ","))}"),
                relation: "related",
                type: .json,
                title: "Who is served within which distance",
                isTemplated: true
            ),
            Link(
                href: address.href("/health/ready"),
                relation: "status",
                type: .json,
                title: "Whether the service is ready"
            ),
        ]
    }
}

extension LandingPage {
    /// The fields of the template `tools`.
    var fields: Fields {
        [
            "title": title, "description": description,
            "links": links.map { link -> Fields in
                [
                    "template": link.isTemplated ? link.href : nil, "href": link.href,
                    "relation": link.relation, "type": link.type.rawValue, "label": link.title,
                ]
            },
        ]
    }
}
