/// The media types of the answers.
enum MediaType: String {
    case json = "application/json"
    case geoJSON = "application/geo+json"
    case problem = "application/problem+json"
}
