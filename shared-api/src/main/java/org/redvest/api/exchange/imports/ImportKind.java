package org.redvest.api.exchange.imports;

import static org.redvest.api.exchange.imports.ImportKind.Column.needed;
import static org.redvest.api.exchange.imports.ImportKind.Column.other;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redvest.api.Power;

/**
 * The files that can be imported, each with the columns that are read of it, and a row that shows what is written there. No city
 * takes that row: its division is none of theirs, or a number has another check character; so nothing happens where somebody
 * forgets it in the file. Stored by name: a constant is never renamed.
 */
@SuppressWarnings("ImmutableEnumChecker") // what List.of gives is
public enum ImportKind {
    /** 志愿者名册: one volunteer a row. */
    VOLUNTEERS(
            Power.REGISTER_VOLUNTEERS,
            false,
            needed("姓名", "张三"),
            needed("证件类型", "居民身份证"),
            needed("证件号码", "35020319900101001X"),
            needed("居住地区划代码", "'110101001001"),
            other("性别", "女"),
            other("出生日期", "1990-01-01"),
            other("联系电话", "13800000000"),
            other("专业技能", "法律咨询"),
            other("意向服务类别", "洁净家园"),
            other("签发国", ""),
            other("监护人姓名", ""),
            other("监护人证件号码", ""),
            other("监护人同意日期", "")),
    /** 服务记录: one certified service a row. */
    SERVICE_RECORDS(
            Power.CERTIFY_HOURS,
            false,
            needed("志愿者证件号码", "35020319900101001X"),
            needed("活动名称", "社区环境整治"),
            needed("服务类别", "洁净家园"),
            needed("服务日期", "2022-03-05"),
            needed("开始时间", "08:30"),
            needed("结束时间", "10:30"),
            needed("服务地区划代码", "'110101001001"),
            needed("服务地点", "社区居委会"),
            needed("记录单位统一社会信用代码", "11350200MJB0072280"),
            needed("活动负责人证件号码", "35020519850615002X"),
            other("结束日期", ""),
            other("见证人证件号码", "")),
    /** 志愿服务组织: one organisation a row; without a code, a team under the guidance of an organisation. */
    ORGANISATIONS(
            Power.REGISTER_ORGANISATIONS,
            true,
            needed("统一社会信用代码", "11350200MJB0072280"),
            needed("组织名称", "某志愿服务队"),
            needed("区划代码", "'110101001001"),
            other("指导单位统一社会信用代码", "")),
    /** 联盟成员: one member of an alliance a row. */
    ALLIANCE_MEMBERS(
            Power.RUN_ALLIANCES,
            true,
            needed("统一社会信用代码", "11350200MJB0072280"),
            needed("单位名称", "某志愿服务队"),
            needed("类型", "社会团体"),
            needed("加入日期", "2022-03-05"),
            other("所在地", "大陆"),
            other("退出日期", "")),
    /** 驿站: one station a row. */
    STATIONS(
            Power.RUN_STATIONS,
            true,
            needed("驿站编号", "YZ-001"),
            needed("名称", "某社区志愿服务驿站"),
            needed("类型", "驿站"),
            needed("区划代码", "'110101001001"),
            needed("启用日期", "2022-03-05"),
            other("地址", "社区居委会"),
            other("经度", "116.416357"),
            other("纬度", "39.928353"),
            other("坐标系", "WGS84"),
            other("开放时间", "08:30-20:30"),
            other("上级编号", "")),
    /** 驻点队伍: one team that is docked to a station a row. */
    DOCKED_TEAMS(
            Power.RUN_STATIONS,
            true,
            needed("驿站编号", "YZ-001"),
            needed("队伍统一社会信用代码", "11350200MJB0072280"),
            needed("队伍名称", "某志愿服务队"),
            needed("值班星期", "六、日"),
            needed("时段", "上午"),
            needed("起始日期", "2022-03-05"),
            other("截止日期", "")),
    /** 常态化项目: one regular project and when it comes a row; of a team without a code by the team's name. */
    PROJECTS(
            Power.RUN_PROJECTS,
            false,
            needed("项目名称", "周末楼道清理"),
            needed("服务类别", "洁净家园"),
            needed("服务对象", "社区"),
            needed("服务内容", "楼道清理"),
            needed("组织统一社会信用代码", "11350200MJB0072280"),
            needed("组织名称", "某志愿服务队"),
            needed("服务地区划代码", "'110101001001"),
            needed("服务地点", "社区居委会门口"),
            needed("重复", "每周"),
            needed("星期", "六"),
            needed("开始时间", "08:30"),
            needed("结束时间", "11:30"),
            needed("起始日期", "2022-03-05"),
            needed("每次名额", "20"),
            needed("风险等级", "低"),
            other("经度", "116.416357"),
            other("纬度", "39.928353"),
            other("坐标系", "WGS84"),
            other("截止日期", ""),
            other("最低年龄", ""),
            other("风险说明", ""),
            other("公开联系方式", "")),
    /** 互助存折存入: one deposit a row. */
    DEPOSITS(
            Power.RUN_SHOP,
            false,
            needed("证件号码", "35020319900101001X"),
            needed("类型", "服务时长"),
            needed("内容", "敬老陪护"),
            needed("数量", "150"),
            needed("日期", "2022-03-05"),
            needed("经办人证件号码", "35020519850615002X"),
            other("单位", "分钟"),
            other("积分", "")),
    /** 考勤表: one volunteer's attendance of a shift a row. */
    ATTENDANCE(
            Power.RUN_SHIFTS,
            false,
            needed("班次编号", "shf-019a9e00-0000-7000-8000-000000000001"),
            needed("志愿者证件号码", "35020319900101001X"),
            needed("签到时间", "08:30"),
            needed("签退时间", "10:30"),
            other("日期", "")),
    /** 时间银行账户: one time account a row. */
    TIME_ACCOUNTS(Power.RUN_TIME_BANK, true, needed("证件号码", "35020319900101001X"), needed("开户日期", "2022-03-05")),
    /** 时间存入: one witnessed service that is stored as time a row. */
    TIME_DEPOSITS(
            Power.RUN_TIME_BANK,
            true,
            needed("服务者证件号码", "35020319900101001X"),
            needed("受助者证件号码", "35020519850615002X"),
            needed("见证人证件号码", "35020619991231003X"),
            needed("服务日期", "2022-03-05"),
            needed("开始时间", "10:00"),
            needed("结束时间", "10:45"),
            needed("服务内容", "外出代办"),
            needed("服务地点", "社区居委会"),
            needed("服务地区划代码", "'110101001001"),
            other("结束日期", "")),
    /** 全国系统导出: one person's record in another system a row; compared with this ledger, which it changes nothing of. */
    NATIONAL_EXPORT(
            Power.EXCHANGE_RECORDS,
            true,
            needed("姓名", "张三"),
            needed("证件号码", "35020319900101001X"),
            needed("区划代码", "'110101001001"),
            needed("累计时长(小时)", "12.5"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Power power;
    private final boolean offices;
    private final List<Column> columns;

    ImportKind(Power power, boolean offices, Column... columns) {
        this.power = power;
        this.offices = offices;
        this.columns = List.of(columns);
    }

    /**
     * A column that is read.
     *
     * @param name by which it is found in a header
     * @param isNeeded whether a file without it is refused
     * @param example what is typed there; empty where a row may do without
     */
    public record Column(String name, boolean isNeeded, String example) {

        static Column needed(String name, String example) {
            return new Column(name, true, example);
        }

        static Column other(String name, String example) {
            return new Column(name, false, example);
        }
    }

    /** What whoever sends such a file has to hold, where its rows lie. */
    public Power power() {
        return power;
    }

    /** Whether none but offices send such files. */
    public boolean isOfOffices() {
        return offices;
    }

    /** The columns that are read, the needed ones first. */
    public List<Column> columns() {
        return columns;
    }

    /** The columns without which a file of this kind is refused. */
    public List<String> neededColumns() {
        return columns.stream().filter(Column::isNeeded).map(Column::name).toList();
    }

    /**
     * A file to fill in: the header and the example as CSV, with the mark by which a spreadsheet knows that it is UTF-8.
     */
    public String template() {
        return BYTE_ORDER_MARK + line(Column::name) + line(Column::example);
    }

    private String line(Function<Column, String> cell) {
        return columns.stream().map(cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Where such files are sent, below the address of imports: {@code service-records}. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of this address; empty where there is none. */
    public static Optional<ImportKind> at(String address) {
        return Arrays.stream(values())
                .filter(kind -> kind.address().equals(address))
                .findFirst();
    }
}
