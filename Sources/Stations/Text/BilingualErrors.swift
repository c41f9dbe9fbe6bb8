public import Geodesy
public import HoursText
public import OpeningHours

// The engines know nothing of messages: their errors have two descriptions, joined here.

extension CoordinateError: BilingualError {
    /// What is wrong, in both languages.
    public var message: Message { Message(chineseDescription, description) }
}

extension LinearRingError: BilingualError {
    /// What is wrong, in both languages.
    public var message: Message { Message(chineseDescription, description) }
}

extension PolygonError: BilingualError {
    /// What is wrong and where, in both languages.
    public var message: Message { Message(chineseDescription, description) }
}

extension BoundingBoxError: BilingualError {
    /// What is wrong, in both languages.
    public var message: Message { Message(chineseDescription, description) }
}

extension OutlineFault: BilingualError {
    /// What is wrong, where, and what would be right, in both languages.
    public var message: Message { Message(chineseDescription, description) }
}

extension OpeningHoursError: BilingualError {
    /// What is wrong, in both languages.
    public var message: Message { Message(chineseDescription, description) }
}

extension HolidayCalendarError: BilingualError {
    /// What is wrong, in both languages.
    public var message: Message { Message(chineseDescription, description) }
}

extension HoursDoubt: BilingualError {
    /// Why a text is not understood, in both languages.
    public var message: Message { Message(chineseDescription, description) }
}
