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
            "daily everyday alldays allweek 7days 7daysaweek 7days、week sevendaysaweek"
        ),
        (.days(.mondayToFriday), "weekday weekdays"),
        (.days(.workingDays), "workday workdays workingday workingdays businessday businessdays"),
        (.days(.weekend), "weekend weekends"),
        (
            .days(.publicHolidays),
            """
            ph holiday holidays publicholiday publicholidays nationalholiday nationalholidays \
            legalholidays statutoryholidays
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
        (.seasonName, "summer winter spring autumn"),
        (.remaining, "otherwise othermonths othertimes restoftheyear therestoftheyear"),

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
        (.filler, "from on the at"),
    ]
}
