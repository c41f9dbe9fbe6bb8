import HTTPTypes
import Hummingbird

extension Request {
    /// Whether whoever asks names HTML as what they want, at least as much as JSON.
    ///
    /// Browsers do. `*/*`, which most tools send, is no word for HTML.
    var prefersHTML: Bool {
        guard let accept = headers[.accept] else { return false }
        let wanted = QualityValues(accept)
        guard let html = wanted.quality(where: { $0 == "text/html" }), html > 0 else {
            return false
        }
        return html >= wanted.quality { $0 == "application/json" } ?? 0
    }

    /// Whether the answer is a page: `f=html` says so, `f=json` and `f=svg` the opposite, else the
    /// browser.
    var isForPeople: Bool {
        let pairs = (uri.query ?? "").split(separator: "&")
        if pairs.contains("f=html") { return true }
        return prefersHTML && !pairs.contains("f=json") && !pairs.contains("f=svg")
    }
}
