public import OpeningHours

/// How a station stands towards one requirement, or a whole profile.
public enum Compliance: String, CaseIterable, Hashable, Sendable {
    /// It is known to meet it.
    case met
    /// It is known not to meet it.
    case unmet
    /// What is known does not decide it.
    case unknown

    /// Everything has to be met: one unmet decides, then one unknown.
    public static func all(_ parts: some Sequence<Compliance>) -> Compliance {
        var result = Compliance.met
        for part in parts {
            if part == .unmet { return .unmet }
            if part == .unknown { result = .unknown }
        }
        return result
    }

    /// Both have to be met.
    public func and(_ other: Compliance) -> Compliance {
        if self == .unmet || other == .unmet { return .unmet }
        return self == .unknown || other == .unknown ? .unknown : .met
    }

    /// One has to be met: one met decides, then one unknown.
    public static func any(_ parts: some Sequence<Compliance>) -> Compliance {
        var result = Compliance.unmet
        for part in parts {
            if part == .met { return .met }
            if part == .unknown { result = .unknown }
        }
        return result
    }
}

extension Compliance {
    /// How hours stand towards having to be open: open meets it, closed does not.
    public init(_ state: HoursState) {
        switch state {
        case .open: self = .met
        case .closed: self = .unmet
        case .unknown: self = .unknown
        }
    }
}

extension Profile {
    /// How a station stands towards everything that the profile demands.
    ///
    /// - Parameters:
    ///   - station: the station to look at.
    ///   - catalogue: the amenities whose bits its checklist uses.
    /// - Returns: met if every requirement is met, unmet if one is not, else unknown.
    public func compliance(
        of station: Station,
        catalogue: AmenityCatalogue
    ) -> Compliance {
        .all(required.lazy.map { $0.compliance(of: station, catalogue: catalogue) })
    }
}

extension ProfileRequirement {
    /// How a station stands towards this requirement.
    ///
    /// A broken amenity does not meet it. An amenity that the data set does not know is unknown.
    public func compliance(
        of station: Station,
        catalogue: AmenityCatalogue
    ) -> Compliance {
        func state(_ code: String) -> Compliance {
            switch catalogue.bit(of: code).flatMap({ station.checklist[$0] }) {
            case .yes: .met
            case .no, .broken: .unmet
            case nil: .unknown
            }
        }
        switch self {
        case .amenity(let code): return state(code)
        case .anyOf(let codes): return .any(codes.lazy.map(state))
        case .atLeast(let field, let figure):
            guard let number = station[field]?.number else { return .unknown }
            return number >= figure ? .met : .unmet
        }
    }
}
