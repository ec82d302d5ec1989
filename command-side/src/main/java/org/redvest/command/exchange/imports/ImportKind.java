package org.redvest.command.exchange.imports;

import java.util.List;

/** The files that can be imported. */
enum ImportKind {
    /** 志愿者名册: one volunteer a row. */
    VOLUNTEERS,
    /** 服务记录: one certified service a row. */
    SERVICE_RECORDS;

    /** The columns without which a file of this kind is refused. */
    List<String> neededColumns() {
        return switch (this) {
            case VOLUNTEERS -> List.of("姓名", "证件类型", "证件号码", "居住地区划代码");
            case SERVICE_RECORDS ->
                List.of(
                        "志愿者证件号码",
                        "活动名称",
                        "服务类别",
                        "服务日期",
                        "开始时间",
                        "结束时间",
                        "服务地区划代码",
                        "服务地点",
                        "记录单位统一社会信用代码",
                        "活动负责人证件号码");
        };
    }

    /** The columns that are read where a file has them. */
    List<String> otherColumns() {
        return switch (this) {
            case VOLUNTEERS -> List.of("性别", "出生日期", "联系电话", "专业技能", "意向服务类别", "签发国", "监护人姓名", "监护人证件号码", "监护人同意日期");
            case SERVICE_RECORDS -> List.of("结束日期");
        };
    }
}
