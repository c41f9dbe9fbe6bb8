import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore

/// An answer that is read as text, such as a page.
struct PageAnswer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: String

    /// How often a text occurs.
    func count(_ text: String) -> Int { body.components(separatedBy: text).count - 1 }

    /// What the page may load, without the word that is new each time.
    var policy: String? {
        headers[.contentSecurityPolicy]?.replacing(/'nonce-\w+'/, with: "'nonce-'")
    }

    /// The text between all occurrences of a beginning and the end that follows each.
    func texts(from start: String, to end: String) -> [String] {
        body.components(separatedBy: start).dropFirst().map { rest in
            String(rest.components(separatedBy: end)[0])
        }
    }
}

extension Client {
    /// Asks as a browser does.
    func page(
        _ uri: String,
        language: String? = "zh-CN,zh;q=0.9",
        accept: String? = "text/html,application/xhtml+xml,*/*;q=0.8"
    ) async throws -> PageAnswer {
        var headers: HTTPFields = [:]
        headers[.accept] = accept
        headers[.acceptLanguage] = language
        let response = try await base.execute(uri: uri, method: .get, headers: headers)
        return PageAnswer(
            status: response.status.code,
            headers: response.headers,
            body: String(buffer: response.body)
        )
    }
}
