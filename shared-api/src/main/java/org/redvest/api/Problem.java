package org.redvest.api;

/**
 * Every reason for which RedVest refuses something. The constant's name is the stable {@code code} of the problem
 * response and of a rejected import row; clients branch on it and never on a text.
 */
public enum Problem {
    // the request itself
    MALFORMED_REQUEST(
            Kind.MALFORMED, "请求无法解析", "The request cannot be read: check the JSON, the types and the parameter names."),
    INVALID_FIELD(Kind.MALFORMED, "字段缺失或取值无效", "A field is missing or has a value it cannot have; see errors."),
    UNSUPPORTED_MEDIA_TYPE(Kind.UNSUPPORTED, "不支持的内容类型", "Send the content type that the API description names."),
    NOT_ACCEPTABLE(Kind.NOT_ACCEPTABLE, "无法提供所请求的格式", "Ask for one of the media types that the API description names."),
    METHOD_NOT_ALLOWED(Kind.METHOD, "不支持的请求方法", "This address does not know the method."),
    BODY_TOO_LARGE(
            Kind.TOO_LARGE,
            "请求内容超过上限",
            "Send less at once: JSON up to 64 KiB, about many up to 1 MiB, import files up to 64 MiB."),
    SIGN_IN_REQUIRED(
            Kind.UNAUTHENTICATED, "请先登录", "Sign in: send a token of your issuer as Authorization: Bearer <token>."),
    TOKEN_REFUSED(
            Kind.UNAUTHENTICATED,
            "令牌无效",
            "The token has expired, is not meant for this service, or is not one of its issuer: get a new one."),
    FORBIDDEN(
            Kind.FORBIDDEN,
            "无权进行此操作",
            "Your role does not allow this, or not for this person: the README has the table of who may do what."),
    AUTHORITY_MISSING(
            Kind.FORBIDDEN,
            "没有相应授权",
            "No delegation that is in force gives you the power that this needs, or not there: ask whoever may grant it."),
    TOO_MANY_REQUESTS(
            Kind.TOO_MANY, "请求过于频繁", "More requests than one caller may send: wait as long as Retry-After says."),
    NOT_FOUND(Kind.UNKNOWN, "没有这个地址", "There is nothing at this address; see /swagger-ui.html for what there is."),
    IDEMPOTENCY_KEY_REUSED(
            Kind.RULE, "同一幂等键用于不同请求", "This Idempotency-Key was used with another request: take a new key."),
    REQUEST_IN_PROGRESS(
            Kind.CONFLICT,
            "相同请求正在处理",
            "A request with this Idempotency-Key is being worked on: repeat it in a moment."),
    BUSY(
            Kind.UNAVAILABLE,
            "系统繁忙",
            "Too much at once, or the store does not answer. Repeat the request with the same Idempotency-Key: it takes effect once."),
    NOT_YET(
            Kind.UNAVAILABLE,
            "读模型尚未追上",
            "The read models have not reached the asked log position yet: repeat the request."),
    STALE(
            Kind.UNAVAILABLE,
            "读模型正在修复",
            "What this answer rests on is being mended, so that it would not be true: ask again later; other answers go on."),
    INTERNAL(
            Kind.INTERNAL,
            "系统内部错误",
            "Something failed on our side. Quote the trace id of this answer to the operator."),

    // reference data and ids
    UNKNOWN_DIVISION(
            Kind.RULE,
            "未知的区划代码",
            "The division code is not one of this city's: give the 12 digits of a community, 9 of a street or 6 of a district."),
    DIVISION_AMBIGUOUS(
            Kind.RULE,
            "区划名称不唯一",
            "More than one division of the city has this name: give the code of the one that is meant."),
    UNKNOWN_CATEGORY(Kind.RULE, "未知的服务类别", "The service category is not on the city's list."),
    UNKNOWN_VOLUNTEER(Kind.UNKNOWN, "没有这位志愿者", "No volunteer has this id."),
    UNKNOWN_ORGANISATION(Kind.UNKNOWN, "没有这个组织", "No organisation is registered under this code."),
    UNKNOWN_SHIFT(Kind.UNKNOWN, "没有这个班次", "No shift has this id."),
    UNKNOWN_SIGN_UP(Kind.UNKNOWN, "没有这个报名", "No sign-up has this id."),
    UNKNOWN_CALENDAR(
            Kind.UNKNOWN, "没有这个日历地址", "No calendar is read at this address, or it was taken back: ask for a new one."),
    UNKNOWN_ALLIANCE(Kind.UNKNOWN, "没有这个联盟", "No alliance has this id."),
    UNKNOWN_PROJECT(Kind.UNKNOWN, "没有这个项目", "No project has this id, or it was never published."),
    UNKNOWN_SERVICE_RECORD(Kind.UNKNOWN, "没有这条服务记录", "No certified service record has this id."),
    UNKNOWN_REWARD_ITEM(Kind.UNKNOWN, "没有这件兑换品", "No reward item has this id."),
    UNKNOWN_REDEMPTION(Kind.UNKNOWN, "没有这次兑换", "No redemption has this id."),
    UNKNOWN_INSURANCE_POLICY(Kind.UNKNOWN, "没有这份保单", "No insurance policy has this id."),
    UNKNOWN_POLICY(Kind.UNKNOWN, "没有这项政策", "No policy of this kind and version was adopted."),
    UNKNOWN_IMPORT(Kind.UNKNOWN, "没有这次导入", "No import has this id."),

    // identity documents (GB 11643 and the formats of the other permits)
    DOCUMENT_LENGTH(Kind.RULE, "证件号码位数不符", "The document number has not the length of its kind."),
    DOCUMENT_CHARACTERS(Kind.RULE, "证件号码含有不允许的字符", "The document number has characters that its kind does not know."),
    DOCUMENT_PREFIX(Kind.RULE, "证件号码开头与证件类型不符", "The document number does not begin as its kind does: check the kind."),
    DOCUMENT_CHECK_DIGIT(
            Kind.RULE,
            "证件号码校验位错误",
            "The last character does not fit the others: a digit was mistyped, or a spreadsheet rounded the number, which then ends in 000. Take it from the document."),
    DOCUMENT_BIRTH_DATE(
            Kind.RULE, "证件号码中的出生日期无效", "The birth date within the document number is not a date of the past."),
    DOCUMENT_ISSUER_INVALID(
            Kind.RULE, "缺少或无效的签发国", "A passport needs the state that issued it, as ISO 3166-1 alpha-3 (CHN, USA …)."),
    UNKNOWN_DOCUMENT_KIND(Kind.RULE, "未知的证件类型", "The kind of document is not one that volunteers can register with."),

    // registration
    NAME_INVALID(Kind.RULE, "姓名无效", "The name is empty, too long, or has characters that no name has."),
    PHONE_INVALID(Kind.RULE, "联系电话无效", "The phone number has 5 to 20 digits, and a leading + at most."),
    BIRTH_DATE_INVALID(Kind.RULE, "出生日期无效", "The birth date is not a date of the past (YYYY-MM-DD)."),
    BIRTH_DATE_CONTRADICTS_DOCUMENT(
            Kind.RULE,
            "出生日期与证件号码不一致",
            "The birth date differs from the one within the document number: correct one of them."),
    BIRTH_DATE_REQUIRED(
            Kind.RULE, "缺少出生日期", "This kind of document does not say when its holder was born: give the birth date."),
    GUARDIAN_INCOMPLETE(
            Kind.RULE, "监护人信息不完整", "Name, document number and date of consent of a guardian belong together."),
    GUARDIAN_CONSENT_REQUIRED(
            Kind.RULE,
            "未成年人须经监护人同意",
            "Who is under 18 serves with a guardian's consent: give the guardian's name, document and date of consent. A consent that was withdrawn does not cover what is served after."),
    CONSENT_EVIDENCE_INCOMPLETE(
            Kind.RULE,
            "同意凭证不完整",
            "A signed form or list needs the date on it, not in the future, and the SHA-256 of its scan (64 hexadecimal digits, small letters)."),
    PHONE_REQUIRED(
            Kind.RULE,
            "缺少联系电话",
            "Without evidence of consent the person has to confirm: give the phone number to which the code goes."),
    CONFIRMATION_CODE_WRONG(
            Kind.RULE,
            "验证码错误",
            "The code does not fit this registration: type it as it was sent, or ask for it again."),
    REGISTRATION_ALREADY_CONFIRMED(Kind.CONFLICT, "该注册已确认", "This registration was confirmed: the code counts once."),
    REGISTRATION_UNCONFIRMED(
            Kind.CONFLICT, "该注册尚未经本人确认", "The person has not agreed to this registration yet: wait for it."),
    REGISTRATION_LAPSED(
            Kind.CONFLICT, "该注册已失效", "Nobody confirmed this registration in time, or it was contested: register anew."),
    REGISTRATION_NOT_IN_EFFECT(
            Kind.CONFLICT,
            "该注册尚未生效",
            "This registration does not count: the person has to confirm it, or an organisation or officer to approve it."),
    VOLUNTEER_ALREADY_REGISTERED(
            Kind.CONFLICT, "该账号已完成注册", "The volunteer number of your account is registered already."),
    IDENTITY_ALREADY_CLAIMED(Kind.CONFLICT, "该证件已注册", "A volunteer is already registered with this document."),

    VOLUNTEER_ERASED(
            Kind.CONFLICT,
            "该志愿者已注销",
            "This volunteer was erased, or is about to be: nothing more is recorded for them."),
    VOLUNTEER_BANNED(Kind.CONFLICT, "该志愿者已被禁止参加志愿服务", "This volunteer is banned: lift the ban first."),
    ERASURE_OBSTRUCTED(
            Kind.CONFLICT, "暂不能注销", "Something is open that needs the person: end it first, then ask again."),

    // merge cases
    UNKNOWN_MERGE_CASE(Kind.UNKNOWN, "没有这个合并事项", "No merge case has this id."),
    SAME_VOLUNTEER(Kind.RULE, "不能与本人合并", "A merge case is about two different volunteers."),
    SURVIVOR_NOT_OF_CASE(Kind.RULE, "保留的编号不属于该事项", "The survivor is one of the two of the case."),
    MERGE_CASE_NOT_OPEN(
            Kind.CONFLICT, "该合并事项不在待处理状态", "What is asked for does not fit what has become of this merge case."),
    MERGE_CHAINED(
            Kind.CONFLICT,
            "该编号已有其他编号并入",
            "Another number was merged into this one: let it be the survivor, or un-merge that first."),
    VOLUNTEER_MERGED(
            Kind.CONFLICT, "该编号已并入另一编号", "This number was merged into another of the same person: use that one."),
    UNKNOWN_OBJECTION(Kind.UNKNOWN, "没有这项异议", "The case has no objection to this service record."),
    OBJECTION_DECIDED(Kind.CONFLICT, "该异议已有结论", "The objection to this record was decided otherwise."),

    // organisations
    CREDIT_CODE_LENGTH(Kind.RULE, "统一社会信用代码位数不符", "A unified social credit code has 18 characters."),
    CREDIT_CODE_CHARACTERS(
            Kind.RULE,
            "统一社会信用代码含有不允许的字符",
            "A unified social credit code has digits and capital letters without I, O, S, V, Z."),
    CREDIT_CODE_CHECK_DIGIT(
            Kind.RULE,
            "统一社会信用代码校验位错误",
            "A check character of the unified social credit code does not fit: a character was mistyped."),
    ORGANISATION_ALREADY_REGISTERED(Kind.CONFLICT, "该组织已注册", "An organisation is already registered under this code."),
    TEAM_NUMBER_INVALID(
            Kind.RULE,
            "团队编号无效",
            "A team's number is V, 16 characters and a check character: copy it from the register, where the team is found by its name."),
    GUIDING_BODY_REQUIRED(
            Kind.RULE,
            "须填写指导单位",
            "A team without a credit code is guided by an organisation that has one: name its credit code. Only organisations of"
                    + " Taiwan have none."),
    GUIDING_BODY_UNKNOWN(
            Kind.RULE,
            "指导单位未注册",
            "Whoever is to guide the team is not registered, is itself a team without a credit code, or was dissolved: register it"
                    + " first, or name another."),
    ORGANISATION_SUSPENDED(
            Kind.CONFLICT,
            "该组织已被暂停活动",
            "The organisation is suspended, or was at that time: what it does then is neither certified nor published. Whoever suspended it can let it go on."),
    ORGANISATION_NOT_SUSPENDED(Kind.CONFLICT, "该组织未被暂停", "The organisation is not suspended."),
    ORGANISATION_DISSOLVED(
            Kind.CONFLICT,
            "该组织已注销",
            "The organisation was dissolved: its successor, where there is one, acts in its place."),
    SUCCESSOR_INVALID(
            Kind.RULE,
            "继任组织无效",
            "The successor is another organisation, registered and not dissolved: name one, or none."),
    ALREADY_SIGNED_UP(
            Kind.CONFLICT,
            "已报名该班次",
            "The volunteer is signed up for this shift, or waits for it: withdraw first to sign up anew."),
    NOT_SIGNED_UP(Kind.CONFLICT, "未报名该班次", "The volunteer is not signed up for this shift."),
    SHIFT_FULL(Kind.CONFLICT, "名额已满", "All places are taken, and this shift has no waiting list: choose another."),
    NO_OFFER(Kind.CONFLICT, "没有待确认的名额", "No place is offered: who waits is told when one becomes free."),
    OFFER_EXPIRED(
            Kind.CONFLICT,
            "名额确认已过期",
            "The offer was not accepted in time and went to the next: sign up again to wait."),
    CAPACITY_INVALID(Kind.RULE, "名额数无效", "A shift has 1 to 100,000 places."),
    CAPACITY_BELOW_TAKEN(
            Kind.CONFLICT,
            "名额低于已确认人数",
            "More places are taken or offered than there would be: name whom to release, in that order, and why."),
    RELEASE_LIST_INVALID(
            Kind.RULE,
            "释放名单无效",
            "The list names exactly as many as lose their place, each once, of those who have one or were offered one."),
    SHIFT_CANCELLED(Kind.CONFLICT, "班次已取消", "The shift was called off: choose another."),
    SHIFT_OVER(Kind.CONFLICT, "班次已结束", "The shift is over: nothing of it changes any more."),
    SHIFT_SIGNED_UP(
            Kind.CONFLICT,
            "该班次已有人报名",
            "Somebody is signed up for the shift, or waits for it: it takes place when it was said to, or is called off and opened anew."),
    SIGN_UP_TIMES_INVALID(
            Kind.RULE,
            "报名时间无效",
            "Signing up begins before it ends, and ends with the shift at the latest: correct the times."),
    SIGN_UP_NOT_OPEN(Kind.CONFLICT, "报名尚未开始", "Nobody signs up for this shift yet: come again when it begins."),
    SIGN_UP_CLOSED(
            Kind.CONFLICT, "报名已截止", "Nobody signs up for this shift any more: ask its organiser, or choose another."),
    UNKNOWN_CALL_UP(Kind.UNKNOWN, "没有这次应急召集", "No call-up has this id."),
    CALL_UP_OUTSIDE_AREA(
            Kind.RULE,
            "超出指挥区域",
            "A place, or a division whose volunteers are called, lies outside the area of the command that orders the call-up: name a wider area, or leave it out."),
    CALL_UP_ENDED(Kind.CONFLICT, "应急召集已结束", "The call-up has ended: nobody is needed any more."),
    CALL_UP_FULL(
            Kind.CONFLICT,
            "应急召集名额已满",
            "Every place of the call-up is taken that the volunteer could fill: answer again later, one may become free."),
    TERMS_OUTDATED(
            Kind.CONFLICT,
            "协议或风险告知已更新",
            "What is agreed to, or what can happen, is not what it was: read it again, and name its version."),
    TOO_YOUNG(Kind.RULE, "未达到最低年龄", "The volunteer is younger on that day than the project asks for: choose another."),
    MINOR_NOT_ALLOWED(
            Kind.RULE,
            "未成年人不得参加",
            "Nobody under 18 serves where the risk is high, or in a rescue: choose another project."),
    QUALIFICATION_MISSING(
            Kind.RULE,
            "缺少所需资质",
            "The volunteer has not got what the project needs on the day of the shift: have the certificate recorded first."),
    OVERLAPPING_COMMITMENT(
            Kind.CONFLICT,
            "与已报名的班次时间冲突",
            "The volunteer is committed elsewhere at that time: withdraw there first. An organiser lets them in with a reason."),
    REST_TOO_SHORT(
            Kind.CONFLICT,
            "两个班次之间休息时间不足",
            "Less rest would lie between this shift and another of the volunteer's than the city asks for: choose one. An organiser lets them in with a reason."),

    // attendance
    CHECK_IN_CODE_WRONG(Kind.RULE, "签到码错误", "The code is not one of this shift: read it again where it is shown."),
    CHECK_IN_CODE_EXPIRED(
            Kind.RULE,
            "签到码已过期",
            "The code was shown earlier, and another has taken its place: read the one that is shown now."),
    CHECK_IN_CODE_OF_ANOTHER_SHIFT(
            Kind.RULE, "签到码属于其他班次", "The code was shown at another shift: read the one of this shift."),
    CHECK_IN_CODE_USED(
            Kind.CONFLICT,
            "签到码已被本人使用",
            "The volunteer has used this code here before: read the one that is shown now."),
    EVIDENCE_REQUIRED(
            Kind.RULE,
            "缺少签到依据",
            "Nothing shows that you are at the shift: send the code that is shown there, or where you are if the shift has coordinates."),
    ALREADY_CHECKED_IN(
            Kind.CONFLICT, "已签到", "The volunteer is checked in: check out, or have the organiser correct the times."),
    ALREADY_CHECKED_OUT(
            Kind.CONFLICT,
            "已签退",
            "The volunteer has checked in and out: the organiser corrects the times where they are wrong."),
    CHECK_OUT_BEFORE_CHECK_IN(
            Kind.CONFLICT, "签退早于签到", "Nobody checks out before they check in: check in first, or correct the times."),
    OUTSIDE_SHIFT(
            Kind.RULE,
            "不在班次时间前后",
            "That is more than a day before the shift begins, or after it ends: choose the shift of that day, or wait for it."),
    DEVICE_CLOCK_OFF(
            Kind.RULE,
            "设备时钟偏差过大",
            "The device's clock is further off than the city allows: set it right, or have the organiser check you in."),
    SYNCED_TOO_LATE(
            Kind.RULE,
            "离线记录上传过晚",
            "The check-in is older than the city takes from devices without a network: the organiser can still put it on their list."),
    NO_EVIDENCE_TO_DECIDE(
            Kind.CONFLICT,
            "没有待认定的考勤",
            "Nothing shows that the volunteer was there, so that there is nothing to decide."),
    ATTENDANCE_UNCONFIRMED(
            Kind.CONFLICT,
            "考勤尚未确认",
            "The attendance does not count yet: who is checked in checks out, and what is out of range or estimated is accepted first."),
    NO_ATTENDANCE(Kind.CONFLICT, "没有考勤记录", "Nothing shows that the volunteer was there: put them on a list first."),
    ATTENDANCE_CERTIFIED(
            Kind.CONFLICT, "考勤时长已认定", "Hours are certified that rest on this attendance: it changes no more."),
    SHIFT_NOT_OVER(
            Kind.CONFLICT, "班次尚未结束", "The shift is not over, and whoever is missing may still come: wait for its end."),
    NO_SHOW_NOT_RECORDED(Kind.CONFLICT, "没有缺席记录", "Nobody says that the volunteer did not come."),

    // alliances
    ALREADY_MEMBER(Kind.CONFLICT, "已是联盟成员", "The organisation is a member on that day already."),
    NOT_A_MEMBER(Kind.CONFLICT, "不是联盟成员", "The organisation is no member now: it never joined, or has left."),

    // places, stations and blocks
    COORDINATES_OUT_OF_RANGE(
            Kind.RULE,
            "坐标超出范围",
            "A longitude lies between -180 and 180 degrees, a latitude between -90 and 90: correct them."),
    COORDINATES_SWAPPED(
            Kind.RULE,
            "经纬度颠倒",
            "Longitude and latitude stand one for the other: in China the longitude is the larger of the two."),
    DATUM_UNKNOWN(
            Kind.RULE,
            "未知的坐标系",
            "Say in which system the coordinates are: WGS84, CGCS2000 or GCJ02. Those in BD09, of Baidu's maps, are to be converted"
                    + " into one of these first."),
    UNKNOWN_STATION(Kind.UNKNOWN, "没有这个驿站", "No station is on record under this id or number."),
    STATION_ALREADY_OPENED(
            Kind.CONFLICT,
            "该驿站编号已登记",
            "A station of this number is on record, with other particulars: change that one, or give this one another number."),
    STATION_CLOSED(Kind.CONFLICT, "该驿站已关闭", "The station is closed, or will be by then: take another one."),
    PARENT_INVALID(
            Kind.RULE,
            "上级站点无效",
            "A station belongs to one of a higher rank that is open: centre, office, station, point, post. Name such a one, and"
                    + " open it first."),
    UNKNOWN_DOCKING(Kind.UNKNOWN, "没有这次驻点", "The unit was not docked to this station under this id."),
    ALREADY_DOCKED(
            Kind.CONFLICT,
            "该时段已在此驻点",
            "The unit is docked to this station in that period, on one of those weekdays and at that time of day already."),
    DOCKING_ENDED(
            Kind.CONFLICT,
            "该驻点已结束",
            "The docking ends before that day already: dock the unit anew from a later day on."),
    UNKNOWN_BLOCK(Kind.UNKNOWN, "没有这个街区或路段", "No block or road has this id: it was never claimed."),
    BLOCK_CLAIMED(
            Kind.CONFLICT,
            "该街区或路段已被认领",
            "Another claim on this block or road has a day of that period: it has to end first."),
    BLOCK_NOT_CLAIMED(
            Kind.CONFLICT, "该单位没有认领该街区或路段", "The unit has no claim on this block or road that lasts until that day."),
    // projects
    PROJECT_INCOMPLETE(
            Kind.RULE,
            "项目内容不完整",
            "Whom it serves, what is done, what can happen to those who serve, and whom to ask are said before a project is reviewed: amend it."),
    PROJECT_DRAFTED_OTHERWISE(
            Kind.CONFLICT,
            "项目已存在且内容不同",
            "This project was drafted already, with other details: amend it or send a revision. In a file, it is the same project where organisation, name and place are the same: another one needs another name."),
    PROJECT_UNDER_REVIEW(
            Kind.CONFLICT,
            "项目正在审核",
            "The project is being reviewed: it stays as it was submitted until that is decided, or it is returned."),
    PROJECT_NEEDS_REVIEW(
            Kind.CONFLICT,
            "该变更须重新审核",
            "Risk, agreement, place, qualifications and ages stay as they were approved: send the change as a revision, which is reviewed while the old version stays in force."),
    PROJECT_NOT_SUBMITTED(
            Kind.CONFLICT, "项目没有待审核的版本", "Nothing of this project waits for a review: it is submitted first."),
    PROJECT_NOT_APPROVED(
            Kind.CONFLICT,
            "项目尚未通过审核",
            "Nobody has approved this version: submit it and wait for the review. What is still a draft is amended."),
    PROJECT_NOT_PUBLISHED(Kind.CONFLICT, "项目尚未发布", "The project is not published yet: publish it first."),
    PROJECT_CLOSED(Kind.CONFLICT, "项目已结项", "The project was closed, for good: draft a new one."),
    REVIEWER_SUBMITTED(
            Kind.RULE,
            "不得审核本人提交的项目",
            "Nobody reviews what they submitted, nor what was submitted by whom they are a deputy for or by a deputy of theirs: ask another reviewer."),
    REVIEWER_PUBLISHES(
            Kind.RULE,
            "不得发布本人审核的项目",
            "Whoever approved a project does not publish it, nor do their deputies or whom they are a deputy for: ask its organisation."),
    INSURANCE_REQUIRED(
            Kind.RULE,
            "缺少有效保单",
            "A project of high risk, or of rescue, is published under an insurance policy that is in force now: record one, or name another."),

    // hours
    INTERVAL_REVERSED(Kind.RULE, "结束时间早于开始时间", "The service ends before it starts."),
    INTERVAL_EMPTY(Kind.RULE, "服务时间为零", "The service ends when it starts."),
    INTERVAL_NOT_WHOLE_MINUTES(Kind.RULE, "服务时间须为整分钟", "Start and end are given in whole minutes."),
    INTERVAL_IN_FUTURE(Kind.RULE, "服务时间尚未结束", "Hours are certified when the service is over, not before."),
    LOCAL_TIME_UNCLEAR(
            Kind.RULE,
            "当地时间不明确",
            "The clocks in China skipped this time or had it twice (summer time), or did not run by whole minutes yet (before 1901): correct the date or the time."),
    SERVICE_BEFORE_BIRTH(
            Kind.RULE,
            "服务日期早于出生日期",
            "The service lies before the birth of who served: correct its date, or who it was."),
    HOURS_OVERLAP(Kind.CONFLICT, "与已认定的服务时间重叠", "This volunteer has certified hours within that time."),
    DAILY_CAP_EXCEEDED(
            Kind.RULE, "超过每日时长上限", "With this service the volunteer would exceed the hours that count on one day."),
    SELF_CERTIFICATION(Kind.RULE, "不得认定本人的时长", "Nobody certifies their own hours."),
    NOT_VOLUNTEERING(
            Kind.RULE,
            "不属于志愿服务",
            "What is of this category is no volunteer service (Decree 67 Art. 19): record it where it belongs, not as hours."),
    WITNESS_REQUIRED(Kind.RULE, "缺少见证人", "The city wants a witness of every service: name the number of who saw it."),
    WITNESS_IS_PARTY(
            Kind.RULE,
            "见证人与该服务有利害关系",
            "A witness is neither who served, nor who was served, nor who certifies: name somebody else who saw it."),
    NOTHING_TO_COUNTERSIGN(
            Kind.CONFLICT, "该记录无需会签", "This record waits for no second signature: nothing is to be done."),
    COUNTERSIGNER_IS_CERTIFIER(
            Kind.RULE,
            "会签人不得是认定人",
            "The second signature is that of somebody who neither certified nor recorded the service: ask another officer."),
    RECORD_REVOKED(Kind.CONFLICT, "该服务记录已撤销", "The service record was revoked: have it reinstated first."),
    RECORD_NOT_REVOKED(Kind.CONFLICT, "该服务记录未被撤销", "The service record is not revoked: there is nothing to give back."),
    REVOKER_IS_CERTIFIER(
            Kind.RULE,
            "认定人不得自行撤销",
            "Whoever certified or recorded a service neither revokes nor reinstates it: ask another officer."),
    CORRECTION_CHANGES_NOTHING(
            Kind.RULE, "更正没有变化", "The record says just that already: give the times as they are to be."),
    CORRECTION_OF_ANOTHER_DAY(
            Kind.RULE,
            "更正不得改变服务日期",
            "A correction stays on the civil day of the service: revoke the record, and certify the right day anew."),
    RECORD_CHANGED_MEANWHILE(
            Kind.CONFLICT,
            "该服务记录已有变动",
            "The record does not say any more what this correction started from: look at it, and propose anew."),
    CORRECTION_OUTSIDE_SHIFT(
            Kind.RULE, "更正超出班次时间", "The shift of this record begins later or ends earlier: stay within its times."),
    CORRECTION_OUTSIDE_ATTENDANCE(
            Kind.RULE,
            "更正超出签到签退时间",
            "The roll of the shift says that the volunteer came later or left earlier: stay within what it says."),
    APPROVER_IS_PROPOSER(
            Kind.RULE,
            "不得批准本人提出的更正",
            "A correction is approved by somebody else than who proposed it: ask another officer."),
    UNKNOWN_HOURS_CHANGE(Kind.UNKNOWN, "没有这项更正", "No correction of a service record has this id."),
    HOURS_CHANGE_DECIDED(Kind.CONFLICT, "该更正已有结论", "The correction was decided otherwise: propose a new one."),
    UNKNOWN_HOURS_OBJECTION(Kind.UNKNOWN, "没有这项公示异议", "No objection to a service record has this id."),
    HOURS_OBJECTION_DECIDED(
            Kind.CONFLICT,
            "该公示异议已有结论",
            "The objection was decided otherwise, or withdrawn: nothing of it changes any more."),
    OBJECTION_PERIOD_OVER(
            Kind.CONFLICT,
            "不在公示期内",
            "The record is not under notice: objections are raised within its notice. Later, tell the civic office, which may revoke it."),
    OBJECTION_REPEATED(Kind.CONFLICT, "不得重复提出异议", "You objected to this record before: wait for the decision."),
    TOO_MANY_OBJECTIONS(
            Kind.TOO_MANY, "提出异议过于频繁", "One person raises so many objections in an hour and no more: go on later."),
    DECIDER_IS_PARTY(
            Kind.RULE,
            "与该异议有利害关系",
            "An objection is decided by somebody who neither certified nor recorded the service nor objected: ask another officer."),
    UNKNOWN_HOURS_REPORT(Kind.UNKNOWN, "没有这项时长申报", "This volunteer reported no service under this id."),
    HOURS_REPORT_DECIDED(
            Kind.CONFLICT,
            "该时长申报已有结论",
            "The report was certified, declined or withdrawn: nothing of it changes any more. Report the service anew where it has to be."),
    HOURS_REPORT_OVERLAPS(
            Kind.CONFLICT,
            "与待认定的时长申报重叠",
            "A report of this volunteer that waits is of the same time: withdraw it, or wait for what becomes of it."),
    NOT_THE_OBJECTOR(Kind.RULE, "不是异议提出人", "Only whoever raised an objection takes it back."),
    UNKNOWN_REVOCATION_ORDER(Kind.UNKNOWN, "没有这项批量撤销", "No order to revoke service records has this id."),
    REVOCATION_EMPTY(
            Kind.RULE, "没有可撤销的记录", "Name 1 to 2,000 service records, or a shift of which hours are certified."),
    REVOCATION_NOT_CARRIED_OUT(
            Kind.CONFLICT, "批量撤销尚未完成", "The order is still being carried out: take it back when it is done."),
    TIME_INVALID(Kind.RULE, "日期或时间无效", "The date or the time is not one: dates as YYYY-MM-DD, times as HH:MM."),

    // personal file
    SELF_RECORDING(
            Kind.RULE,
            "不得记录本人的培训、表彰、评价、资质或到场情况",
            "Nobody records in their own personal file, nor says of themselves that they were at a shift: ask somebody else who"
                    + " may."),
    DATE_IN_FUTURE(
            Kind.RULE, "日期尚未到来", "A record tells what has happened: give today's date in China or an earlier one."),
    EVALUATION_TOO_EARLY(
            Kind.RULE, "评价日期早于服务日期", "A service is evaluated once it was done: give its date or a later one."),

    // qualifications
    UNKNOWN_QUALIFICATION(Kind.RULE, "未知的资质名称", "The qualification is not on the city's list."),
    UNKNOWN_QUALIFICATION_RECORD(
            Kind.UNKNOWN, "没有这项资质记录", "No qualification of this id was recorded under this volunteer's number."),

    // series of shifts
    RULE_INVALID(
            Kind.RULE,
            "重复规则无效",
            "The rule is none that is read: FREQ, and if need be INTERVAL, COUNT or UNTIL (a date), BYMONTH, BYMONTHDAY, BYDAY,"
                    + " BYSETPOS and WKST, each once (RFC 5545)."),
    RULE_TOO_FINE(
            Kind.RULE,
            "重复规则细于一天",
            "A rule says on which days, the series at what time: give a FREQ of DAILY or longer and no BYHOUR."),
    RULE_MAKES_NO_OCCURRENCE(
            Kind.RULE,
            "重复规则没有产生任何日期",
            "Within 400 days of the first date the rule makes none before it ends: correct the rule or the dates."),
    WINDOW_REVERSED(Kind.RULE, "时间范围的结束早于开始", "The range of dates ends before it begins."),
    WINDOW_TOO_LONG(Kind.RULE, "时间范围过长", "A range of dates has 400 days at the most: ask for it in parts."),
    UNKNOWN_SERIES(Kind.UNKNOWN, "没有这个周期班次", "No series has this id."),
    UNKNOWN_OCCURRENCE(
            Kind.UNKNOWN,
            "该周期班次没有这一天",
            "The series does not come on this date, or not any more: give the date for which its rule makes it."),
    SERIES_PLANNED_OTHERWISE(
            Kind.CONFLICT,
            "周期班次已存在且安排不同",
            "This series was planned already, to come at other times or with other places: change it by itself, or plan another series of the project. A file neither changes the series of a project nor adds one."),
    SERIES_ENDED(Kind.CONFLICT, "周期班次已终止", "The series was ended, for good: plan a new one."),
    UNKNOWN_OCCURRENCE_WINDOW(Kind.UNKNOWN, "没有这次排班", "Nobody asked for occurrences to be laid under this id."),
    TEAM_NAME_AMBIGUOUS(
            Kind.RULE,
            "团队名称不唯一",
            "More than one team without a code has this name: give the team's number instead of the name."),

    // scrutiny
    UNKNOWN_SPOT_CHECK(Kind.UNKNOWN, "没有这次抽查", "No spot-check has this id."),
    SEED_NOT_AFTER_ANNOUNCEMENT(
            Kind.RULE,
            "种子须在公告之后产生",
            "Who knows the seed at the announcement knows the sample: name a draw that comes later, and its instant."),
    SEED_TOO_EARLY(
            Kind.CONFLICT,
            "种子尚未产生",
            "The spot-check was announced with a seed that nobody knows yet: draw with it from that instant on."),
    SPOT_CHECK_DRAWN(
            Kind.CONFLICT,
            "抽查已用另一种子抽取",
            "The sample was drawn with another seed, for good: announce another spot-check."),
    SPOT_CHECK_NOT_DRAWN(Kind.CONFLICT, "抽查尚未抽取", "No sample was drawn yet: draw it with the announced seed."),
    RECORD_NOT_DRAWN(
            Kind.RULE, "该服务记录未被抽中", "The record is none of the sample: take one that the spot-check's sample lists."),
    CHECKER_IS_PARTY(
            Kind.FORBIDDEN,
            "不得检查本人认定的记录",
            "Who certified a record, or acted for whom did, does not check it: leave it to somebody else."),
    UNKNOWN_SCRUTINY_RULE(Kind.UNKNOWN, "没有这条监督规则", "No rule over the log has this id."),
    UNKNOWN_FINDING(Kind.UNKNOWN, "没有这条疑点", "No finding has this id."),
    SCRUTINY_RULE_ON(
            Kind.CONFLICT,
            "监督规则已启用",
            "The rule is on, from another day on: switch it off before it is switched on anew."),
    FINDING_OF_OTHER_RECORDS(
            Kind.RULE,
            "疑点与所列记录不符",
            "The finding names other records, or more of them since: read it again and decide on what it names."),
    FINDING_LIES_ELSEWHERE(
            Kind.RULE,
            "疑点的记录不全在该区划",
            "Not all records lie in this division: decide with the one that the finding says."),
    RULE_FIGURES_WRONG(
            Kind.RULE,
            "规则参数不符",
            "A rule needs each figure of its kind, within its bounds, and no others: see the kinds in the guide to scrutiny."),

    // policies
    POLICY_VALUE_OUT_OF_RANGE(Kind.RULE, "政策取值超出范围", "The value is outside what this kind of policy allows."),
    NO_POLICY_IN_FORCE(
            Kind.RULE, "该日期没有生效的政策", "No policy of the needed kind was in force on that date: adopt one first."),

    // delegations of authority
    POWER_NOT_FOR_ORGANISATIONS(
            Kind.RULE, "该权限不能限于单个组织", "This power is an office's: grant it in a division, without an organisation."),
    DELEGATION_ENDED(
            Kind.CONFLICT,
            "授权已终止",
            "This delegation was revoked, declared invalid, or its time is over: grant a new one."),
    UNKNOWN_DELEGATION(Kind.UNKNOWN, "没有这项授权", "No delegation has this id."),
    UNKNOWN_DEPUTY(Kind.UNKNOWN, "没有这位代理人", "Nobody of this name was appointed a deputy under this delegation."),

    // points, reward items and redemptions
    AMOUNT_NOT_POSITIVE(Kind.RULE, "数量须为正整数", "Amounts are whole numbers above zero."),
    AMOUNT_TOO_LARGE(Kind.RULE, "数量过大", "The amount is larger than the ledger can count."),
    POINTS_INSUFFICIENT(Kind.CONFLICT, "积分不足", "The volunteer has fewer points than the redemption costs."),
    STOCK_INSUFFICIENT(Kind.CONFLICT, "库存不足", "Fewer pieces are left than asked for."),
    PICK_UP_CODE_WRONG(Kind.RULE, "取货码错误", "The pick-up code is not the one of this redemption."),
    REDEMPTION_ALREADY_COLLECTED(Kind.CONFLICT, "兑换品已领取", "The goods of this redemption were collected."),
    REDEMPTION_CANCELLED(Kind.CONFLICT, "兑换已取消", "This redemption was cancelled."),
    REDEMPTION_EXPIRED(
            Kind.CONFLICT, "兑换已过期", "This redemption expired before the goods were collected; the points are back."),
    REDEMPTION_NOT_COLLECTED(
            Kind.CONFLICT,
            "兑换品尚未领取",
            "The goods were not collected: give the redemption up instead of returning them."),
    REDEMPTION_RETURNED(Kind.CONFLICT, "兑换品已退回", "The goods of this redemption were returned; the points are back."),
    RETURN_TOO_LATE(
            Kind.CONFLICT,
            "已过退货期限",
            "The days for returning the goods are over, or there are none: the city's policy REDEMPTION_RETURN_DAYS says how many."),
    OUTLET_WRONG(
            Kind.RULE, "网点不符", "The pick-up code is for another outlet: collect the goods where the redemption says."),
    POINTS_OWED(
            Kind.CONFLICT,
            "积分欠账未清",
            "Points are owed, because a record does not count after all: the next credits repay them, then redeem again."),
    NOTHING_OWED(Kind.CONFLICT, "没有这么多欠账", "Fewer points are owed in this account than are to be written off."),
    WRITE_OFF_PENDING(
            Kind.CONFLICT, "已有待批准的核销", "A write-off of this account waits for approval: have it approved first."),
    NO_WRITE_OFF_PROPOSED(
            Kind.CONFLICT, "没有待批准的核销", "No write-off of this account waits for approval: propose one first."),
    WRITE_OFF_BY_ONE(
            Kind.CONFLICT,
            "核销须由另一人批准",
            "Whoever proposed a write-off does not approve it: ask somebody else to, who is not their deputy."),

    // points schemes and deposits
    UNKNOWN_SCHEME(Kind.UNKNOWN, "没有这个积分方案", "No points scheme has this id."),
    SCHEME_MISMATCH(
            Kind.CONFLICT,
            "积分方案不符",
            "The item is paid with points of another scheme: points of one scheme buy nothing in another."),
    SCHEME_FOLLOWS_POLICIES(
            Kind.CONFLICT,
            "全市方案随政策而定",
            "The city's scheme follows the policies POINTS_PER_HOUR, POINTS_MINUTES_STEP, POINTS_EXPIRY_YEARS and POINTS_GRACE_DAYS:"
                    + " adopt one of these."),
    SCHEME_RULES_TOO_EARLY(
            Kind.CONFLICT,
            "方案新规则生效过早",
            "Points may have been credited under the rules before: new ones begin tomorrow at the earliest."),
    SCHEME_RULES_INVALID(
            Kind.RULE, "方案规则无效", "A figure of the rules is outside of what it can be; the detail says which."),
    SCHEME_WITHOUT_RULES(
            Kind.RULE, "方案在该日没有规则", "The scheme had no rules in force on that date: adopt rules that begin by then."),
    UNKNOWN_DEPOSIT(Kind.UNKNOWN, "没有这笔存入", "No deposit has this id."),
    CASH_IS_NO_DEPOSIT(
            Kind.RULE, "不接受现金", "Cash is never deposited for points: only goods of the valuation table are."),
    GOODS_NOT_VALUED(
            Kind.RULE,
            "物资不在折算表中",
            "The scheme's valuation table of that date does not have these goods: add them first."),
    DEPOSIT_IN_FUTURE(Kind.RULE, "存入日期在将来", "A deposit is entered on its day or later."),
    DEPOSIT_HANDLER_IS_DEPOSITOR(
            Kind.RULE, "经办人不能是存入者本人", "Nobody takes in their own deposit: have it taken in by somebody else."),
    DEPOSIT_CHECKER_IS_HANDLER(
            Kind.CONFLICT,
            "复核人不能是经办人",
            "Goods are taken in by one person and checked by another, who is not their deputy: ask somebody else."),
    DEPOSIT_POINTS_DIFFER(
            Kind.RULE,
            "积分与方案不符",
            "The row states other points than the scheme's rules of that date give: correct one of them."),

    // time bank (时间银行)
    UNKNOWN_TIME_BANK(
            Kind.UNKNOWN, "没有这家时间银行", "No time bank has this id, or none was opened where they live: open one first."),
    UNKNOWN_TIME_ACCOUNT(
            Kind.UNKNOWN, "没有这个时间账户", "Nobody opened this time account, or it was closed: open one first."),
    UNKNOWN_TIME_MOVEMENT(Kind.UNKNOWN, "没有这笔时间变动", "No order or gift of this account has this id."),
    UNKNOWN_KINSHIP(
            Kind.UNKNOWN,
            "没有这项亲属关系登记",
            "Nothing is on record of these two being related: record it on a document first."),
    TIME_BANK_ALREADY_OPENED(
            Kind.CONFLICT, "该区划已有时间银行", "This division has a time bank of another name: use that one."),
    TIME_RULES_TOO_EARLY(
            Kind.RULE,
            "规则生效日期过早",
            "New rules begin later than the ones before, and not before today: what was deposited stays under the rules of its day."),
    TIME_RULES_MISSING(
            Kind.RULE,
            "该日期没有时间银行规则",
            "The time bank had no rules in force on that day: adopt some that begin by then."),
    ACCOUNT_TOO_YOUNG(
            Kind.RULE,
            "未达到开户年龄",
            "The holder is younger than the time bank's rules ask of who opens an account: wait until they are old enough."),
    ACCOUNT_NOT_RESIDENT(
            Kind.RULE,
            "不是本辖区居民",
            "The time bank opens accounts for who lives in its division only: open it at the time bank of where they live."),
    ACCOUNT_ALREADY_OPENED(
            Kind.CONFLICT,
            "已开立时间账户",
            "This person has a time account, under this number or another of theirs: use that one, or close it first."),
    SERVED_ONESELF(Kind.RULE, "不能服务本人", "Nobody stores or draws time with themselves: name another person."),
    SERVED_RELATIVE(
            Kind.RULE, "服务对象是亲属", "The two are on record as relatives: serving one's own family is no deposit."),
    CERTIFIER_IS_PARTY(
            Kind.RULE,
            "认定人是当事人",
            "Who certifies is neither who served nor who was served: have somebody else certify it."),
    SERVICE_BEFORE_ACCOUNT(
            Kind.RULE,
            "服务早于开户",
            "The service took place before the account was opened: only what was served since can be deposited."),
    SERVICE_OVERLAPS(Kind.CONFLICT, "与已存时间重叠", "Who served has a deposit of that time already: correct the interval."),
    TIME_KIND_NOT_OFFERED(
            Kind.RULE, "不在服务内容之列", "The time bank's rules do not name this kind of service: take one that they name."),
    TIME_INSUFFICIENT(
            Kind.CONFLICT,
            "时间余额不足",
            "The account has less time than asked for, what its bank lends included: ask for less."),
    POOL_INSUFFICIENT(Kind.CONFLICT, "公益时间池不足", "The bank's pool holds less time than that: grant less."),
    TOO_YOUNG_TO_DRAW(
            Kind.RULE,
            "未达到支取年龄",
            "The holder is younger than the rules ask of who draws: wait, or give the time to a relative who is old enough."),
    TIME_ORDER_ENDED(Kind.CONFLICT, "该预约已结束", "This order or gift was settled, taken back, or its time is over."),
    TIME_ORDER_OPEN(
            Kind.CONFLICT, "尚有未完成的预约", "An order or a gift of this account is open: settle it or take it back first."),
    MORE_THAN_ORDERED(
            Kind.RULE,
            "服务时长超过预约",
            "The service took longer than was ordered: settle the order with what was ordered, and order the rest."),
    GIFT_TO_STRANGER(
            Kind.RULE,
            "受赠人不是已核实的直系亲属",
            "Time is given to a spouse or a direct relative only, once two officers recorded and verified that on a document."),
    GIFT_RECIPIENT_TOO_YOUNG(
            Kind.RULE, "受赠人未达到年龄", "The recipient is younger than the rules ask of who is given time."),
    GIFT_NOT_ONES_OWN(
            Kind.CONFLICT,
            "受赠、领取或继承的时间不得转赠",
            "Time that was given, granted from the pool or inherited is not given on: give what was earned."),
    GIFT_RING(
            Kind.CONFLICT,
            "时间赠与形成循环",
            "The recipient gave time to this account, directly or through others: time does not go in a ring."),
    VERIFIER_IS_RECORDER(
            Kind.RULE,
            "核实人与登记人相同",
            "Who recorded a relation does not verify it: have another officer look at the document."),
    KINSHIP_ALREADY_RECORDED(
            Kind.CONFLICT, "亲属关系已登记", "Another relation of these two is on record: end that one first."),
    HEIR_REQUIRED(
            Kind.RULE,
            "缺少继承人账户",
            "The time bank's rules have time inherited: name the account of a verified spouse or direct relative."),
    UNKNOWN_TIME_EXCHANGE(
            Kind.UNKNOWN, "没有与该银行的通兑约定", "This time bank never agreed with that one: record the agreement first."),
    TIME_EXCHANGE_ALREADY_AGREED(
            Kind.CONFLICT, "通兑约定已存在", "Another agreement of these two banks is in force: end that one first."),
    TIME_EXCHANGE_WITH_ITSELF(Kind.RULE, "不能与本行通兑", "A time bank exchanges with another one: give the partner's code."),
    TIME_EXCHANGE_NOT_IN_FORCE(
            Kind.CONFLICT,
            "通兑约定未生效或已终止",
            "The two banks exchange time from the day of their agreement until its end: send on a day between."),
    TIME_NOT_ONES_OWN(
            Kind.CONFLICT,
            "受赠时间不得转出",
            "Time that was given, inherited or sent here is not sent on: send what was earned."),
    MESSAGE_NOT_ADDRESSED(
            Kind.RULE,
            "消息不是发给本行的",
            "The message is not from that bank to this one: hand it to the bank that it names, under the partner that it names."),
    MESSAGE_NOT_GENUINE(
            Kind.RULE,
            "消息签名无效",
            "The signature is not the partner's, or the message was changed on its way: fetch it from the partner again."),
    MESSAGE_OUT_OF_SEQUENCE(
            Kind.CONFLICT, "消息序号不连续", "A message before this one is missing: hand in the messages in their order."),
    MESSAGE_CONFLICTS(
            Kind.CONFLICT,
            "消息与已收消息冲突",
            "Another message of this sequence was taken, or this one follows another one than was taken: ask the partner which is right."),

    // insurance
    PERIOD_REVERSED(Kind.RULE, "期限的结束不晚于开始", "The period ends before it starts, or is empty."),
    INSURANCE_POLICY_ALREADY_RECORDED(
            Kind.CONFLICT, "该保单已登记", "The insurer's policy of this number is already recorded."),

    // rankings
    MEASURE_NOT_AVAILABLE(
            Kind.RULE,
            "该层级没有此项指标",
            "Residents are known for districts only: rank streets and communities by another measure."),

    // imports
    FILE_EMPTY(Kind.RULE, "文件为空", "The file has no rows."),
    FILE_NOT_TEXT(
            Kind.RULE,
            "文件不是表格或文本",
            "The file is neither a workbook (.xlsx) nor a CSV text in UTF-8, UTF-16 or GB18030: save it as one of them."),
    FILE_COLUMNS_MISSING(Kind.RULE, "文件缺少必需的列", "The header lacks columns that are needed."),
    FILE_COLUMN_TWICE(
            Kind.RULE, "文件中有重复的列", "The header has a column twice that is read: delete or rename one of the two."),
    FILE_SHEETS_AMBIGUOUS(
            Kind.RULE,
            "多个工作表含有所需的列",
            "More than one sheet has the needed columns: hide or delete all but the one to import."),
    WORKBOOK_UNREADABLE(
            Kind.RULE,
            "工作簿无法读取",
            "The workbook is damaged, or has what no spreadsheet writes: open it and save it anew as .xlsx, or as CSV."),
    WORKBOOK_TOO_LARGE(
            Kind.RULE, "工作簿内容过大", "The workbook holds more than is read at once: save it as CSV, or in parts."),
    ROW_MALFORMED(Kind.RULE, "该行无法解析", "The row has another number of cells than the header, or cannot be read."),
    CELL_CHANGED_BY_SPREADSHEET(
            Kind.RULE,
            "电子表格改动了该单元格",
            "A spreadsheet took a number or code for a quantity and changed it: format the column as text and type it again from the document."),
    DATE_AMBIGUOUS(
            Kind.RULE, "日期有多种读法", "The date can be read in more than one way: write year, month, day, as 2022-03-05.");

    /** What kind of refusal this is; the web layer maps each kind to one HTTP status. */
    public enum Kind {
        /** The request cannot be understood. */
        MALFORMED,
        /** The content type is not one that is read. */
        UNSUPPORTED,
        /** None of the accepted media types can be given. */
        NOT_ACCEPTABLE,
        /** The address does not know the method. */
        METHOD,
        /** Nobody signed in, or with a token that does not count. */
        UNAUTHENTICATED,
        /** Not for this caller. */
        FORBIDDEN,
        /** The request is larger than allowed. */
        TOO_LARGE,
        /** What is asked for does not exist. */
        UNKNOWN,
        /** Understood, but against a rule whatever the state. */
        RULE,
        /** Against what is already recorded. */
        CONFLICT,
        /** More than one caller may ask. */
        TOO_MANY,
        /** May succeed when repeated. */
        UNAVAILABLE,
        /** Our own failure. */
        INTERNAL
    }

    private final Kind kind;
    private final String chinese;
    private final String english;

    Problem(Kind kind, String chinese, String english) {
        this.kind = kind;
        this.chinese = chinese;
        this.english = english;
    }

    /** The kind of refusal, which decides the HTTP status. */
    public Kind kind() {
        return kind;
    }

    /** A short Chinese title, for the people at the counter. */
    public String chinese() {
        return chinese;
    }

    /** An English sentence that says what to do next. */
    public String english() {
        return english;
    }
}
