extension HoursExample {
    /// English.
    static let english = examples(
        """
        9am-5pm Mon-Fri ⇒ Mo-Fr 09:00-17:00
        Mon-Fri 9:00-17:00, Sat 9am-1pm ⇒ Mo-Fr 09:00-17:00; Sa 09:00-13:00
        Monday to Friday 8:30 - 18:00 ⇒ Mo-Fr 08:30-18:00
        daily 8-20 ⇒ Mo-Su 08:00-20:00
        24h ⇒ 24/7
        24 hours ⇒ 24/7
        24 h / 24 ⇒ 24/7
        Open 9:00-17:00 ⇒ 09:00-17:00
        Hours: 9:00-17:00 ⇒ 09:00-17:00
        9am-5pm ⇒ 09:00-17:00
        6 h - 22 h ⇒ 06:00-22:00
        19 h - 7 h ⇒ 19:00-07:00
        Monday: 9:00 AM – 5:00 PM, Tuesday: 9:00 AM – 5:00 PM, Wednesday: Closed ⇒ Mo,Tu 09:00-17:00; We off
        Mon-Fri 9am-5pm, closed on weekends and public holidays ⇒ Mo-Fr 09:00-17:00; Sa,Su,PH off
        Open 24 hours, 7 days a week ⇒ 24/7
        Daily 9am-5pm except Mondays ⇒ Mo-Su 09:00-17:00; Mo off
        12am-11:59pm ⇒ 24/7
        Monday to Thursday: 9am–5pm | Friday: 9am–12pm ⇒ Mo-Th 09:00-17:00; Fr 09:00-12:00
        6pm-2am ⇒ 18:00-02:00
        9-5pm ⇒ 09:00-17:00
        1-5pm ⇒ 13:00-17:00
        Closed Mondays. Open 9:00-17:00. ⇒ 09:00-17:00; Mo off
        Sun-Thu 10:00-22:00; Fri & Sat 10:00-24:00 ⇒ Mo-Th,Su 10:00-22:00; Fr,Sa 10:00-24:00
        9:00 to 17:00 Monday through Friday ⇒ Mo-Fr 09:00-17:00
        Sat/Sun 10-16 ⇒ Sa,Su 10:00-16:00
        8am - 8pm, daily ⇒ Mo-Su 08:00-20:00
        Weekdays 9-17, weekends 10-16 ⇒ Mo-Fr 09:00-17:00; Sa,Su 10:00-16:00
        12 noon - 8 pm ⇒ 12:00-20:00
        noon-midnight ⇒ 12:00-24:00
        8am-noon, 1pm-5pm ⇒ 08:00-12:00,13:00-17:00
        June to September 8:00-20:00, October to May 9:00-18:00 ⇒ Jun-Sep 08:00-20:00; Oct-May 09:00-18:00
        Jun-Sep: 8am-8pm; rest of the year 9am-6pm ⇒ Jun-Sep 08:00-20:00; Oct-May 09:00-18:00
        May 1 - Sep 30 8:00-18:00 ⇒ May 01-Sep 30 08:00-18:00
        AM 8:00 - PM 5:00 ⇒ 08:00-17:00
        We open 9:00-17:00 ⇒ 09:00-17:00
        Sun 10:00-14:00 ⇒ Su 10:00-14:00
        Monday - Friday: 8:30 a.m. - 5:30 p.m. ⇒ Mo-Fr 08:30-17:30
        Tues-Sun 10am-6pm; closed Mon ⇒ Tu-Su 10:00-18:00; Mo off
        Working days 8:00-18:00 ⇒ Mo-Fr 08:00-18:00; PH off
        9am-5pm on business days ⇒ Mo-Fr 09:00-17:00; PH off
        Weekdays 8:00-18:00 excluding holidays ⇒ Mo-Fr 08:00-18:00; PH off
        Weekdays 8:00-18:00 except public holidays ⇒ Mo-Fr 08:00-18:00; PH off
        Open daily from 9:00 to 17:00 ⇒ Mo-Su 09:00-17:00
        every day 9:00-17:00 ⇒ Mo-Su 09:00-17:00
        Mon., Wed. and Fri. 9:00-17:00 ⇒ Mo,We,Fr 09:00-17:00
        24/7 except public holidays ⇒ 24/7; PH off
        Mon-Fri 9:00-17:00; Sat closed; Sun closed ⇒ Mo-Fr 09:00-17:00; Sa,Su off
        Business hours: 9am to 6pm ⇒ 09:00-18:00
        10 pm - 6 am ⇒ 22:00-06:00
        9:30am till 12:30pm ⇒ 09:30-12:30
        9am - 12am ⇒ 09:00-24:00
        13pm-3pm ⇒ 13:00-15:00
        9:00-17:00 Mon-Fri, 10:00-14:00 Sat ⇒ Mo-Fr 09:00-17:00; Sa 10:00-14:00
        9:00-17:00 Mon-Fri and 10:00-14:00 Sat ⇒ Mo-Fr 09:00-17:00; Sa 10:00-14:00
        Closed Sunday, 9:00-17:00 ⇒ 09:00-17:00; Su off
        9-17 Mon-Fri closed weekends ⇒ Mo-Fr 09:00-17:00; Sa,Su off
        Sat closed, 9:00-17:00 Mon-Fri ⇒ Mo-Fr 09:00-17:00; Sa off
        Daily except Sundays 9:00-17:00 ⇒ Mo-Su 09:00-17:00; Su off
        Mon-Fri 9:00-17:00 closed 12:00-13:00 ⇒ Mo-Fr 09:00-12:00,13:00-17:00
        Mon-Fri: 9am-12pm & 1pm-5pm ⇒ Mo-Fr 09:00-12:00,13:00-17:00
        Everyday 10:00-22:00 (including public holidays) ⇒ Mo-Su 10:00-22:00
        Open all day ⇒ 24/7
        all day every day ⇒ 24/7
        24hrs ⇒ 24/7
        9:00 - 17:00 (Mon-Fri), 9:00 - 12:00 (Sat) ⇒ Mo-Fr 09:00-17:00; Sa 09:00-12:00
        6:00am-midnight ⇒ 06:00-24:00
        7 days a week 9am-9pm ⇒ Mo-Su 09:00-21:00
        9am-9pm 7 days ⇒ Mo-Su 09:00-21:00
        Sunday through Thursday, 9 a.m. to 5 p.m. ⇒ Mo-Th,Su 09:00-17:00
        Weekends & holidays 10:00-16:00, weekdays 9:00-17:00 ⇒ Mo-Fr 09:00-17:00; Sa,Su,PH 10:00-16:00
        Mon-Sat 9:00-17:00, Sun closed ⇒ Mo-Sa 09:00-17:00; Su off
        """
    )

    /// OSM syntax that a strict parser refuses and whose meaning is plain.
    static let malformed = examples(
        """
        Mo-Fr 09:00–17:00 ⇒ Mo-Fr 09:00-17:00
        Mo-Fr 09:00-12:00,Sa 10:00-12:00 ⇒ Mo-Fr 09:00-12:00; Sa 10:00-12:00
        Mo-Fr 9-17 ⇒ Mo-Fr 09:00-17:00
        Mo-Fr 09.00-17.00 ⇒ Mo-Fr 09:00-17:00
        Mo–Fr 09:00-17:00 ⇒ Mo-Fr 09:00-17:00
        Mo-Fr 09:00-17:00;; ⇒ Mo-Fr 09:00-17:00
        Mo-Fr 09:00-17:00; ⇒ Mo-Fr 09:00-17:00
        ; Mo-Fr 09:00-17:00 ⇒ Mo-Fr 09:00-17:00
        Mo - Fr 09:00 - 17:00 ⇒ Mo-Fr 09:00-17:00
        Mo-Fr  09:00-17:00 ⇒ Mo-Fr 09:00-17:00
        Mon-Fri 09:00-17:00 ⇒ Mo-Fr 09:00-17:00
        Mo-Fr 9:00-12:00, 13:00-17:00 ⇒ Mo-Fr 09:00-12:00,13:00-17:00
        mo-fr 9.00-17.00, sa 9.00-13.00 ⇒ Mo-Fr 09:00-17:00; Sa 09:00-13:00
        Mo,We 09:00-12:00; PH off ⇒ Mo,We 09:00-12:00; PH off
        """
    )
}
