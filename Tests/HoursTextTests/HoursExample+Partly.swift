extension HoursExample {
    /// Texts whose days are known and whose times are not.
    static let partly = examples(
        """
        节假日 9:00-16:00 ⇒ unknown "节假日 9:00-16:00"; PH 09:00-16:00
        周日闭馆 ⇒ unknown "周日闭馆"; Su off
        工作日开放 ⇒ Mo-Fr unknown "工作日开放"
        周一至周五,周末休息 ⇒ Mo-Fr unknown "周一至周五,周末休息"; Sa,Su off
        周六休息,周日休息 ⇒ unknown "周六休息,周日休息"; Sa,Su off
        周一至周五9:00-17:00,周六日开放 ⇒ Mo-Fr 09:00-17:00; Sa,Su unknown "周一至周五9:00-17:00,周六日开放"
        周一至周五 ⇒ Mo-Fr unknown "周一至周五"
        每天开放 ⇒ Mo-Su unknown "每天开放"
        工作日开放(法定节假日除外) ⇒ Mo-Fr unknown "工作日开放(法定节假日除外)"; PH off
        (周一闭馆) ⇒ unknown "(周一闭馆)"; Mo off
        法定节假日除外 ⇒ unknown "法定节假日除外"; PH off
        周末休息 ⇒ unknown "周末休息"; Sa,Su off
        工作日:9:00-17:00 节假日:10:00-16:00 ⇒ Mo-Fr 09:00-17:00; Sa,Su unknown "工作日:9:00-17:00 节假日:10:00-16:00"; PH 10:00-16:00
        8:00-18:00 周末休息 节假日照常 ⇒ 08:00-18:00; Sa,Su off; PH Sa,Su unknown "8:00-18:00 周末休息 节假日照常"
        9:00-17:00,周一闭馆,节假日照常开放 ⇒ 09:00-17:00; Mo off; PH Mo unknown "9:00-17:00,周一闭馆,节假日照常开放"
        9:00-17:00,周一闭馆,节假日除外 ⇒ 09:00-17:00; Mo off; PH unknown "9:00-17:00,周一闭馆,节假日除外"
        Mon-Fri ⇒ Mo-Fr unknown "Mon-Fri"
        Open Mon-Fri ⇒ Mo-Fr unknown "Open Mon-Fri"
        """
    )
}
