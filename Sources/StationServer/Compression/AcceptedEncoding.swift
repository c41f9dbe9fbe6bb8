import HTTPTypes

/// What a client says about the encodings that it takes (RFC 9110, section 12.5.3).
enum AcceptedEncoding {
    /// Whether the client takes gzip, and likes nothing better than it.
    static func prefersGzip(_ headers: HTTPFields) -> Bool {
        var qualities: [String: Double] = [:]
        for item in headers[values: .acceptEncoding].flatMap({ $0.split(separator: ",") }) {
            let parts = item.split(separator: ";").map { part in
                part.filter { $0 != " " && $0 != "\t" }.lowercased()
            }
            guard let coding = parts.first else { continue }
            qualities[coding] =
                parts.dropFirst().first { $0.hasPrefix("q=") }
                .map { quality($0.dropFirst(2)) } ?? 1
        }
        let gzip = qualities["gzip"] ?? qualities["x-gzip"] ?? qualities["*"] ?? 0
        return gzip > 0 && gzip >= qualities["identity"] ?? 0
    }

    /// A weight of 0 to 1; whatever is none counts as 0.
    private static func quality(_ text: Substring) -> Double {
        guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }),
            let number = Double(text), (0...1).contains(number)
        else { return 0 }
        return number
    }
}
