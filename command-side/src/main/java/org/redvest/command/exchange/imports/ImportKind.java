package org.redvest.command.exchange.imports;

import java.util.List;

/** The files that can be imported, each with the columns that are read of it. */
@SuppressWarnings("ImmutableEnumChecker") // what List.of gives is
enum ImportKind {
    /** 志愿者名册: one volunteer a row. */
    VOLUNTEERS(
            List.of("姓名", "证件类型", "证件号码", "居住地区划代码"),
            List.of("性别", "出生日期", "联系电话", "专业技能", "意向服务类别", "签发国", "监护人姓名", "监护人证件号码", "监护人同意日期")),
    /** 服务记录: one certified service a row. */
    SERVICE_RECORDS(
            List.of("志愿者证件号码", "活动名称", "服务类别", "服务日期", "开始时间", "结束时间", "服务地区划代码", "服务地点", "记录单位统一社会信用代码", "活动负责人证件号码"),
            List.of("结束日期", "见证人证件号码")),
    /** 志愿服务组织: one organisation a row; without a code, a team under the guidance of an organisation. */
    ORGANISATIONS(List.of("统一社会信用代码", "组织名称", "区划代码"), List.of("指导单位统一社会信用代码")),
    /** 联盟成员: one member of an alliance a row. */
    ALLIANCE_MEMBERS(List.of("统一社会信用代码", "单位名称", "类型", "加入日期"), List.of("所在地", "退出日期")),
    /** 驿站: one station a row. */
    STATIONS(List.of("驿站编号", "名称", "类型", "区划代码", "启用日期"), List.of("地址", "经度", "纬度", "坐标系", "开放时间", "上级编号")),
    /** 驻点队伍: one team that is docked to a station a row. */
    DOCKED_TEAMS(List.of("驿站编号", "队伍统一社会信用代码", "队伍名称", "值班星期", "时段", "起始日期"), List.of("截止日期")),
    /** 常态化项目: one regular project and when it comes a row; of a team without a code by the team's name. */
    PROJECTS(
            List.of(
                    "项目名称",
                    "服务类别",
                    "服务对象",
                    "服务内容",
                    "组织统一社会信用代码",
                    "组织名称",
                    "服务地区划代码",
                    "服务地点",
                    "重复",
                    "星期",
                    "开始时间",
                    "结束时间",
                    "起始日期",
                    "每次名额",
                    "风险等级"),
            List.of("经度", "纬度", "坐标系", "截止日期", "最低年龄", "风险说明", "公开联系方式")),

    /** 互助存折存入: one deposit a row. */
    DEPOSITS(List.of("证件号码", "类型", "内容", "数量", "日期", "经办人证件号码"), List.of("单位", "积分")),
    /** 考勤表: one volunteer's attendance of a shift a row. */
    ATTENDANCE(List.of("班次编号", "志愿者证件号码", "签到时间", "签退时间"), List.of("日期")),
    /** 时间银行账户: one time account a row. */
    TIME_ACCOUNTS(List.of("证件号码", "开户日期"), List.of()),
    /** 时间存入: one witnessed service that is stored as time a row. */
    TIME_DEPOSITS(
            List.of("服务者证件号码", "受助者证件号码", "见证人证件号码", "服务日期", "开始时间", "结束时间", "服务内容", "服务地点", "服务地区划代码"),
            List.of("结束日期"));

    private final List<String> neededColumns;
    private final List<String> otherColumns;

    ImportKind(List<String> neededColumns, List<String> otherColumns) {
        this.neededColumns = neededColumns;
        this.otherColumns = otherColumns;
    }

    /** The columns without which a file of this kind is refused. */
    List<String> neededColumns() {
        return neededColumns;
    }

    /** The columns that are read where a file has them. */
    List<String> otherColumns() {
        return otherColumns;
    }
}
