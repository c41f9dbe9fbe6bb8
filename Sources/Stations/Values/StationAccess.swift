/// How one gets in.
public enum StationAccess: String, ListedValue {
    /// The door stands open.
    case open
    /// Somebody lets one in, without sign-up.
    case staff
    /// A code on the door has to be scanned.
    case qr
    /// An app with sign-up opens it.
    case app
    /// A code has to be typed.
    case password
    /// A fingerprint has to be enrolled.
    case fingerprint
    /// Union members with a card only.
    case members

    /// The name shown in Chinese.
    public var chinese: String {
        switch self {
        case .open: "敞开"
        case .staff: "人员值守"
        case .qr: "扫码"
        case .app: "应用程序"
        case .password: "密码"
        case .fingerprint: "指纹"
        case .members: "仅会员"
        }
    }

    /// The name shown in English.
    public var english: String {
        switch self {
        case .open: "Open door"
        case .staff: "Staff"
        case .qr: "QR code"
        case .app: "App"
        case .password: "Password"
        case .fingerprint: "Fingerprint"
        case .members: "Members only"
        }
    }

    /// Further words that mean this value in a list.
    public var synonyms: [String] {
        switch self {
        case .open: ["开放", "自由进出", "open"]
        case .staff: ["工作人员", "值守", "有人值守", "专人管理"]
        case .qr: ["扫码开门", "二维码", "微信扫码"]
        case .app: ["小程序", "手机应用"]
        case .password: ["密码锁"]
        case .fingerprint: ["指纹锁", "人脸"]
        case .members: ["会员", "会员卡", "工会会员卡"]
        }
    }
}

extension StationAccess {
    /// Whether anybody gets in without registering first: an open door, or staff at it.
    public var needsNoSignUp: Bool { self == .open || self == .staff }
}
