extension FreeTextLexicon {
    /// The Chinese words, in the folded form: simplified, full stops as `;`, × as `x`.
    static let chinese: [(word: FreeTextWord, spellings: String)] = [
        (.period(.night), "凌晨"),
        (.period(.morning), "清晨 早晨 清早 早上 早间 早 晨 朝 上午 午前"),
        (.period(.noon), "中午 正午 午间"),
        (.period(.afternoon), "下午 午后"),
        (.period(.dusk), "傍晚"),
        (.period(.evening), "晚上 晚间 夜晚 夜间 夜里 深夜 午夜 晚 夜"),
        (.nextDay, "次日 翌日 第二天 第2天 隔天 隔日"),
        (.nextYear, "次年 翌年 来年 第二年"),

        (.weekdayPrefix, "周 星期 礼拜"),
        (.days(.everyDay), "每天 每日 天天 每周七天 每周7天 一周七天 一周7天 周七天 全周 七天 7天"),
        (.days(.workingDays), "工作日 每个工作日 法定工作日 国家法定工作日 正常工作日"),
        (.days(.nonWorkingDays), "非工作日"),
        (.days(.mondayToFriday), "平日"),
        (.days(.weekend), "周末 星期末 双休日 双休"),
        (
            .days(.publicHolidays),
            """
            节假日 法定节假日 国家法定节假日 国家节假日 国定节假日 国定假日 法定假日 法定节日 法定假期 \
            公众假期 公众假日 公共假期 公共假日 节假日期间 法定节假日期间
            """
        ),
        (.every, "每逢 每 逢"),
        (.coinciding, "遇 如遇 遇到 若遇"),
        (.monthUnit, "月份 月"),
        (.dayUnit, "日 号"),
        (.seasonName(.spring), "春季 春天"),
        (.seasonName(.summer), "夏季 夏天 夏令时 夏时制 夏令 夏季时间"),
        (.seasonName(.autumn), "秋季 秋天"),
        (.seasonName(.winter), "冬季 冬天 冬令时 冬时制 冬令 冬季时间"),
        (.seasonName([.spring, .summer]), "春夏季 春夏"),
        (.seasonName([.autumn, .winter]), "秋冬季 秋冬"),
        (.seasonName([.spring, .autumn]), "春秋季 春秋"),
        (.seasonName([.spring, .winter]), "冬春季 冬春"),
        (.seasonName([.summer, .autumn]), "夏秋季 夏秋"),
        (.seasonName(.highSeason), "旺季"),
        (.seasonName(.lowSeason), "淡季"),
        (
            .remaining,
            """
            其余 其他 其它 其余月份 其他月份 其它月份 其余季节 其他季节 其余日期 其他日期 其余日子 其他日子 其余各天 其他天
            """
        ),
        (.remainingTime, "其余时间 其他时间 其它时间 其余时段 其他时段"),

        (.to, "至 到 直至 直到"),
        (.extendedTo, "延长至 延长到 延时至 延时到 延至 开放至 营业至 开放到 营业到"),
        (.and, "和 及 与 以及 &"),

        (
            .open,
            """
            开放 对外开放 免费开放 对外免费开放 免费对外开放 全面开放 营业 对外营业 开门 开馆 开站 服务 \
            提供服务 对外服务 开放服务
            """
        ),
        (
            .closedBefore,
            """
            休 休息 公休 关门 休馆 放假 不开放 不对外开放 不营业 不开门 不开馆 不开 不服务
            """
        ),
        (
            .suspended,
            """
            闭馆 闭站 闭园 关闭 休业 停业 歇业 停用 已停用 已关闭 永久关闭 临时关闭 暂时关闭 临时闭馆 暂时闭馆 停止开放 \
            停止营业 停止服务 暂停开放 暂停对外开放 暂停营业 暂停对外营业 暂停服务 暂停对外服务 暂停使用 暂不开放 暂不对外开放 \
            temporarilyclosed permanentlyclosed closeduntilfurthernotice
            """
        ),
        (.dayOff, "闭馆日 休馆日 休息日 公休日 店休日 定休日 闭馆时间 休馆时间"),
        (.excepted, "除外"),
        (.besides, "除了 除"),
        (.beyond, "以外 之外 外"),
        (
            .asUsual,
            """
            照常 照常开放 照常营业 照常服务 照常对外开放 正常开放 正常营业 正常服务 正常对外开放 不休 不休息 \
            无休 不闭馆 不关门 不放假 不停业
            """
        ),
        (.including, "包括 包含 含"),
        (
            .allDay,
            """
            24小时 二十四小时 全天 全天候 全日 整天 全时段 不打烊 永不打烊 7x24小时 7x24 7x24h 24x7 \
            24小时x7天 24x7小时 24x365 24/7 7/24 24h 24h/24 24h/7 24h/7天 24小时/7天 24小时制
            """
        ),
        (
            .allYear,
            """
            全年 全年无休 全年不休 全年开放 全年365天 全年365天无休 一年365天 365天 365天无休 年中无休 常年 \
            常年开放 常年无休 长年开放
            """
        ),
        (.noonBreak, "午休 午休时间 中午休息 中午午休 午间休息 中午闭馆 午间闭馆 closedforlunch lunchbreak lunchtimebreak"),
        (
            .noNoonBreak,
            "中午不休息 中午不休 中午无休 中午不闭馆 中午不关门 午间不休息 午间不休 午间无休 中午不打烊 无午休 不午休 中午不午休"
        ),
        (
            .label,
            """
            时间 开放时间 开放时段 开门时间 开馆时间 开站时间 营业时间 服务时间 使用时间 办公时间 工作时间 \
            上班时间 运营时间 对外开放时间 对外服务时间 对外营业时间 日常开放时间 站点开放时间 驿站开放时间 \
            具体开放时间 具体时间 受理时间 参观时间 开园时间 景区开放时间 场馆开放时间 接待时间
            """
        ),
        (.filler, "从 自 由 为 是 均 都 则 每年"),
    ]
}
