/// Which addresses count as one client: an address of IPv4, a network of IPv6.
///
/// Providers give a customer a network of IPv6, so that a single address of it tells nothing.
public struct AddressGroups: Hashable, Sendable {
    /// What a customer has at the least, RFC 6177: a /64.
    public static let standard = AddressGroups(version6Bits: 64)

    private let bits: Int

    /// Tells clients of IPv6 apart by so many bits of their addresses.
    ///
    /// - Parameter version6Bits: 64 for single networks; 56 or 48 for sites, which have many.
    public init(version6Bits: Int) {
        bits = min(128, max(1, version6Bits))
    }

    /// The first address of the client's.
    func client(_ address: IPAddress) -> IPAddress {
        address.isVersion4 ? address : address.network(bits: bits)
    }
}
