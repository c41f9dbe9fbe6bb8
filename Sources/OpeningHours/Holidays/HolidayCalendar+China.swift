import Foundation

extension HolidayCalendar {
    /// The State Council's arrangements for China, 2024 to 2026.
    ///
    /// Later years come with the announcement of each autumn. Statutory are the 11 days of the
    /// holiday law until 2024, and the 13 days of its revision from 2025 on.
    public static let china: HolidayCalendar = {
        let data = Data(PackageResources.holidays_json)
        if let calendar = try? JSONDecoder().decode(HolidayCalendar.self, from: data) {
            return calendar
        }
        return .unknown
    }()
}
