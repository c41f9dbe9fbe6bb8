extension FreeTextLexicon {
    /// The English words, in small letters and without spaces.
    static let english: [(word: FreeTextWord, spellings: String)] = [
        (.period(.beforeNoon), "am a.m. a.m"),
        (.period(.afterNoon), "pm p.m. p.m"),
        (.noon, "noon midday"),
        (.midnight, "midnight"),
        (.nextDay, "nextday thenextday followingday thefollowingday"),

        (.days(.monday), "mo mo. mon mon. monday mondays"),
        (.days(.tuesday), "tu tu. tue tue. tues tues. tuesday tuesdays"),
        (.days(.wednesday), "we we. wed wed. weds weds. wednesday wednesdays"),
        (.days(.thursday), "th th. thu thu. thur thur. thurs thurs. thursday thursdays"),
        (.days(.friday), "fr fr. fri fri. friday fridays"),
        (.days(.saturday), "sa sa. sat sat. saturday saturdays"),
        (.days(.sunday), "su su. sun sun. sunday sundays"),
        (
            .days(.everyDay),
            "daily everyday alldays allweek 7days 7daysaweek 7days/week sevendaysaweek"
        ),
        (.days(.mondayToFriday), "weekday weekdays"),
        (.days(.workingDays), "workday workdays workingday workingdays businessday businessdays"),
        (.days(.weekend), "weekend weekends"),
        (
            .days(.publicHolidays),
            """
            ph holiday holidays publicholiday publicholidays nationalholiday nationalholidays \
            legalholidays statutoryholidays bankholiday bankholidays federalholiday federalholidays \
            allpublicholidays allbankholidays allholidays stateholidays
            """
        ),
        (.every, "every each"),
        (.month(1), "jan jan. january"),
        (.month(2), "feb feb. february"),
        (.month(3), "mar mar. march"),
        (.month(4), "apr apr. april"),
        (.month(5), "may"),
        (.month(6), "jun jun. june"),
        (.month(7), "jul jul. july"),
        (.month(8), "aug aug. august"),
        (.month(9), "sep sep. sept sept. september"),
        (.month(10), "oct oct. october"),
        (.month(11), "nov nov. november"),
        (.month(12), "dec dec. december"),
        (.seasonName(.spring), "spring"),
        (.seasonName(.summer), "summer summerhours insummer"),
        (.seasonName(.autumn), "autumn"),
        (.seasonName(.winter), "winter winterhours inwinter"),
        (.seasonName(.highSeason), "highseason peakseason"),
        (.seasonName(.lowSeason), "lowseason offseason off-season"),
        (
            .remaining,
            "otherwise othermonths otherdays allotherdays restoftheyear therestoftheyear"
        ),
        (.remainingTime, "othertimes"),

        (.to, "to till til until through thru"),
        (.and, "and"),

        (.open, "open opens weopen weareopen"),
        (.closed, "closed off shut"),
        (.except, "except exceptfor excepton excluding"),
        (.including, "including includes incl incl."),
        (
            .allDay,
            """
            24hours 24hour 24hrs 24hr 24hoursaday 24hoursperday allday aroundtheclock \
            roundtheclock
            """
        ),
        (
            .allYear,
            "allyear allyearround yearround year-round 365days 365daysayear everydayoftheyear"
        ),
        (
            .label,
            """
            hours openinghours businesshours openhours openingtimes openingtime opentime opentimes \
            hoursofoperation servicehours officehours workinghours
            """
        ),
        (.filler, "from on the at hrs hr"),
    ]

    /// Days of the week by one letter, which mean a day only in a range: M-F, F-Sa, MWF.
    static let letterRanges: [(word: FreeTextWord, spellings: String)] = {
        let starts = [(0, "m"), (2, "w"), (4, "f")]
        let ends = [
            (2, ["w"]), (3, ["th", "thu", "thur", "thurs"]), (4, ["f", "fri"]), (5, ["sa", "sat"]),
            (6, ["su", "sun"]),
        ]
        var rows: [(word: FreeTextWord, spellings: String)] = [
            (.days([.monday, .wednesday, .friday]), "mwf m/w/f"),
            (.days(.mondayToFriday), "mtwtf mtwthf"),
        ]
        for (first, letter) in starts {
            for (last, names) in ends where last > first {
                guard let days = FreeTextDays.range(.weekday(first), .weekday(last)) else {
                    continue
                }
                let spellings = names.flatMap { ["\(letter)-\($0)", "\(letter)to\($0)"] }
                rows.append((.days(days), spellings.joined(separator: " ")))
            }
        }
        return rows
    }()
}
