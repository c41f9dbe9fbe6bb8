import HTTPTypes
import Hummingbird
import Stations

/// What every page has around its content: language, notice, links to the assets.
struct PageFrame {
    let texts: Texts
    /// The path below which the service is reached: empty, or such as `/yizhan`.
    let root: String
    /// The address that leads to the service from outside.
    let address: ServiceAddress
    private let styleNonce = PagePolicy.nonce()
    private let language: Language?
    private let notice: DataNotice?
    private let walking: WalkingModel
    /// The path of the page below the root, and its query without the language.
    private let path: String
    private let query: [(name: String, value: String)]

    /// Takes what a page needs of a request.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - language: the language that the address names, nil to go by the reader's browser.
    ///   - path: the path of the page below the root of the service.
    ///   - query: the parameters that a link to the same page in the other language repeats.
    ///   - notice: what every page has to say about the data.
    ///   - configuration: what the operator decides.
    init(
        _ request: Request,
        language: Language?,
        path: String = "/",
        query: [(name: String, value: String)] = [],
        notice: DataNotice?,
        configuration: ServerConfiguration
    ) {
        self.language = language
        self.path = path
        self.query = query
        self.notice = notice
        texts = Texts(
            language: language ?? Language(accepting: request.headers[.acceptLanguage])
        )
        root = configuration.publicURL?.path ?? ""
        address = ServiceAddress(request, publicURL: configuration.publicURL)
        walking = configuration.walking
    }

    /// A link to a page of the service, which keeps the language that was chosen by hand.
    func href(_ path: String, _ query: [(name: String, value: String)] = []) -> String {
        link(path, query + (language.map { [("lang", $0.rawValue)] } ?? []))
    }

    /// The fields of the layout and of every part.
    ///
    /// - Parameter title: the title of the page.
    /// - Returns: fields to which a page adds its own.
    func fields(title: String) -> Fields {
        let other = texts.language.other
        var assets: Fields = [:]
        for asset in PageAsset.all { assets[asset.key] = root + asset.path }
        return [
            "text": texts, "tag": texts.language.tag, "lang": texts.language.rawValue,
            "title": title, "root": root, "asset": assets, "home": href("/"),
            "style_nonce": styleNonce,
            "notice": notice.map { texts.language == .chinese ? $0.chinese : $0.english },
            "walking_note": texts[
                "walking_note",
                [
                    "detour": FieldValue.number(walking.detour).cell,
                    "speed": FieldValue.number(walking.metresPerSecond).cell,
                ]
            ],
            "other": [
                "href": link(path, query + [("lang", other.rawValue)]), "tag": other.tag,
                "name": other.name,
            ] as Fields,
        ]
    }

    /// The answer with a page.
    ///
    /// - Parameters:
    ///   - template: the name of the page's template.
    ///   - fields: those of ``fields(title:)``, and the page's own.
    ///   - status: the status.
    ///   - cacheControl: how long the answer may be kept.
    ///   - pictureOrigin: the one other origin that pictures may come from.
    /// - Returns: the page, with a policy that lets its own style in.
    func response(
        _ template: String,
        _ fields: Fields,
        status: HTTPResponse.Status = .ok,
        cacheControl: String = "no-store",
        pictureOrigin: String? = nil
    ) -> Response {
        Response(
            html: PageTemplates.all.render(template, fields),
            status: status,
            cacheControl: cacheControl,
            policy: PagePolicy(styleNonce: styleNonce, pictureOrigin: pictureOrigin)
        )
    }

    private func link(_ path: String, _ query: [(name: String, value: String)]) -> String {
        guard !query.isEmpty else { return root + path }
        let pairs = query.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }
        return root + path + "?" + pairs.joined(separator: "&")
    }
}
