import CivilTime
import Stations

/// What a page says of a station that is not in use.
struct StatusBanner {
    /// The words, nil for a station in use.
    let text: String?

    init(_ station: Station, _ texts: Texts) {
        guard let key = Self.key(of: station.status) else {
            text = nil
            return
        }
        var text = texts[key]
        if texts.language == .english { text += " " }
        if let reason = station.statusReason {
            text += texts["banner_reason", ["reason": reason]]
        }
        if let until = station.statusUntil {
            text += texts["banner_until", ["date": until.description]]
        }
        self.text = text
    }

    private static func key(of status: StationStatus) -> String? {
        switch status {
        case .open: nil
        case .planned: "banner_planned"
        case .underConstruction: "banner_under_construction"
        case .suspended: "banner_suspended"
        case .removed: "banner_removed"
        case .duplicate: "banner_duplicate"
        case .neverExisted: "banner_never_existed"
        }
    }
}
