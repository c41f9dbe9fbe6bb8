/// A block of Internet addresses in CIDR notation (RFC 4632), such as `10.0.0.0/8` or `fd00::/8`.
public struct AddressBlock: Hashable, Sendable {
    private let network: IPAddress
    private let bits: Int

    /// Reads an address with the length of its prefix, or a single address.
    ///
    /// Bits behind the prefix do not matter: `10.1.2.3/8` is `10.0.0.0/8`.
    ///
    /// - Returns: nil if the text is neither.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, let address = IPAddress(first) else { return nil }
        let width = address.isVersion4 && !first.contains(":") ? 32 : 128
        var length = width
        if parts.count > 1 {
            guard parts.count == 2, parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
                let number = Int(parts[1]), number <= width
            else { return nil }
            length = number
        }
        bits = 128 - width + length
        network = address.network(bits: bits)
    }

    /// Whether an address lies in the block.
    func contains(_ address: IPAddress) -> Bool { address.network(bits: bits) == network }
}

extension [AddressBlock] {
    /// Whether an address lies in one of the blocks.
    func contain(_ address: IPAddress) -> Bool { contains { $0.contains(address) } }
}
