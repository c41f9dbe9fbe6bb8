import Foundation
import NIOCore

/// An address of the Internet, IPv4 or IPv6.
///
/// Both are held as 128 bits, IPv4 in its mapped form (`::ffff:192.0.2.1`, RFC 4291, 2.5.5.2), so
/// that an IPv4 client is the same one on a socket of either family.
struct IPAddress: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    private init(version4 bits: UInt32) {
        self.init(high: 0, low: 0xFFFF << 32 | UInt64(bits))
    }

    private init(version6 address: in6_addr) {
        let (high, low) = withUnsafeBytes(of: address) { bytes in
            (
                bytes.loadUnaligned(as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
            )
        }
        self.init(high: UInt64(bigEndian: high), low: UInt64(bigEndian: low))
    }

    /// Reads the usual notation of an address, without a port or a zone.
    init?(_ text: some StringProtocol) {
        let text = String(text)
        // To C a text ends there.
        guard !text.utf8.contains(0) else { return nil }
        var version4 = in_addr()
        var version6 = in6_addr()
        if inet_pton(AF_INET, text, &version4) == 1 {
            self.init(version4: UInt32(bigEndian: version4.s_addr))
        } else if inet_pton(AF_INET6, text, &version6) == 1 {
            self.init(version6: version6)
        } else {
            return nil
        }
    }

    /// The address of a socket, nil for one that has no address of the Internet.
    init?(_ address: SocketAddress) {
        switch address {
        case .v4(let address):
            self.init(version4: UInt32(bigEndian: address.address.sin_addr.s_addr))
        case .v6(let address):
            self.init(version6: address.address.sin6_addr)
        case .unixDomainSocket:
            return nil
        }
    }

    /// Whether the address is one of IPv4.
    var isVersion4: Bool { high == 0 && low >> 32 == 0xFFFF }

    /// The network that the address lies in.
    ///
    /// - Parameter bits: how many of the 128 bits tell the network; IPv4 begins behind 96.
    /// - Returns: the first address of the network.
    func network(bits: Int) -> IPAddress {
        IPAddress(
            high: high & ~(bits >= 64 ? 0 : .max >> UInt64(max(0, bits))),
            low: low & ~(bits >= 128 ? 0 : .max >> UInt64(max(0, bits - 64)))
        )
    }

    /// Whether the address leads back to the machine itself: 127.0.0.0/8, ::1.
    var isLoopback: Bool {
        isVersion4 ? UInt8(truncatingIfNeeded: low >> 24) == 127 : high == 0 && low == 1
    }

    /// The neighbourhood of the address, which tells no person: a /24 of IPv4, a /48 of IPv6.
    var neighbourhood: IPAddress { network(bits: isVersion4 ? 120 : 48) }
}

extension IPAddress: CustomStringConvertible {
    /// The usual notation of the address.
    var description: String {
        if isVersion4 {
            return stride(from: 24, through: 0, by: -8).map { String(low >> UInt64($0) & 0xFF) }
                .joined(separator: ".")
        }
        var address = in6_addr()
        withUnsafeMutableBytes(of: &address) { bytes in
            bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
            bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
        }
        var text = [UInt8](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        text.withUnsafeMutableBytes { buffer in
            _ = inet_ntop(
                AF_INET6,
                &address,
                buffer.bindMemory(to: CChar.self).baseAddress,
                socklen_t(buffer.count)
            )
        }
        return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
    }
}
