/// Texts that must not be understood, and the doubt that each must raise.
extension HoursExample {
    /// Words without a known meaning, or where they have none.
    static let unknownWords = examples(
        """
        营业时间同银行 ⇒ '同银行' is not understood
        周一至周五上班时间 ⇒ '上班时间' is not understood
        详询店员 ⇒ '详询店员' is not understood
        约8:00-18:00 ⇒ '约' is not understood
        周一至周日 9:00-17:00 (实际上锁, 需微信扫码注册) ⇒ '实际上锁' is not understood
        8:00-22:00 (2025 报道 24小时) ⇒ '报道' is not understood
        Foo 09:00-17:00 ⇒ 'Foo' is not understood
        09:00 ⇒ '09:00' is not understood
        10h à 22h ⇒ 'à' is not understood
        Voir fiche équipement ⇒ 'Voir' is not understood
        "x" 24小时 ⇒ '"x"' is not understood
        每周六天 9:00-17:00 ⇒ '天' is not understood
        全天休息 ⇒ '休息' is not understood
        029-12345678 8:00-18:00 ⇒ '12345678' is not understood
        0830-1730 12351 ⇒ '12351' is not understood
        周一上午 ⇒ '上午' is not understood
        周一至周五上班时间(节假日除外) ⇒ '上班时间' is not understood
        周一至周五上班时间周六9:00-12:00 ⇒ '上班时间' is not understood
        全天24小时（春节除外） ⇒ '春节' is not understood
        自8:00起 ⇒ '起' is not understood
        上午9:00-下午 ⇒ '上午' is not understood
        8:00- ⇒ '8:00' is not understood
        -18:00 ⇒ '-' is not understood
        8:00 ⇒ '8:00' is not understood
        8:00-12:00-18:00 ⇒ '-' is not understood
        周八 8:00-18:00 ⇒ '周' is not understood
        电话预约 ⇒ '电话预约' is not understood
        8:00-18:00左右 ⇒ '左右' is not understood
        春节期间休息 ⇒ '春节期间' is not understood
        寒暑假除外 ⇒ '寒暑假' is not understood
        by appointment ⇒ 'by' is not understood
        Mon-Fri 9:00-17:00 by appointment ⇒ 'by' is not understood
        approx. 9:00-17:00 ⇒ 'approx' is not understood
        Hours vary ⇒ 'vary' is not understood
        休息日9:00-16:00 ⇒ '休息日' is not understood
        8:00-12:00.14:00-18:00 ⇒ '.' is not understood
        营业时间：8:00-12:00；办公时间：13:00-17:00 ⇒ '办公时间' is not understood
        Mon - Sat: 10.00 - 18.00 Uhr ⇒ 'Uhr' is not understood
        """
    )

    /// Phrases without a certain meaning.
    static let ambiguous = examples(
        """
        夏令时 8:00-20:00 ⇒ '夏令时' has no certain meaning
        夏季8:00-20:00,春秋季9:00-18:00 ⇒ '夏季' has no certain meaning
        0:00-0:00 ⇒ '0:00-0:00' has no certain meaning
        12am-12am ⇒ '12am-12am' has no certain meaning
        8am-8am ⇒ '8am-8am' has no certain meaning
        9:00-16:30停止入场 ⇒ '停止入场' has no certain meaning
        8:00-5:00 ⇒ '8:00-5:00' has no certain meaning
        Mo-Fr 25:00-26:00 ⇒ '25:00-26:00' has no certain meaning
        Mo-Fr 09:60-17:00 ⇒ '09' has no certain meaning
        Mo-Fr 09:00-49:00 ⇒ '09:00-49:00' has no certain meaning
        6 h - 1 h ⇒ '6 h - 1 h' has no certain meaning
        10h/18h ⇒ '10h' has no certain meaning
        周一至周四,周五休息 ⇒ '周一至周四,周五休息' has no certain meaning
        2019-2024 ⇒ '2019-2024' has no certain meaning
        8-11pm ⇒ '8-11pm' has no certain meaning
        周一至周五 24小时休息 ⇒ '周一至周五 24小时休息' has no certain meaning
        每天休息 ⇒ '每天休息' has no certain meaning
        9月-17点 ⇒ '9月-' has no certain meaning
        daily 10-12 14-18 ⇒ '10-12' has no certain meaning
        110-120 ⇒ '110' has no certain meaning
        Open 9 to 5 ⇒ '9 to 5' has no certain meaning
        Mon-Fri 9-5 ⇒ '9-5' has no certain meaning
        晚6早8 ⇒ '晚6' has no certain meaning
        2月30日至9月15日8:00-20:00 ⇒ '2月30日至9月15日' has no certain meaning
        9:00:00-17:00:00 ⇒ '9' has no certain meaning
        20:00-9:00 ⇒ '20:00-9:00' has no certain meaning
        12:00-12:00 ⇒ '12:00-12:00' has no certain meaning
        8:00-8:00 ⇒ '8:00-8:00' has no certain meaning
        2:00-6:00 ⇒ '2:00-6:00' has no certain meaning
        12:00-2:00 ⇒ '12:00-2:00' has no certain meaning
        上午13:00-15:00 ⇒ '上午13:00-15:00' has no certain meaning
        25:00-26:00 ⇒ '25:00-26:00' has no certain meaning
        8:60-9:00 ⇒ '8' has no certain meaning
        8:30-11:30 1:30-5:30 ⇒ '1:30-5:30' has no certain meaning
        10月1日休息,8:00-18:00 ⇒ '10月1日' has no certain meaning
        10月1日至7日 9:00-17:00 ⇒ '10月1日至7' has no certain meaning
        Mon-Thu 9-17, Fri 9-12 ⇒ '9-12' has no certain meaning
        13am-5pm ⇒ '13am-5pm' has no certain meaning
        9am-5 ⇒ '9am-5' has no certain meaning
        8.30-11.30 ⇒ '8.30-11.30' has no certain meaning
        周一至周五,周六,周日休息,9:00-17:00 ⇒ '周一至周五,周六,周日休息' has no certain meaning
        Closed Mon, Tue 9-17 ⇒ 'Closed Mon, Tue' has no certain meaning
        Closed Mon, Tue-Sun 9-17 ⇒ 'Closed Mon, Tue-Sun' has no certain meaning
        Closed Sunday 9:00-17:00 ⇒ 'Closed Sunday' has no certain meaning
        Sat closed 12:00-14:00 ⇒ 'Sat closed' has no certain meaning
        """
    )

    /// Statements that do not fit together, or leave open which days they mean.
    static let conflicting = examples(
        """
        每天18:00-次日8:00,周末全天 ⇒ the statements about the hours do not fit together
        5.1-9.30 ⇒ the statements about the hours do not fit together
        周六 9:00-12:00,每天 8:00-20:00 ⇒ the statements about the hours do not fit together
        周一至周五 9:00-17:00,周三 19:00-21:00 ⇒ the statements about the hours do not fit together
        周一至周五 9:00-17:00 周六 9:00-12:00 周日 ⇒ the statements about the hours do not fit together
        周一 9:00-17:00 休息 ⇒ the statements about the hours do not fit together
        全年无休 周一至周五 8:00-18:00 ⇒ the statements about the hours do not fit together
        周一至周五 8:00-18:00,周六日照常 ⇒ the statements about the hours do not fit together
        8:00-12:00,14:00-18:00(5-9月) ⇒ the statements about the hours do not fit together
        周一至周五 8:00-18:00,6-9月 7:00-19:00 ⇒ the statements about the hours do not fit together
        9:00-17:00;周六;周日休息 ⇒ the statements about the hours do not fit together
        8:00-20:00,24小时 ⇒ the statements about the hours do not fit together
        周末及节假日10:00-16:00,周日12:00-14:00 ⇒ the statements about the hours do not fit together
        周六、周日 9:00-12:00,周六休息 ⇒ the statements about the hours do not fit together
        8:00-12:00,14:00-18:00 中午不休息 ⇒ the statements about the hours do not fit together
        周一至周五 8:00-18:00 周五至周日 9:00-17:00 ⇒ the statements about the hours do not fit together
        周一至周五 8:00-17:00,周一至周五 8:30-17:30 ⇒ the statements about the hours do not fit together
        8:00-12:00,11:00-18:00 ⇒ the statements about the hours do not fit together
        14:00-18:00,8:00-12:00 ⇒ the statements about the hours do not fit together
        6-9月开放 ⇒ the statements about the hours do not fit together
        夏季(6-9月)8:00-20:00,周末9:00-17:00 ⇒ the statements about the hours do not fit together
        夏季(6-9月)周一至周五 8:00-18:00;冬季(10-5月)9:00-17:00 ⇒ the statements about the hours do not fit together
        6-9月 8:00-20:00,周一休息,10-5月 9:00-18:00 ⇒ the statements about the hours do not fit together
        6-9月 8:00-20:00,9-12月 9:00-18:00 ⇒ the statements about the hours do not fit together
        其余 9:00-18:00 ⇒ the statements about the hours do not fit together
        周一至周五9:00-17:00（节假日除外），周六9:00-12:00 ⇒ the statements about the hours do not fit together
        周一至周五 9:00-17:00(含节假日) ⇒ the statements about the hours do not fit together
        8:00-17:00,周六 ⇒ the statements about the hours do not fit together
        8-20 ⇒ the statements about the hours do not fit together
        全天 8:00-20:00 ⇒ the statements about the hours do not fit together
        周一 9:00-12:00 周二 9:00-12:00 周一 14:00-18:00 ⇒ the statements about the hours do not fit together
        8:00-18:00工作日，周日14:00-17:00 ⇒ the statements about the hours do not fit together
        8:00-18:00(周一至周五),周六9:00-12:00 ⇒ the statements about the hours do not fit together
        8:00-18:00(周一至周五)9:00-12:00 ⇒ the statements about the hours do not fit together
        每天8:00-20:00,工作日9:00-17:00 ⇒ the statements about the hours do not fit together
        工作日9:00-12:00,周一至周五14:00-18:00 ⇒ the statements about the hours do not fit together
        工作日9:00-17:00,周末10:00-16:00,全年无休 ⇒ the statements about the hours do not fit together
        24小时,工作日9:00-17:00 ⇒ the statements about the hours do not fit together
        周一、三、六 9:00-12:00,周六休息 ⇒ the statements about the hours do not fit together
        每天18:00-2:00,周一至周五18:00-23:00,周末17:00-23:00 ⇒ the statements about the hours do not fit together
        夏季(6-9月)8:00-20:00,全年无休 ⇒ the statements about the hours do not fit together
        Closed on public holidays; otherwise 9:00-17:00 ⇒ the statements about the hours do not fit together
        """
    )

    /// Days alone that leave open what the other days are.
    static let timeless = examples(
        """
        全年无休 ⇒ the times of some days are missing
        其余时间休息 ⇒ the times of some days are missing
        周六开放 ⇒ the times of some days are missing
        周末开放 ⇒ the times of some days are missing
        节假日开放 ⇒ the times of some days are missing
        详见公告 ⇒ the times of some days are missing
        以实际为准 ⇒ the times of some days are missing
        16:30停止入场 ⇒ the times of some days are missing
        """
    )
}
