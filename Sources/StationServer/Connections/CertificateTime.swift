import Foundation
import NIOSSL

/// From when until when a certificate holds.
struct CertificateTime {
    /// How long before its end an operator is told.
    private static let days = 14

    let begin: Date
    let end: Date

    init(begin: Date, end: Date) {
        self.begin = begin
        self.end = end
    }

    init(_ certificate: NIOSSLCertificate) {
        begin = Date(timeIntervalSince1970: TimeInterval(certificate.notValidBefore))
        end = Date(timeIntervalSince1970: TimeInterval(certificate.notValidAfter))
    }

    /// What is wrong with it, or will be soon.
    func warnings(file: String, now: Date) -> [String] {
        if now < begin {
            return [
                "the certificate in '\(file)' does not hold before \(Self.text(begin)): browsers "
                    + "refuse it"
            ]
        }
        if now > end {
            return [
                "the certificate in '\(file)' has expired on \(Self.text(end)): browsers refuse "
                    + "it; renew it and restart"
            ]
        }
        let left = Int(end.timeIntervalSince(now) / 86_400)
        guard left < Self.days else { return [] }
        return [
            "the certificate in '\(file)' expires on \(Self.text(end)), in \(left) days; renew it "
                + "and restart"
        ]
    }

    private static func text(_ date: Date) -> String { date.formatted(.iso8601) }
}
