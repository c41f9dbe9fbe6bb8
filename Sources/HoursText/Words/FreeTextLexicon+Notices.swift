extension FreeTextLexicon {
    /// Phrases of notice boards that change no hours, put together from their parts.
    static let notices: [(word: FreeTextWord, spellings: String)] = [
        (.lastEntry, entryStops),
        (.ahead, "闭馆前 闭园前 闭站前 关门前 关闭前 结束前 闭馆时间前 提前"),
        (
            .duration,
            """
            分钟 小时 个小时 半小时 半个小时 一小时 一个小时 minutesbeforeclosing minutesbeforeclosingtime \
            minutesbeforeclose minutespriortoclosing minsbeforeclosing hourbeforeclosing \
            hourbeforeclosingtime hourpriortoclosing
            """
        ),
        (.notice, announcements),
        (
            .reason,
            reasons + " " + product(["因"], reasonPlaces, words(reasons))
                + " 因疫情 因疫情防控 因天气原因 formaintenance forrenovation forrenovations forrepairs forcleaning"
        ),
        (
            .note,
            """
            无人值守 无人 自助 自助服务 自助式 智能 智慧 共享 驿站 工会驿站 劳动者驿站 户外劳动者驿站 站点 服务站 \
            书房 城市书房 图书馆 城市图书馆 自助图书馆 街区自助图书馆 自助银行 \
            扫码 扫码进入 扫码入内 扫码入馆 扫码开门 微信扫码 微信扫码进入 微信扫码开门 手机扫码进入 手机扫码开门 \
            刷卡 刷卡进入 刷卡入内 刷脸 刷脸进入 刷脸开门 人脸识别 人脸识别进入 人脸识别开门 刷身份证 刷身份证进入 \
            凭身份证进入 密码开门 凭密码进入 凭密码开门 \
            免费 免费参观 免费入场 免费入馆 免费入园 面向户外劳动者 面向劳动者 面向公众 面向社会 面向社会公众 \
            向公众 向社会 向社会公众 对公众 欢迎光临 敬请谅解 敬请关注 self-service selfservice unstaffed free \
            freeentry freeadmission
            """
        ),
    ]

    /// 停止入场, 16:30后停止入馆, 最晚进入: the time beside it is that of the last entry.
    private static let entryStops =
        product(
            ["", "后", "以后", "之后", "起", "开始"],
            ["停止", "谢绝", "截止"],
            ["", "观众", "游客", "读者"],
            [
                "入场", "入馆", "入园", "入内", "进场", "进馆", "进园", "进入", "售票", "检票", "验票", "换票", "取票", "领票",
                "发票", "取号", "叫号",
            ],
            ["", "时间"]
        ) + " "
        + product(
            ["最后", "最晚", "最迟"],
            ["入场", "入馆", "入园", "入内", "进场", "进馆", "进园", "进入", "取号", "购票"],
            ["", "时间"]
        ) + " 清场 清场时间 开始清场 lastentry lastadmission lastadmissions lastadmissionat lastentryat"

    /// 具体以现场公告为准, 如有变动另行通知.
    private static let announcements =
        product(
            [
                "", "具体", "具体请", "具体时间", "具体时间请", "具体开放时间", "开放时间", "请", "详情", "最终", "如有变动",
                "如有变动请",
                "如有变化", "如有调整", "如有调整请", "如遇调整",
            ],
            ["以"],
            [
                "公告", "公示", "通知", "现场", "现场公告", "现场公示", "现场通知", "实际", "实际情况", "官网", "官网公告", "官方公告",
                "官方通知", "公众号", "微信公众号", "官方公众号", "馆方公告", "当日公告", "当天公告", "门店公告", "最新公告", "实际开放时间",
                "现场实际",
            ],
            ["为准"]
        ) + " "
        + product(
            ["", "如有变动", "如有变化", "如有调整", "如遇调整", "如遇特殊情况", "特殊情况", "具体时间", "具体"],
            ["另行通知", "另行公告", "详见公告", "见公告", "详见官网"]
        ) + " subjecttochange"

    private static let reasons =
        """
        整修 维修 维护 检修 保养 消毒 消杀 整理 盘点 清洁 休整 修整 装修 改造 升级改造 整顿 内部整理 内务整理 设备维护 \
        设备检修 设备维修 场馆维护 例行维护 维修中 装修中 施工
        """

    private static let reasonPlaces = ["", "馆舍", "场馆", "场地", "设备", "内部", "站点", "驿站", "房屋", "系统"]

    /// All phrases that take one part of each list in turn, set apart by spaces.
    private static func product(_ lists: [String]...) -> String {
        lists.reduce([""]) { heads, tails in
            heads.flatMap { head in tails.map { head + $0 } }
        }.joined(separator: " ")
    }

    private static func words(_ spellings: String) -> [String] {
        spellings.split(separator: " ").map(String.init)
    }
}
