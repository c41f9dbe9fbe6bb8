/// The media types of the answers.
enum MediaType: String {
    case json = "application/json"
    case geoJSON = "application/geo+json"
    case html = "text/html"
    case manifest = "application/manifest+json"
    case metrics = "text/plain; version=0.0.4; charset=utf-8"
    case problem = "application/problem+json"
}
