/// Whom to call about a station.
enum PhoneButton {
    private static let hotline = "12351"

    /// The fields of a button that dials: the station's own number, else the union's hotline.
    static func fields(_ phone: String?, _ texts: Texts) -> Fields {
        let number = phone.map(dialled) ?? ""
        guard number.count >= 3, number != hotline else {
            return ["dialled": hotline, "label": texts["call_hotline"]]
        }
        return ["dialled": number, "label": texts["call"]]
    }

    /// The first number of a text that may hold several, as `tel:` takes it.
    private static func dialled(_ phone: String) -> String {
        let first = phone.split { ",;、,;/".contains($0) }.first ?? ""
        return String(first.filter { $0.isASCII && ($0.isNumber || $0 == "+") })
    }
}
