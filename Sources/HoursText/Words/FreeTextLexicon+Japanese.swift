extension FreeTextLexicon {
    /// The Japanese words that Chinese lists do not share, in the folded form.
    static let japanese: [(word: FreeTextWord, spellings: String)] =
        zip("月火水木金土日", 0..<7).map { kanji, day in
            (.days(.weekday(day)), "\(kanji)曜日 \(kanji)曜")
        } + [
            (.days(.mondayToFriday), "月-金 月至金"),
            (.days([.mondayToFriday, .saturday]), "月-土"),
            (.days(.everyDay), "月-日"),
            (.days(.weekend), "土日 土、日"),
            (.days(.nonWorkingDays), "土日祝 土日祝日 土日、祝日 土、日、祝 土、日、祝日"),
            (.days(.publicHolidays), "祝日 祝"),
            (.allDay, "24时间 24时间营业"),
            (.label, "利用时间"),
            (.to, "から"),
            (.filler, "まで"),
        ]
}
