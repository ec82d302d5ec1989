package org.redvest.api;

/**
 * Every reason for which RedVest refuses something. The constant's name is the stable {@code code} of the problem
 * response and of a rejected import row; clients branch on it and never on a text.
 */
public enum Problem {
    // the request itself
    MALFORMED_REQUEST(
            Kind.MALFORMED,
            "请求无法解析",
            "The request cannot be read: check the JSON, the types and the parameter names.",
            "请求无法读取，请检查 JSON 格式、数据类型和参数名称。"),
    INVALID_FIELD(
            Kind.MALFORMED,
            "字段缺失或取值无效",
            "A field is missing or has a value it cannot have; see errors.",
            "有字段未填写，或所填内容不符合要求，请按各项提示改正。"),
    UNSUPPORTED_MEDIA_TYPE(
            Kind.UNSUPPORTED, "不支持的内容类型", "Send the content type that the API description names.", "请按接口说明中列出的内容类型提交。"),
    NOT_ACCEPTABLE(
            Kind.NOT_ACCEPTABLE,
            "无法提供所请求的格式",
            "Ask for one of the media types that the API description names.",
            "请选择接口说明中列出的格式。"),
    METHOD_NOT_ALLOWED(Kind.METHOD, "不支持的请求方法", "This address does not know the method.", "这个地址不支持该请求方法。"),
    BODY_TOO_LARGE(
            Kind.TOO_LARGE,
            "请求内容超过上限",
            "Send less at once: JSON up to 64 KiB, about many up to 1 MiB, import files up to 64 MiB.",
            "请减少一次提交的内容：JSON 不超过 64 KiB，成批提交不超过 1 MiB，导入文件不超过 64 MiB。"),
    SIGN_IN_REQUIRED(
            Kind.UNAUTHENTICATED,
            "请先登录",
            "Sign in: send a token of your issuer as Authorization: Bearer <token>.",
            "请先登录；通过接口访问的，请附上签发方的令牌（Authorization: Bearer <token>）。"),
    TOKEN_REFUSED(
            Kind.UNAUTHENTICATED,
            "令牌无效",
            "The token has expired, is not meant for this service, or is not one of its issuer: get a new one.",
            "令牌已过期、不适用于本服务，或不是由认可的签发方签发，请重新获取。"),
    FORBIDDEN(
            Kind.FORBIDDEN,
            "无权进行此操作",
            "Your role does not allow this, or not for this person: the README has the table of who may do what.",
            "您的角色不能进行此操作，或不能对此人进行；各角色的权限见 README 中的表。"),
    AUTHORITY_MISSING(
            Kind.FORBIDDEN,
            "没有相应授权",
            "No delegation that is in force gives you the power that this needs, or not there: ask whoever may grant it.",
            "您没有这项操作所需的有效授权，或授权不含此处，请向有权授予的人申请。"),
    TOO_MANY_REQUESTS(
            Kind.TOO_MANY,
            "请求过于频繁",
            "More requests than one caller may send: wait as long as Retry-After says.",
            "请求超过了每个访问者的上限，请按提示的时间（Retry-After）等待后再试。"),
    NOT_FOUND(
            Kind.UNKNOWN,
            "没有这个地址",
            "There is nothing at this address; see /swagger-ui.html for what there is.",
            "这个地址没有内容，可用的地址见 /swagger-ui.html。"),
    IDEMPOTENCY_KEY_REUSED(
            Kind.RULE,
            "同一幂等键用于不同请求",
            "This Idempotency-Key was used with another request: take a new key.",
            "这个幂等键（Idempotency-Key）已用于另一请求，请换用新的键。"),
    REQUEST_IN_PROGRESS(
            Kind.CONFLICT,
            "相同请求正在处理",
            "A request with this Idempotency-Key is being worked on: repeat it in a moment.",
            "使用该幂等键（Idempotency-Key）的请求正在处理，请稍候重试。"),
    BUSY(
            Kind.UNAVAILABLE,
            "系统繁忙",
            "Too much at once, or the store does not answer. Repeat the request with the same Idempotency-Key: it takes effect once.",
            "当前请求过多，或存储没有应答。请用同一幂等键（Idempotency-Key）重试，只会生效一次。"),
    NOT_YET(
            Kind.UNAVAILABLE,
            "读模型尚未追上",
            "The read models have not reached the asked log position yet: repeat the request.",
            "查询数据尚未更新到所要求的账本位置，请重试。"),
    STALE(
            Kind.UNAVAILABLE,
            "读模型正在修复",
            "What this answer rests on is being mended, so that it would not be true: ask again later; other answers go on.",
            "此项答复所依据的数据正在修复，现在给出会不准确；请稍后再查，其他查询不受影响。"),
    INTERNAL(
            Kind.INTERNAL,
            "系统内部错误",
            "Something failed on our side. Quote the trace id of this answer to the operator.",
            "系统内部出现故障，请把本次答复中的追踪编号告知运维人员。"),

    // reference data and ids
    UNKNOWN_DIVISION(
            Kind.RULE,
            "未知的区划代码",
            "The division code is not one of this city's: give the 12 digits of a community, 9 of a street or 6 of a district.",
            "该区划代码不属于本市；请填写社区的 12 位、街道的 9 位或区的 6 位代码。"),
    DIVISION_AMBIGUOUS(
            Kind.RULE,
            "区划名称不唯一",
            "More than one division of the city has this name: give the code of the one that is meant.",
            "本市有多个区划使用这个名称，请填写所指区划的代码。"),
    UNKNOWN_CATEGORY(
            Kind.RULE, "未知的服务类别", "The service category is not on the city's list.", "该服务类别不在本市的类别表中，请核对后重新选择。"),
    UNKNOWN_VOLUNTEER(Kind.UNKNOWN, "没有这位志愿者", "No volunteer has this id.", "没有使用这个编号的志愿者，请核对编号。"),
    UNKNOWN_ORGANISATION(
            Kind.UNKNOWN, "没有这个组织", "No organisation is registered under this code.", "没有以这个代码登记的组织，请核对代码。"),
    UNKNOWN_SHIFT(Kind.UNKNOWN, "没有这个班次", "No shift has this id.", "没有使用这个编号的班次，请核对编号。"),
    UNKNOWN_SIGN_UP(Kind.UNKNOWN, "没有这个报名", "No sign-up has this id.", "没有使用这个编号的报名，请核对编号。"),
    UNKNOWN_CALENDAR(
            Kind.UNKNOWN,
            "没有这个日历地址",
            "No calendar is read at this address, or it was taken back: ask for a new one.",
            "这个地址没有日历，或已被收回，请重新获取日历地址。"),
    UNKNOWN_ALLIANCE(Kind.UNKNOWN, "没有这个联盟", "No alliance has this id.", "没有使用这个编号的联盟，请核对编号。"),
    UNKNOWN_PROJECT(
            Kind.UNKNOWN, "没有这个项目", "No project has this id, or it was never published.", "没有使用这个编号的项目，或该项目从未发布。"),
    UNKNOWN_SERVICE_RECORD(
            Kind.UNKNOWN, "没有这条服务记录", "No certified service record has this id.", "没有使用这个编号的已认定服务记录，请核对编号。"),
    UNKNOWN_REWARD_ITEM(Kind.UNKNOWN, "没有这件兑换品", "No reward item has this id.", "没有使用这个编号的兑换品，请核对编号。"),
    UNKNOWN_REDEMPTION(Kind.UNKNOWN, "没有这次兑换", "No redemption has this id.", "没有使用这个编号的兑换，请核对编号。"),
    UNKNOWN_ENQUIRY(Kind.UNKNOWN, "没有这次查询", "No enquiry has this id.", "没有使用这个编号的保险查询，请核对编号。"),
    UNKNOWN_INSURANCE_POLICY(Kind.UNKNOWN, "没有这份保单", "No insurance policy has this id.", "没有使用这个编号的保单，请核对编号。"),
    UNKNOWN_INSURANCE_CLAIM(Kind.UNKNOWN, "没有这起理赔", "No insurance claim has this id.", "没有使用这个编号的理赔案件，请核对编号。"),
    UNKNOWN_DISPATCH(Kind.UNKNOWN, "没有这次外派", "Nobody was dispatched out of town under this id.", "没有使用这个编号的外派，请核对编号。"),
    UNKNOWN_POLICY(Kind.UNKNOWN, "没有这项政策", "No policy of this kind and version was adopted.", "没有制定过这个种类和版本的政策，请核对。"),
    UNKNOWN_IMPORT(Kind.UNKNOWN, "没有这次导入", "No import has this id.", "没有使用这个编号的导入，请核对编号。"),

    // identity documents (GB 11643 and the formats of the other permits)
    DOCUMENT_LENGTH(
            Kind.RULE, "证件号码位数不符", "The document number has not the length of its kind.", "证件号码的位数与证件类型不符，请对照证件核对。"),
    DOCUMENT_CHARACTERS(
            Kind.RULE,
            "证件号码含有不允许的字符",
            "The document number has characters that its kind does not know.",
            "证件号码含有该类证件没有的字符，请对照证件核对。"),
    DOCUMENT_PREFIX(
            Kind.RULE,
            "证件号码开头与证件类型不符",
            "The document number does not begin as its kind does: check the kind.",
            "证件号码的开头与该类证件不符，请核对证件类型。"),
    DOCUMENT_CHECK_DIGIT(
            Kind.RULE,
            "证件号码校验位错误",
            "The last character does not fit the others: a digit was mistyped, or a spreadsheet rounded the number, which then ends in 000. Take it from the document.",
            "证件号码的最后一位与前面各位不符：可能输错了数字，或被电子表格舍入成以 000 结尾。请对照证件重新填写。"),
    DOCUMENT_BIRTH_DATE(
            Kind.RULE,
            "证件号码中的出生日期无效",
            "The birth date within the document number is not a date of the past.",
            "证件号码中的出生日期不是过去的日期，请对照证件核对。"),
    DOCUMENT_ISSUER_INVALID(
            Kind.RULE,
            "缺少或无效的签发国",
            "A passport needs the state that issued it, as ISO 3166-1 alpha-3 (CHN, USA …).",
            "护照须填写签发国，使用 ISO 3166-1 alpha-3 三位字母代码（如 CHN、USA）。"),
    UNKNOWN_DOCUMENT_KIND(
            Kind.RULE,
            "未知的证件类型",
            "The kind of document is not one that volunteers can register with.",
            "志愿者不能以这种证件注册，请选用其他证件类型。"),

    // registration
    NAME_INVALID(
            Kind.RULE,
            "姓名无效",
            "The name is empty, too long, or has characters that no name has.",
            "姓名为空、过长，或含有姓名中不会出现的字符，请改正。"),
    PHONE_INVALID(
            Kind.RULE,
            "联系电话无效",
            "The phone number has 5 to 20 digits, and a leading + at most.",
            "联系电话应为 5 至 20 位数字，最前面可加一个“+”。"),
    BIRTH_DATE_INVALID(
            Kind.RULE,
            "出生日期无效",
            "The birth date is not a date of the past (YYYY-MM-DD).",
            "出生日期应为过去的日期，格式为 YYYY-MM-DD。"),
    BIRTH_DATE_CONTRADICTS_DOCUMENT(
            Kind.RULE,
            "出生日期与证件号码不一致",
            "The birth date differs from the one within the document number: correct one of them.",
            "所填出生日期与证件号码中的不同，请改正其中之一。"),
    BIRTH_DATE_REQUIRED(
            Kind.RULE,
            "缺少出生日期",
            "This kind of document does not say when its holder was born: give the birth date.",
            "这类证件不显示持有人的出生日期，请另行填写。"),
    GUARDIAN_INCOMPLETE(
            Kind.RULE,
            "监护人信息不完整",
            "Name, document number and date of consent of a guardian belong together.",
            "监护人的姓名、证件号码和同意日期须一并填写。"),
    GUARDIAN_CONSENT_REQUIRED(
            Kind.RULE,
            "未成年人须经监护人同意",
            "Who is under 18 serves with a guardian's consent: give the guardian's name, document and date of consent. A consent that was withdrawn does not cover what is served after.",
            "未满 18 周岁的，须经监护人同意方可参加服务；请填写监护人的姓名、证件号码和同意日期。同意撤回之后的服务不在其内。"),
    CONSENT_EVIDENCE_INCOMPLETE(
            Kind.RULE,
            "同意凭证不完整",
            "A signed form or list needs the date on it, not in the future, and the SHA-256 of its scan (64 hexadecimal digits, small letters).",
            "签字的表格或名册须注明日期（不得晚于今天），并附扫描件的 SHA-256 值（64 位十六进制数字，字母小写）。"),
    PHONE_REQUIRED(
            Kind.RULE,
            "缺少联系电话",
            "Without evidence of consent the person has to confirm: give the phone number to which the code goes.",
            "没有同意凭证的，须由本人确认；请填写接收验证码的联系电话。"),
    CONFIRMATION_CODE_WRONG(
            Kind.RULE,
            "验证码错误",
            "The code does not fit this registration: type it as it was sent, or ask for it again.",
            "验证码与该注册不符，请按收到的内容填写，或重新获取。"),
    REGISTRATION_ALREADY_CONFIRMED(
            Kind.CONFLICT, "该注册已确认", "This registration was confirmed: the code counts once.", "该注册已经确认，验证码只能使用一次。"),
    REGISTRATION_UNCONFIRMED(
            Kind.CONFLICT,
            "该注册尚未经本人确认",
            "The person has not agreed to this registration yet: wait for it.",
            "本人尚未同意该注册，请等待本人确认。"),
    REGISTRATION_LAPSED(
            Kind.CONFLICT,
            "该注册已失效",
            "Nobody confirmed this registration in time, or it was contested: register anew.",
            "该注册未在期限内确认，或本人已否认，请重新注册。"),
    REGISTRATION_NOT_IN_EFFECT(
            Kind.CONFLICT,
            "该注册尚未生效",
            "This registration does not count: the person has to confirm it, or an organisation or officer to approve it.",
            "该注册尚未生效，须由本人确认，或由组织或工作人员审核通过。"),
    VOLUNTEER_ALREADY_REGISTERED(
            Kind.CONFLICT,
            "该账号已完成注册",
            "The volunteer number of your account is registered already.",
            "您的账号所对应的志愿者编号已经注册，无需再次注册。"),
    IDENTITY_ALREADY_CLAIMED(
            Kind.CONFLICT, "该证件已注册", "A volunteer is already registered with this document.", "已有志愿者使用该证件注册，请核对证件号码。"),

    VOLUNTEER_ERASED(
            Kind.CONFLICT,
            "该志愿者已注销",
            "This volunteer was erased, or is about to be: nothing more is recorded for them.",
            "该志愿者已注销或即将注销，不再为其记录任何内容。"),
    VOLUNTEER_BANNED(
            Kind.CONFLICT, "该志愿者已被禁止参加志愿服务", "This volunteer is banned: lift the ban first.", "该志愿者已被禁止参加志愿服务，须先解除禁止。"),
    ERASURE_OBSTRUCTED(
            Kind.CONFLICT,
            "暂不能注销",
            "Something is open that needs the person: end it first, then ask again.",
            "还有须由本人办理的未了事项，请先办结，再申请注销。"),

    // merge cases
    UNKNOWN_MERGE_CASE(Kind.UNKNOWN, "没有这个合并事项", "No merge case has this id.", "没有使用这个编号的合并事项，请核对编号。"),
    SAME_VOLUNTEER(Kind.RULE, "不能与本人合并", "A merge case is about two different volunteers.", "合并事项须涉及两位不同的志愿者，请核对编号。"),
    SURVIVOR_NOT_OF_CASE(
            Kind.RULE, "保留的编号不属于该事项", "The survivor is one of the two of the case.", "保留的编号须是该事项两个编号中的一个，请重新选择。"),
    MERGE_CASE_NOT_OPEN(
            Kind.CONFLICT,
            "该合并事项不在待处理状态",
            "What is asked for does not fit what has become of this merge case.",
            "所要求的操作与该合并事项的现状不符，请先查看其进展。"),
    MERGE_CHAINED(
            Kind.CONFLICT,
            "该编号已有其他编号并入",
            "Another number was merged into this one: let it be the survivor, or un-merge that first.",
            "已有其他编号并入该编号；请以该编号为保留编号，或先撤销那次合并。"),
    VOLUNTEER_MERGED(
            Kind.CONFLICT,
            "该编号已并入另一编号",
            "This number was merged into another of the same person: use that one.",
            "该编号已并入同一人的另一编号，请使用另一编号。"),
    UNKNOWN_OBJECTION(
            Kind.UNKNOWN, "没有这项异议", "The case has no objection to this service record.", "该事项中没有针对这条服务记录的异议，请核对编号。"),
    OBJECTION_DECIDED(
            Kind.CONFLICT, "该异议已有结论", "The objection to this record was decided otherwise.", "针对这条记录的异议已作出另一结论。"),

    // organisations
    CREDIT_CODE_LENGTH(
            Kind.RULE, "统一社会信用代码位数不符", "A unified social credit code has 18 characters.", "统一社会信用代码应为 18 位，请对照证书核对。"),
    CREDIT_CODE_CHARACTERS(
            Kind.RULE,
            "统一社会信用代码含有不允许的字符",
            "A unified social credit code has digits and capital letters without I, O, S, V, Z.",
            "统一社会信用代码由数字和大写字母组成，不使用 I、O、S、V、Z，请改正。"),
    CREDIT_CODE_CHECK_DIGIT(
            Kind.RULE,
            "统一社会信用代码校验位错误",
            "A check character of the unified social credit code does not fit: a character was mistyped.",
            "统一社会信用代码的校验位不符，应有字符输错，请对照证书核对。"),
    ORGANISATION_ALREADY_REGISTERED(
            Kind.CONFLICT, "该组织已注册", "An organisation is already registered under this code.", "已有组织以这个代码登记，请核对代码。"),
    TEAM_NUMBER_INVALID(
            Kind.RULE,
            "团队编号无效",
            "A team's number is V, 16 characters and a check character: copy it from the register, where the team is found by its name.",
            "团队编号由 V、16 位字符和一位校验字符组成；请在名录中按名称查到该团队后复制。"),
    GUIDING_BODY_REQUIRED(
            Kind.RULE,
            "须填写指导单位",
            "A team without a credit code is guided by an organisation that has one: name its credit code. Only organisations of"
                    + " Taiwan have none.",
            "没有统一社会信用代码的团队，须由有代码的组织指导；请填写指导单位的统一社会信用代码。只有台湾的组织可以不填。"),
    GUIDING_BODY_UNKNOWN(
            Kind.RULE,
            "指导单位未注册",
            "Whoever is to guide the team is not registered, is itself a team without a credit code, or was dissolved: register it"
                    + " first, or name another.",
            "所填指导单位未登记、本身是没有统一社会信用代码的团队，或已注销；请先登记该单位，或另填一个。"),
    ORGANISATION_SUSPENDED(
            Kind.CONFLICT,
            "该组织已被暂停活动",
            "The organisation is suspended, or was at that time: what it does then is neither certified nor published. Whoever suspended it can let it go on.",
            "该组织现在或当时处于暂停状态，期间的活动不予认定和发布；可由作出暂停决定的一方予以恢复。"),
    ORGANISATION_NOT_SUSPENDED(Kind.CONFLICT, "该组织未被暂停", "The organisation is not suspended.", "该组织没有被暂停，无需恢复。"),
    ORGANISATION_DISSOLVED(
            Kind.CONFLICT,
            "该组织已注销",
            "The organisation was dissolved: its successor, where there is one, acts in its place.",
            "该组织已注销；有继任组织的，由继任组织办理。"),
    SUCCESSOR_INVALID(
            Kind.RULE,
            "继任组织无效",
            "The successor is another organisation, registered and not dissolved: name one, or none.",
            "继任组织须是另一个已登记且未注销的组织；请另填一个，或不填。"),
    ALREADY_SIGNED_UP(
            Kind.CONFLICT,
            "已报名该班次",
            "The volunteer is signed up for this shift, or waits for it: withdraw first to sign up anew.",
            "该志愿者已报名或正在候补这个班次；如需重新报名，请先取消。"),
    NOT_SIGNED_UP(Kind.CONFLICT, "未报名该班次", "The volunteer is not signed up for this shift.", "该志愿者没有报名这个班次。"),
    SHIFT_FULL(
            Kind.CONFLICT,
            "名额已满",
            "All places are taken, and this shift has no waiting list: choose another.",
            "名额已满，且该班次不设候补，请选择其他班次。"),
    NO_OFFER(
            Kind.CONFLICT,
            "没有待确认的名额",
            "No place is offered: who waits is told when one becomes free.",
            "目前没有待您答复的名额；有空出的名额时，会通知候补的人。"),
    OFFER_EXPIRED(
            Kind.CONFLICT,
            "名额确认已过期",
            "The offer was not accepted in time and went to the next: sign up again to wait.",
            "名额未在期限内接受，已转给下一位；如仍想参加，请重新报名候补。"),
    CAPACITY_INVALID(Kind.RULE, "名额数无效", "A shift has 1 to 100,000 places.", "每个班次的名额为 1 至 100,000 个。"),
    CAPACITY_BELOW_TAKEN(
            Kind.CONFLICT,
            "名额低于已确认人数",
            "More places are taken or offered than there would be: name whom to release, in that order, and why.",
            "已占用或待答复的名额多于调整后的名额；请依次列明释放哪些人的名额，并说明理由。"),
    RELEASE_LIST_INVALID(
            Kind.RULE,
            "释放名单无效",
            "The list names exactly as many as lose their place, each once, of those who have one or were offered one.",
            "名单人数须与减少的名额相等，每人只列一次，且都已有名额或待答复的名额。"),
    SHIFT_CANCELLED(Kind.CONFLICT, "班次已取消", "The shift was called off: choose another.", "该班次已取消，请选择其他班次。"),
    SHIFT_OVER(Kind.CONFLICT, "班次已结束", "The shift is over: nothing of it changes any more.", "该班次已结束，内容不再变动。"),
    SHIFT_SIGNED_UP(
            Kind.CONFLICT,
            "该班次已有人报名",
            "Somebody is signed up for the shift, or waits for it: it takes place when it was said to, or is called off and opened anew.",
            "已有人报名或候补该班次，时间不能改动；可按原定时间举行，或取消后重新安排。"),
    SIGN_UP_TIMES_INVALID(
            Kind.RULE,
            "报名时间无效",
            "Signing up begins before it ends, and ends with the shift at the latest: correct the times.",
            "报名开始须早于报名截止，报名截止不得晚于班次结束，请改正时间。"),
    SIGN_UP_NOT_OPEN(
            Kind.CONFLICT,
            "报名尚未开始",
            "Nobody signs up for this shift yet: come again when it begins.",
            "该班次尚未开始报名，请到报名开始后再来。"),
    SIGN_UP_CLOSED(
            Kind.CONFLICT,
            "报名已截止",
            "Nobody signs up for this shift any more: ask its organiser, or choose another.",
            "该班次报名已截止；请联系组织者，或选择其他班次。"),
    UNKNOWN_CALL_UP(Kind.UNKNOWN, "没有这次应急召集", "No call-up has this id.", "没有使用这个编号的应急召集，请核对编号。"),
    CALL_UP_OUTSIDE_AREA(
            Kind.RULE,
            "超出指挥区域",
            "A place, or a division whose volunteers are called, lies outside the area of the command that orders the call-up: name a wider area, or leave it out.",
            "有地点或被召集志愿者所在区划超出下令指挥部的区域；请扩大区域，或去掉该项。"),
    CALL_UP_ENDED(Kind.CONFLICT, "应急召集已结束", "The call-up has ended: nobody is needed any more.", "该次应急召集已结束，不再需要人员。"),
    CALL_UP_FULL(
            Kind.CONFLICT,
            "应急召集名额已满",
            "Every place of the call-up is taken that the volunteer could fill: answer again later, one may become free.",
            "该志愿者能够承担的名额均已占用；可能会有名额空出，请稍后再次应召。"),
    TERMS_OUTDATED(
            Kind.CONFLICT,
            "协议或风险告知已更新",
            "What is agreed to, or what can happen, is not what it was: read it again, and name its version.",
            "协议或风险告知已与原先不同，请重新阅读，并注明其版本。"),
    TOO_YOUNG(
            Kind.RULE,
            "未达到最低年龄",
            "The volunteer is younger on that day than the project asks for: choose another.",
            "该志愿者当日未达到项目要求的最低年龄，请选择其他项目。"),
    MINOR_NOT_ALLOWED(
            Kind.RULE,
            "未成年人不得参加",
            "Nobody under 18 serves where the risk is high, or in a rescue: choose another project.",
            "未满 18 周岁的，不得参加高风险项目或救援，请选择其他项目。"),
    QUALIFICATION_MISSING(
            Kind.RULE,
            "缺少所需资质",
            "The volunteer has not got what the project needs on the day of the shift: have the certificate recorded first.",
            "该志愿者在班次当日不具备项目所需的资质，请先登记相应证书。"),
    OVERLAPPING_COMMITMENT(
            Kind.CONFLICT,
            "与已报名的班次时间冲突",
            "The volunteer is committed elsewhere at that time: withdraw there first. An organiser lets them in with a reason.",
            "该志愿者此时已有其他安排，请先取消那里的报名；组织者说明理由的，可以准其参加。"),
    REST_TOO_SHORT(
            Kind.CONFLICT,
            "两个班次之间休息时间不足",
            "Less rest would lie between this shift and another of the volunteer's than the city asks for: choose one. An organiser lets them in with a reason.",
            "该班次与志愿者另一班次之间的休息时间少于本市要求，请择一参加；组织者说明理由的，可以准其参加。"),

    // attendance
    CHECK_IN_CODE_WRONG(
            Kind.RULE,
            "签到码错误",
            "The code is not one of this shift: read it again where it is shown.",
            "这不是该班次的签到码，请在显示处重新读取。"),
    CHECK_IN_CODE_EXPIRED(
            Kind.RULE,
            "签到码已过期",
            "The code was shown earlier, and another has taken its place: read the one that is shown now.",
            "这个签到码已被新的替换，请读取现在显示的签到码。"),
    CHECK_IN_CODE_OF_ANOTHER_SHIFT(
            Kind.RULE,
            "签到码属于其他班次",
            "The code was shown at another shift: read the one of this shift.",
            "这个签到码属于另一班次，请读取本班次的签到码。"),
    CHECK_IN_CODE_USED(
            Kind.CONFLICT,
            "签到码已被本人使用",
            "The volunteer has used this code here before: read the one that is shown now.",
            "该志愿者已在这里用过这个签到码，请读取现在显示的签到码。"),
    EVIDENCE_REQUIRED(
            Kind.RULE,
            "缺少签到依据",
            "Nothing shows that you are at the shift: send the code that is shown there, or where you are if the shift has coordinates.",
            "没有依据表明您在现场；请提交现场显示的签到码，班次有坐标的也可提交您的位置。"),
    ALREADY_CHECKED_IN(
            Kind.CONFLICT,
            "已签到",
            "The volunteer is checked in: check out, or have the organiser correct the times.",
            "该志愿者已签到；请签退，或由组织者更正时间。"),
    ALREADY_CHECKED_OUT(
            Kind.CONFLICT,
            "已签退",
            "The volunteer has checked in and out: the organiser corrects the times where they are wrong.",
            "该志愿者已签到并签退；时间有误的，由组织者更正。"),
    CHECK_OUT_BEFORE_CHECK_IN(
            Kind.CONFLICT,
            "签退早于签到",
            "Nobody checks out before they check in: check in first, or correct the times.",
            "签退不能早于签到；请先签到，或更正时间。"),
    OUTSIDE_SHIFT(
            Kind.RULE,
            "不在班次时间前后",
            "That is more than a day before the shift begins, or after it ends: choose the shift of that day, or wait for it.",
            "该时间早于班次开始一天以上，或晚于班次结束一天以上；请选择当天的班次，或等到班次临近时再办理。"),
    DEVICE_CLOCK_OFF(
            Kind.RULE,
            "设备时钟偏差过大",
            "The device's clock is further off than the city allows: set it right, or have the organiser check you in.",
            "设备时钟的偏差超过本市允许的范围；请校准时钟，或由组织者代为签到。"),
    SYNCED_TOO_LATE(
            Kind.RULE,
            "离线记录上传过晚",
            "The check-in is older than the city takes from devices without a network: the organiser can still put it on their list.",
            "这次签到已超过本市接受离线记录的时限；组织者仍可将其列入名单。"),
    NO_EVIDENCE_TO_DECIDE(
            Kind.CONFLICT,
            "没有待认定的考勤",
            "Nothing shows that the volunteer was there, so that there is nothing to decide.",
            "没有依据表明该志愿者到过现场，因此没有可认定的内容。"),
    ATTENDANCE_UNCONFIRMED(
            Kind.CONFLICT,
            "考勤尚未确认",
            "The attendance does not count yet: who is checked in checks out, and what is out of range or estimated is accepted first.",
            "该考勤尚不能计入：已签到的请先签退，超出范围或推定的须先予认可。"),
    NO_ATTENDANCE(
            Kind.CONFLICT,
            "没有考勤记录",
            "Nothing shows that the volunteer was there: put them on a list first.",
            "没有依据表明该志愿者到过现场，请先将其列入名单。"),
    ATTENDANCE_CERTIFIED(
            Kind.CONFLICT,
            "考勤时长已认定",
            "Hours are certified that rest on this attendance: it changes no more.",
            "已有时长依据该考勤认定，考勤不再变动。"),
    SHIFT_NOT_OVER(
            Kind.CONFLICT,
            "班次尚未结束",
            "The shift is not over, and whoever is missing may still come: wait for its end.",
            "班次尚未结束，未到的人仍可能到场，请等班次结束。"),
    NO_SHOW_NOT_RECORDED(Kind.CONFLICT, "没有缺席记录", "Nobody says that the volunteer did not come.", "没有该志愿者的缺席记录。"),

    // orders, products and the grid
    UNKNOWN_ORDER(Kind.UNKNOWN, "没有这个订单", "No order has this id.", "没有使用这个编号的订单，请核对编号。"),
    UNKNOWN_SERVICE_PRODUCT(Kind.UNKNOWN, "没有这个服务产品", "No service product has this id.", "没有使用这个编号的服务产品，请核对编号。"),
    UNKNOWN_GRID_UNIT(Kind.UNKNOWN, "没有这个网格单元", "No unit of the grid has this id.", "没有使用这个编号的网格单元，请核对编号。"),
    ORDER_PLACE_TOO_WIDE(
            Kind.RULE,
            "服务地点范围过大",
            "An order is served in a community or a street: give the code of one.",
            "订单须在某个社区或街道内服务，请填写社区或街道的区划代码。"),
    ORDER_WINDOW_PASSED(
            Kind.RULE,
            "期望的服务时间已过",
            "The time in which it could be served is over: name one that is still to come.",
            "期望的服务时间已经过去，请填写尚未到来的时间。"),
    ORDER_WINDOW_TOO_LONG(
            Kind.RULE,
            "期望的服务时间过长",
            "An order is served within 366 days: name a shorter time, and order again for later.",
            "订单的服务时间不超过 366 天；请缩短时间，以后的服务另行点单。"),
    ORDER_PEOPLE_INVALID(
            Kind.RULE,
            "所需人数无效",
            "One order needs 1 to 100 people: correct the number, or place several.",
            "每个订单所需人数为 1 至 100 人；请改正人数，或分为几个订单。"),
    ORDER_NEEDS_CONSENT(
            Kind.RULE,
            "代他人点单须经本人同意",
            "Who orders for somebody else says that this person agreed, and when: a relative as RELATIVE, staff as GRID_WORKER.",
            "代他人点单的，须注明服务对象本人已同意及同意的日期，并如实选择亲属或网格员身份。"),
    ORDER_CONTACT_REQUIRED(
            Kind.RULE,
            "缺少服务对象的联系方式",
            "Who orders for somebody else says how that person is found: give name, phone and address.",
            "代他人点单的，须填写服务对象的姓名、电话和地址。"),
    ORDER_PROXY_IS_BENEFICIARY(
            Kind.RULE,
            "代评人不能是服务对象本人",
            "The proxy is somebody else than whom the order is for: name another, or nobody.",
            "代评人须是服务对象以外的人；请另填一人，或不填。"),
    ORDER_TIME_IN_USE(
            Kind.CONFLICT,
            "存储时间已用于另一订单",
            "This stored time is used by another order that is not over: order other time, or withdraw that order.",
            "这笔预约的时间已用于另一未办结的订单；请另行预约时间，或撤回那个订单。"),
    ORDER_FROM_ONESELF(
            Kind.RULE,
            "不能由服务对象本人服务",
            "Nobody serves an order that is for themselves: have somebody else serve it.",
            "订单不能由服务对象本人服务，请由他人服务。"),
    ORDER_FROM_RELATIVE(
            Kind.RULE,
            "不能由亲属服务",
            "The two are relatives, and this order may not be served by one: have somebody else serve it.",
            "两人是亲属，而该订单不得由亲属服务，请由他人服务。"),
    ORDER_STEP_INVALID(
            Kind.CONFLICT,
            "订单目前不能这样办理",
            "What is asked for does not fit how far the order is: look at its state, and do what comes next.",
            "所要求的办理与订单目前的环节不符，请查看订单状态，再办理下一步。"),
    ORDER_NOT_ONES_OWN(
            Kind.FORBIDDEN,
            "不是该订单的当事人",
            "Only a party to the order may do this: whom it is for, who placed it, who speaks for them, or who accepted it.",
            "只有订单的当事人可以这样办理：服务对象、点单人、代评人或接单方。"),
    ORDER_LEVEL_INVALID(
            Kind.RULE,
            "转办的层级无效",
            "An order is referred to another level of the grid, above or below, in which its place lies: give the code of that division.",
            "订单只能转给包含其服务地点的另一上级或下级，请填写该区划的代码。"),
    ORDER_ANSWER_TIME_PASSED(
            Kind.RULE,
            "所定的接单期限已过",
            "The time by which they are to answer is over: name one that is still to come.",
            "所定的接单期限已经过去，请填写尚未到来的时间。"),
    PROVIDER_UNKNOWN(
            Kind.RULE,
            "不能向该志愿者派单",
            "A volunteer by themselves is offered orders while a product of theirs is on the shelf: choose one who has such a product, or a team.",
            "个人志愿者有在架的服务产品时才能接受派单；请选择有在架产品的志愿者，或选择团队。"),
    ORDER_NOT_OFFERED(
            Kind.CONFLICT,
            "订单未派给该团队或志愿者",
            "The order is not offered to this provider: whoever answers for it dispatches it first.",
            "该订单没有派给该团队或志愿者，须先由负责的一级派单。"),
    ORDER_OFFER_LAPSED(
            Kind.CONFLICT,
            "已过接单期限",
            "The offer was not answered in time: wait until the order is dispatched again.",
            "未在期限内接单，请等待重新派单。"),
    ORDER_ALREADY_ACCEPTED(
            Kind.CONFLICT, "订单已被接单", "The order was accepted before: choose another.", "该订单已有人接单，请选择其他订单。"),
    ORDER_OUTSIDE_WINDOW(
            Kind.RULE,
            "超出期望的服务时间",
            "The service lies within the time that was asked for: choose another time.",
            "服务须在点单时期望的时间之内，请另选时间。"),
    ORDER_START_PASSED(
            Kind.RULE,
            "服务开始时间已过",
            "An order is accepted before its service begins: choose a time that is still to come.",
            "接单须在服务开始之前，请选择尚未到来的时间。"),
    ORDER_SERVERS_INVALID(
            Kind.RULE,
            "服务人员名单无效",
            "Who serves is named, each person once, and no more than the order needs; a volunteer who accepts by themselves serves alone.",
            "须列明服务人员，每人只列一次，且不超过订单所需人数；志愿者个人接单的，由本人独自服务。"),
    ORDER_ONE_SERVER(
            Kind.RULE,
            "用时间点的单由一人服务",
            "An order with stored time is served by one person, who stores as much: name one.",
            "用存储时间点的订单由一人服务，并由其存入相应时间，请只填一人。"),
    ORDER_PROJECT_NOT_ONES_OWN(
            Kind.RULE,
            "项目不属于接单方",
            "An order is served in a project of the team that accepts it, or in that of the volunteer's product: name one of those.",
            "订单须在接单团队自己的项目中服务，个人志愿者须在其服务产品所属的项目中服务，请改选项目。"),
    ORDER_NOT_BEGUN(
            Kind.CONFLICT,
            "服务尚未开始",
            "The service has not begun: say that it took place once it has.",
            "服务尚未开始，请在服务之后再确认。"),
    ORDER_NOT_ATTENDED(
            Kind.CONFLICT,
            "考勤中没有服务人员",
            "The roll of the order's shift has none of those who were to serve: have them check in, or put them on a list first.",
            "该订单班次的考勤中没有任何服务人员；请先签到，或由组织者列入名单。"),
    ORDER_WITNESS_IS_PARTY(
            Kind.RULE,
            "见证人与该订单有利害关系",
            "The witness of an order neither served it nor is whom it is for: name somebody else who saw it.",
            "订单的见证人不得是服务人员或服务对象，请填写其他在场的人。"),
    ORDER_REVIEW_OVER(
            Kind.CONFLICT,
            "评单期限已过",
            "Nobody can review this order any more: it counts as unreviewed.",
            "该订单的评单期限已过，按未评价计。"),
    ORDER_REVIEW_FORBIDDEN(
            Kind.FORBIDDEN,
            "无权评价该订单",
            "Whom the order is for reviews it, or the proxy who was named, or the staff who placed it, and nobody who served it: have one of them do so.",
            "只有服务对象、点单时指定的代评人或代为点单的工作人员可以评单，服务人员不得评单，请由其中一人评价。"),
    PRODUCT_OFF_SHELF(
            Kind.CONFLICT, "服务产品已下架", "The product was taken off the shelf: choose another.", "该服务产品已下架，请选择其他产品。"),
    PRODUCT_EXHAUSTED(
            Kind.CONFLICT,
            "服务产品已约满",
            "As many orders of this product wait as its provider takes at once: choose another, or come again later.",
            "该服务产品待服务的订单已满；请选择其他产品，或稍后再来。"),
    PRODUCT_NOT_THERE(
            Kind.RULE,
            "该区划不提供这个服务产品",
            "The product is not to be had in that division: choose another product, or another place.",
            "该服务产品不在所填区划提供，请另选产品或地点。"),
    PRODUCT_NOT_ONES_OWN(
            Kind.FORBIDDEN,
            "服务产品不属于本人或本组织",
            "A product is changed by its provider; the organisation in whose project it is served can take it off the shelf as well.",
            "服务产品只能由其提供者变更；其所属项目的组织也可以将其下架。"),
    PRODUCT_PROJECT_NOT_ONES_OWN(
            Kind.RULE,
            "服务产品的项目不属于该团队",
            "A team's product is served in a project of its own: name one of those.",
            "团队的服务产品须在其自己的项目中服务，请改选项目。"),
    PRODUCT_TIMES_INVALID(
            Kind.RULE,
            "服务产品的时段无效",
            "Each time of the week ends later than it begins: correct the times.",
            "每周的各个时段，结束须晚于开始，请改正。"),
    PRODUCT_MINUTES_INVALID(
            Kind.RULE,
            "单次服务时长无效",
            "One service takes 10 to 1440 minutes: correct how long.",
            "单次服务时长为 10 至 1440 分钟，请改正。"),
    PRODUCT_PLACES_INVALID(
            Kind.RULE,
            "同时接受的订单数无效",
            "A product takes 1 to 1000 orders at once: correct how many.",
            "服务产品同时接受的订单为 1 至 1000 个，请改正。"),
    GRID_COMMUNITY_REQUIRED(
            Kind.RULE,
            "网格单元须属于社区",
            "A unit of the grid lies in a community, or in a street that has none: give the 12 digits of the community.",
            "网格单元须属于某个社区，没有社区的街道除外；请填写社区的 12 位代码。"),
    GRID_PARENT_INVALID(
            Kind.RULE,
            "上级网格单元无效",
            "A unit is part of a larger one of the same community that is open, an estate of an area, a building of either: name such a one, or none.",
            "上级网格单元须在同一社区、未撤销且范围更大：小区属于片区，楼栋属于小区或片区；请另填，或不填。"),
    GRID_UNIT_CLOSED(Kind.CONFLICT, "网格单元已撤销", "The unit of the grid is closed: take another one.", "该网格单元已撤销，请另选一个。"),
    GRID_UNIT_ELSEWHERE(
            Kind.RULE,
            "网格单元不在该区划",
            "The unit of the grid lies in another division than the one that is given: correct one of them.",
            "该网格单元不在所填的区划内，请改正其中之一。"),
    GRID_POST_TAKEN(
            Kind.CONFLICT,
            "该岗位已有人担任",
            "Somebody has this post on one of those days: release them first, or choose other days.",
            "该岗位在所填期间已有人担任；请先解除，或另选期间。"),
    GRID_WORKER_ON_BOTH_POSTS(
            Kind.CONFLICT,
            "同一人不能兼任两岗",
            "The same person has the other post on one of those days: appoint somebody else.",
            "此人在所填期间已担任另一岗位，请另选一人。"),
    GRID_POST_NOT_HELD(
            Kind.CONFLICT,
            "此人没有担任该岗位",
            "This person does not have the post, now or later: check post and subject.",
            "此人现在和以后都没有担任该岗位，请核对岗位和人员。"),

    // alliances
    ALREADY_MEMBER(Kind.CONFLICT, "已是联盟成员", "The organisation is a member on that day already.", "该组织当日已是联盟成员，无需再次加入。"),
    NOT_A_MEMBER(
            Kind.CONFLICT,
            "不是联盟成员",
            "The organisation is no member now: it never joined, or has left.",
            "该组织目前不是联盟成员：从未加入，或已退出。"),

    // places, stations and blocks
    COORDINATES_OUT_OF_RANGE(
            Kind.RULE,
            "坐标超出范围",
            "A longitude lies between -180 and 180 degrees, a latitude between -90 and 90: correct them.",
            "经度应在 -180 至 180 度之间，纬度应在 -90 至 90 度之间，请改正。"),
    COORDINATES_SWAPPED(
            Kind.RULE,
            "经纬度颠倒",
            "Longitude and latitude stand one for the other: in China the longitude is the larger of the two.",
            "经度和纬度填反了：在中国，经度是两者中较大的一个。"),
    DATUM_UNKNOWN(
            Kind.RULE,
            "未知的坐标系",
            "Say in which system the coordinates are: WGS84, CGCS2000 or GCJ02. Those in BD09, of Baidu's maps, are to be converted"
                    + " into one of these first.",
            "请注明坐标所用的坐标系：WGS84、CGCS2000 或 GCJ02；百度地图的 BD09 坐标须先转换为其中之一。"),
    UNKNOWN_STATION(Kind.UNKNOWN, "没有这个驿站", "No station is on record under this id or number.", "没有使用这个标识或编号的驿站，请核对。"),
    STATION_ALREADY_OPENED(
            Kind.CONFLICT,
            "该驿站编号已登记",
            "A station of this number is on record, with other particulars: change that one, or give this one another number.",
            "已有内容不同的驿站使用这个编号；请变更原有驿站，或为这个驿站另定编号。"),
    STATION_CLOSED(
            Kind.CONFLICT,
            "该驿站已关闭",
            "The station is closed, or will be by then: take another one.",
            "该驿站已关闭，或届时将关闭，请选择其他驿站。"),
    PARENT_INVALID(
            Kind.RULE,
            "上级站点无效",
            "A station belongs to one of a higher rank that is open: centre, office, station, point, post. Name such a one, and"
                    + " open it first.",
            "上级站点须级别更高且已启用（级别依次为中心、所、站、点、岗）；请填写这样的上级，并先予启用。"),
    UNKNOWN_DOCKING(
            Kind.UNKNOWN, "没有这次驻点", "The unit was not docked to this station under this id.", "该驿站没有使用这个编号的驻点，请核对编号。"),
    ALREADY_DOCKED(
            Kind.CONFLICT,
            "该时段已在此驻点",
            "The unit is docked to this station in that period, on one of those weekdays and at that time of day already.",
            "该单位在此期间的相同星期和时段已在该驿站驻点。"),
    DOCKING_ENDED(
            Kind.CONFLICT,
            "该驻点已结束",
            "The docking ends before that day already: dock the unit anew from a later day on.",
            "该驻点在此日之前已结束，请从之后的日期重新安排驻点。"),
    UNKNOWN_BLOCK(
            Kind.UNKNOWN, "没有这个街区或路段", "No block or road has this id: it was never claimed.", "没有使用这个编号的街区或路段，它从未被认领。"),
    BLOCK_CLAIMED(
            Kind.CONFLICT,
            "该街区或路段已被认领",
            "Another claim on this block or road has a day of that period: it has to end first.",
            "此期间内该街区或路段已有另一项认领，须待其终止。"),
    BLOCK_NOT_CLAIMED(
            Kind.CONFLICT,
            "该单位没有认领该街区或路段",
            "The unit has no claim on this block or road that lasts until that day.",
            "该单位对这个街区或路段没有持续到当日的认领。"),
    // projects
    PROJECT_INCOMPLETE(
            Kind.RULE,
            "项目内容不完整",
            "Whom it serves, what is done, what can happen to those who serve, and whom to ask are said before a project is reviewed: amend it.",
            "项目送审前须写明服务对象、服务内容、服务者可能遇到的风险和联系方式，请补充。"),
    PROJECT_DRAFTED_OTHERWISE(
            Kind.CONFLICT,
            "项目已存在且内容不同",
            "This project was drafted already, with other details: amend it or send a revision. In a file, it is the same project where organisation, name and place are the same: another one needs another name.",
            "该项目已经起草，但内容不同；请修改，或提交修订。在文件中，组织、名称和地点均相同的视为同一项目，另一项目须另取名称。"),
    PROJECT_UNDER_REVIEW(
            Kind.CONFLICT,
            "项目正在审核",
            "The project is being reviewed: it stays as it was submitted until that is decided, or it is returned.",
            "项目正在审核；在作出决定或退回之前，保持提交时的内容。"),
    PROJECT_NEEDS_REVIEW(
            Kind.CONFLICT,
            "该变更须重新审核",
            "Risk, agreement, place, qualifications and ages stay as they were approved: send the change as a revision, which is reviewed while the old version stays in force.",
            "风险、协议、地点、资质和年龄要求以审核通过的为准；请提交修订，审核期间原版本继续有效。"),
    PROJECT_NOT_SUBMITTED(
            Kind.CONFLICT,
            "项目没有待审核的版本",
            "Nothing of this project waits for a review: it is submitted first.",
            "该项目没有待审核的内容，须先提交。"),
    PROJECT_NOT_APPROVED(
            Kind.CONFLICT,
            "项目尚未通过审核",
            "Nobody has approved this version: submit it and wait for the review. What is still a draft is amended.",
            "该版本尚未审核通过；请提交并等待审核，仍为草稿的可直接修改。"),
    PROJECT_NOT_PUBLISHED(
            Kind.CONFLICT, "项目尚未发布", "The project is not published yet: publish it first.", "项目尚未发布，请先发布。"),
    PROJECT_CLOSED(Kind.CONFLICT, "项目已结项", "The project was closed, for good: draft a new one.", "项目已结项，不能恢复，请另行起草。"),
    REVIEWER_SUBMITTED(
            Kind.RULE,
            "不得审核本人提交的项目",
            "Nobody reviews what they submitted, nor what was submitted by whom they are a deputy for or by a deputy of theirs: ask another reviewer.",
            "不得审核本人提交的项目，也不得审核本人的代理人或被代理人提交的项目，请由其他审核人审核。"),
    REVIEWER_PUBLISHES(
            Kind.RULE,
            "不得发布本人审核的项目",
            "Whoever approved a project does not publish it, nor do their deputies or whom they are a deputy for: ask its organisation.",
            "审核通过项目的人及其代理人、被代理人不得发布该项目，请由项目所属组织发布。"),
    INSURANCE_REQUIRED(
            Kind.RULE,
            "缺少有效保单",
            "A project of high risk, or of rescue, is published under an insurance policy that is in force now: record one, or name another.",
            "高风险或救援项目须有现行有效的保单方可发布；请登记一份，或另选一份。"),

    // hours
    INTERVAL_REVERSED(Kind.RULE, "结束时间早于开始时间", "The service ends before it starts.", "服务的结束时间早于开始时间，请改正。"),
    INTERVAL_EMPTY(Kind.RULE, "服务时间为零", "The service ends when it starts.", "服务的结束时间与开始时间相同，请改正。"),
    INTERVAL_NOT_WHOLE_MINUTES(
            Kind.RULE, "服务时间须为整分钟", "Start and end are given in whole minutes.", "开始时间和结束时间须为整分钟，请改正。"),
    INTERVAL_IN_FUTURE(
            Kind.RULE, "服务时间尚未结束", "Hours are certified when the service is over, not before.", "服务结束之后才能认定时长，请等服务结束。"),
    LOCAL_TIME_UNCLEAR(
            Kind.RULE,
            "当地时间不明确",
            "The clocks in China skipped this time or had it twice (summer time), or did not run by whole minutes yet (before 1901): correct the date or the time.",
            "这一时间因夏令时被跳过或出现两次，或当时（1901 年以前）尚不按整分钟计时；请改正日期或时间。"),
    SERVICE_BEFORE_BIRTH(
            Kind.RULE,
            "服务日期早于出生日期",
            "The service lies before the birth of who served: correct its date, or who it was.",
            "服务日期早于服务者的出生日期；请改正日期或服务者。"),
    HOURS_OVERLAP(
            Kind.CONFLICT,
            "与已认定的服务时间重叠",
            "This volunteer has certified hours within that time.",
            "该志愿者在此时间内已有认定的时长，请核对起止时间。"),
    DAILY_CAP_EXCEEDED(
            Kind.RULE,
            "超过每日时长上限",
            "With this service the volunteer would exceed the hours that count on one day.",
            "加上这次服务，该志愿者当日的时长将超过每日计入的上限。"),
    SELF_CERTIFICATION(Kind.RULE, "不得认定本人的时长", "Nobody certifies their own hours.", "任何人不得认定本人的时长，请由他人认定。"),
    NOT_VOLUNTEERING(
            Kind.RULE,
            "不属于志愿服务",
            "What is of this category is no volunteer service (Decree 67 Art. 19): record it where it belongs, not as hours.",
            "这一类别不属于志愿服务（民政部令第 67 号第 19 条）；请记入相应之处，不作为时长。"),
    WITNESS_REQUIRED(
            Kind.RULE,
            "缺少见证人",
            "The city wants a witness of every service: name the number of who saw it.",
            "本市要求每次服务都有见证人，请填写见证人的编号。"),
    WITNESS_IS_PARTY(
            Kind.RULE,
            "见证人与该服务有利害关系",
            "A witness is neither who served, nor who was served, nor who certifies: name somebody else who saw it.",
            "见证人不得是服务者、服务对象或认定人，请填写其他在场见证的人。"),
    NOTHING_TO_COUNTERSIGN(
            Kind.CONFLICT,
            "该记录无需会签",
            "This record waits for no second signature: nothing is to be done.",
            "这条记录不需要会签，无需处理。"),
    COUNTERSIGNER_IS_CERTIFIER(
            Kind.RULE,
            "会签人不得是认定人",
            "The second signature is that of somebody who neither certified nor recorded the service: ask another officer.",
            "会签人不得是认定或记录该服务的人，请由其他工作人员会签。"),
    RECORD_REVOKED(
            Kind.CONFLICT, "该服务记录已撤销", "The service record was revoked: have it reinstated first.", "该服务记录已撤销，请先恢复。"),
    RECORD_NOT_REVOKED(
            Kind.CONFLICT,
            "该服务记录未被撤销",
            "The service record is not revoked: there is nothing to give back.",
            "该服务记录没有被撤销，无需恢复。"),
    REVOKER_IS_CERTIFIER(
            Kind.RULE,
            "认定人不得自行撤销",
            "Whoever certified or recorded a service neither revokes nor reinstates it: ask another officer.",
            "认定或记录该服务的人不得撤销或恢复其记录，请由其他工作人员办理。"),
    CORRECTION_CHANGES_NOTHING(
            Kind.RULE,
            "更正没有变化",
            "The record says just that already: give the times as they are to be.",
            "记录中已经是这样，请填写更正后应有的时间。"),
    CORRECTION_OF_ANOTHER_DAY(
            Kind.RULE,
            "更正不得改变服务日期",
            "A correction stays on the civil day of the service: revoke the record, and certify the right day anew.",
            "更正不得改变服务的日期；请撤销该记录，并按正确的日期重新认定。"),
    RECORD_CHANGED_MEANWHILE(
            Kind.CONFLICT,
            "该服务记录已有变动",
            "The record does not say any more what this correction started from: look at it, and propose anew.",
            "该服务记录已与提出更正时不同，请查看后重新提出。"),
    CORRECTION_OUTSIDE_SHIFT(
            Kind.RULE,
            "更正超出班次时间",
            "The shift of this record begins later or ends earlier: stay within its times.",
            "更正后的时间超出该记录的班次，请在班次时间之内填写。"),
    CORRECTION_OUTSIDE_ATTENDANCE(
            Kind.RULE,
            "更正超出签到签退时间",
            "The roll of the shift says that the volunteer came later or left earlier: stay within what it says.",
            "班次的考勤显示该志愿者到得更晚或离开更早，请在考勤时间之内填写。"),
    APPROVER_IS_PROPOSER(
            Kind.RULE,
            "不得批准本人提出的更正",
            "A correction is approved by somebody else than who proposed it: ask another officer.",
            "更正须由提出人以外的人批准，请由其他工作人员办理。"),
    UNKNOWN_HOURS_CHANGE(
            Kind.UNKNOWN, "没有这项更正", "No correction of a service record has this id.", "没有使用这个编号的服务记录更正，请核对编号。"),
    HOURS_CHANGE_DECIDED(
            Kind.CONFLICT, "该更正已有结论", "The correction was decided otherwise: propose a new one.", "该更正已作出另一结论，请重新提出。"),
    UNKNOWN_HOURS_OBJECTION(
            Kind.UNKNOWN, "没有这项公示异议", "No objection to a service record has this id.", "没有使用这个编号的服务记录异议，请核对编号。"),
    HOURS_OBJECTION_DECIDED(
            Kind.CONFLICT,
            "该公示异议已有结论",
            "The objection was decided otherwise, or withdrawn: nothing of it changes any more.",
            "该异议已作出另一结论，或已撤回，不再变动。"),
    OBJECTION_PERIOD_OVER(
            Kind.CONFLICT,
            "不在公示期内",
            "The record is not under notice: objections are raised within its notice. Later, tell the civic office, which may revoke it.",
            "该记录不在公示期内，异议须在公示期内提出；公示期过后请向文明办反映，文明办可以撤销该记录。"),
    OBJECTION_REPEATED(
            Kind.CONFLICT,
            "不得重复提出异议",
            "You objected to this record before: wait for the decision.",
            "您已对这条记录提出过异议，请等待处理结果。"),
    TOO_MANY_OBJECTIONS(
            Kind.TOO_MANY,
            "提出异议过于频繁",
            "One person raises so many objections in an hour and no more: go on later.",
            "您在一小时内提出的异议已达上限，请稍后再提出。"),
    DECIDER_IS_PARTY(
            Kind.RULE,
            "与该异议有利害关系",
            "An objection is decided by somebody who neither certified nor recorded the service nor objected: ask another officer.",
            "处理异议的人不得是认定人、记录人或异议提出人，请由其他工作人员处理。"),
    UNKNOWN_HOURS_REPORT(
            Kind.UNKNOWN, "没有这项时长申报", "This volunteer reported no service under this id.", "该志愿者没有使用这个编号的时长申报，请核对编号。"),
    HOURS_REPORT_DECIDED(
            Kind.CONFLICT,
            "该时长申报已有结论",
            "The report was certified, declined or withdrawn: nothing of it changes any more. Report the service anew where it has to be.",
            "该申报已认定、未予认定或已撤回，不再变动；确有需要的，请重新申报该服务。"),
    HOURS_REPORT_OVERLAPS(
            Kind.CONFLICT,
            "与待认定的时长申报重叠",
            "A report of this volunteer that waits is of the same time: withdraw it, or wait for what becomes of it.",
            "该志愿者已有同一时间的申报等待认定；请撤回那一份，或等待其结果。"),
    NOT_THE_OBJECTOR(Kind.RULE, "不是异议提出人", "Only whoever raised an objection takes it back.", "异议只能由提出人本人撤回。"),
    UNKNOWN_REVOCATION_ORDER(
            Kind.UNKNOWN, "没有这项批量撤销", "No order to revoke service records has this id.", "没有使用这个编号的批量撤销，请核对编号。"),
    REVOCATION_EMPTY(
            Kind.RULE,
            "没有可撤销的记录",
            "Name 1 to 2,000 service records, or a shift of which hours are certified.",
            "请列出 1 至 2,000 条服务记录，或指定一个已有认定时长的班次。"),
    REVOCATION_NOT_CARRIED_OUT(
            Kind.CONFLICT,
            "批量撤销尚未完成",
            "The order is still being carried out: take it back when it is done.",
            "批量撤销仍在执行，请待完成后再撤回。"),
    TIME_INVALID(
            Kind.RULE,
            "日期或时间无效",
            "The date or the time is not one: dates as YYYY-MM-DD, times as HH:MM.",
            "日期或时间不存在；日期格式为 YYYY-MM-DD，时间格式为 HH:MM。"),

    // personal file
    SELF_RECORDING(
            Kind.RULE,
            "不得记录本人的培训、表彰、评价、资质或到场情况",
            "Nobody records in their own personal file, nor says of themselves that they were at a shift: ask somebody else who"
                    + " may.",
            "任何人不得记入本人的个人档案，也不得自行说明本人到场，请由其他有权的人记录。"),
    DATE_IN_FUTURE(
            Kind.RULE,
            "日期尚未到来",
            "A record tells what has happened: give today's date in China or an earlier one.",
            "只能记录已经发生的事；请填写今天（北京时间）或更早的日期。"),
    EVALUATION_TOO_EARLY(
            Kind.RULE,
            "评价日期早于服务日期",
            "A service is evaluated once it was done: give its date or a later one.",
            "服务完成后才能评价，请填写服务当日或之后的日期。"),

    // qualifications
    UNKNOWN_QUALIFICATION(
            Kind.RULE, "未知的资质名称", "The qualification is not on the city's list.", "该资质不在本市的资质表中，请核对后重新选择。"),
    UNKNOWN_QUALIFICATION_RECORD(
            Kind.UNKNOWN,
            "没有这项资质记录",
            "No qualification of this id was recorded under this volunteer's number.",
            "该志愿者编号下没有使用这个编号的资质记录，请核对编号。"),

    // series of shifts
    RULE_INVALID(
            Kind.RULE,
            "重复规则无效",
            "The rule is none that is read: FREQ, and if need be INTERVAL, COUNT or UNTIL (a date), BYMONTH, BYMONTHDAY, BYDAY,"
                    + " BYSETPOS and WKST, each once (RFC 5545).",
            "无法识别该重复规则：须有 FREQ，需要时可加 INTERVAL、COUNT 或 UNTIL（日期）、BYMONTH、BYMONTHDAY、BYDAY、BYSETPOS 和 WKST，每项只写一次（RFC 5545）。"),
    RULE_TOO_FINE(
            Kind.RULE,
            "重复规则细于一天",
            "A rule says on which days, the series at what time: give a FREQ of DAILY or longer and no BYHOUR.",
            "重复规则只规定在哪些日子，时刻由周期班次规定；FREQ 请用 DAILY 或更长的周期，不写 BYHOUR。"),
    RULE_MAKES_NO_OCCURRENCE(
            Kind.RULE,
            "重复规则没有产生任何日期",
            "Within 400 days of the first date the rule makes none before it ends: correct the rule or the dates.",
            "从首个日期起的 400 天内，该规则在终止前没有产生任何日期；请改正规则或日期。"),
    WINDOW_REVERSED(Kind.RULE, "时间范围的结束早于开始", "The range of dates ends before it begins.", "日期范围的结束早于开始，请改正。"),
    WINDOW_TOO_LONG(
            Kind.RULE,
            "时间范围过长",
            "A range of dates has 400 days at the most: ask for it in parts.",
            "日期范围最长为 400 天，请分段查询。"),
    UNKNOWN_SERIES(Kind.UNKNOWN, "没有这个周期班次", "No series has this id.", "没有使用这个编号的周期班次，请核对编号。"),
    UNKNOWN_OCCURRENCE(
            Kind.UNKNOWN,
            "该周期班次没有这一天",
            "The series does not come on this date, or not any more: give the date for which its rule makes it.",
            "该周期班次在此日期没有班次，或已不再有；请填写其规则所产生的日期。"),
    SERIES_PLANNED_OTHERWISE(
            Kind.CONFLICT,
            "周期班次已存在且安排不同",
            "This series was planned already, to come at other times or with other places: change it by itself, or plan another series of the project. A file neither changes the series of a project nor adds one.",
            "该周期班次已经排定，但时间或名额不同；请单独变更，或为项目另排一个周期班次。导入文件不能变更项目的周期班次，也不能增加。"),
    SERIES_ENDED(Kind.CONFLICT, "周期班次已终止", "The series was ended, for good: plan a new one.", "该周期班次已终止，不能恢复，请另行安排。"),
    UNKNOWN_CERTIFICATION_BATCH(
            Kind.UNKNOWN, "没有这次批量认定", "Nobody ordered hours to be certified under this id.", "没有使用这个编号的批量认定，请核对编号。"),
    UNKNOWN_OCCURRENCE_WINDOW(
            Kind.UNKNOWN, "没有这次排班", "Nobody asked for occurrences to be laid under this id.", "没有使用这个编号的排班，请核对编号。"),
    TEAM_NAME_AMBIGUOUS(
            Kind.RULE,
            "团队名称不唯一",
            "More than one team without a code has this name: give the team's number instead of the name.",
            "有多个没有统一社会信用代码的团队使用这个名称，请改填团队编号。"),

    // scrutiny
    UNKNOWN_SPOT_CHECK(Kind.UNKNOWN, "没有这次抽查", "No spot-check has this id.", "没有使用这个编号的抽查，请核对编号。"),
    SEED_NOT_AFTER_ANNOUNCEMENT(
            Kind.RULE,
            "种子须在公告之后产生",
            "Who knows the seed at the announcement knows the sample: name a draw that comes later, and its instant.",
            "公告时已知种子，就已知样本；请选定公告之后的开奖，并注明其时间。"),
    SEED_TOO_EARLY(
            Kind.CONFLICT,
            "种子尚未产生",
            "The spot-check was announced with a seed that nobody knows yet: draw with it from that instant on.",
            "该抽查公告的种子目前尚无人知晓，请在种子产生之后再抽取。"),
    SPOT_CHECK_DRAWN(
            Kind.CONFLICT,
            "抽查已用另一种子抽取",
            "The sample was drawn with another seed, for good: announce another spot-check.",
            "样本已用另一种子抽取，不再变动；请另行公告一次抽查。"),
    SPOT_CHECK_NOT_DRAWN(
            Kind.CONFLICT, "抽查尚未抽取", "No sample was drawn yet: draw it with the announced seed.", "样本尚未抽取，请用公告的种子抽取。"),
    RECORD_NOT_DRAWN(
            Kind.RULE,
            "该服务记录未被抽中",
            "The record is none of the sample: take one that the spot-check's sample lists.",
            "该记录不在样本之内，请从该抽查的样本中选取。"),
    CHECKER_IS_PARTY(
            Kind.FORBIDDEN,
            "不得检查本人认定的记录",
            "Who certified a record, or acted for whom did, does not check it: leave it to somebody else.",
            "认定该记录的人及其代理人不得检查该记录，请由其他人检查。"),
    UNKNOWN_SCRUTINY_RULE(Kind.UNKNOWN, "没有这条监督规则", "No rule over the log has this id.", "没有使用这个编号的监督规则，请核对编号。"),
    UNKNOWN_FINDING(Kind.UNKNOWN, "没有这条疑点", "No finding has this id.", "没有使用这个编号的疑点，请核对编号。"),
    SCRUTINY_RULE_ON(
            Kind.CONFLICT,
            "监督规则已启用",
            "The rule is on, from another day on: switch it off before it is switched on anew.",
            "该规则已从另一日期起启用，请先停用，再重新启用。"),
    FINDING_OF_OTHER_RECORDS(
            Kind.RULE,
            "疑点与所列记录不符",
            "The finding names other records, or more of them since: read it again and decide on what it names.",
            "该疑点所涉的记录与所列不同，或之后有所增加；请重新查看，并就其所列记录作出决定。"),
    FINDING_LIES_ELSEWHERE(
            Kind.RULE,
            "疑点的记录不全在该区划",
            "Not all records lie in this division: decide with the one that the finding says.",
            "该疑点的记录不全在本区划内，请在疑点所示的区划作出决定。"),
    RULE_FIGURES_WRONG(
            Kind.RULE,
            "规则参数不符",
            "A rule needs each figure of its kind, within its bounds, and no others: see the kinds in the guide to scrutiny.",
            "规则须写明该种类的每一项参数，取值在其范围之内，且没有其他参数；各种类见监督指南。"),

    // policies
    POLICY_VALUE_OUT_OF_RANGE(
            Kind.RULE, "政策取值超出范围", "The value is outside what this kind of policy allows.", "取值超出这类政策允许的范围，请改正。"),
    NO_POLICY_IN_FORCE(
            Kind.RULE,
            "该日期没有生效的政策",
            "No policy of the needed kind was in force on that date: adopt one first.",
            "该日期没有所需种类的有效政策，请先制定。"),

    // delegations of authority
    POWER_NOT_FOR_ORGANISATIONS(
            Kind.RULE,
            "该权限不能限于单个组织",
            "This power is an office's: grant it in a division, without an organisation.",
            "这项权限由机关行使；请按区划授予，不限于组织。"),
    DELEGATION_ENDED(
            Kind.CONFLICT,
            "授权已终止",
            "This delegation was revoked, declared invalid, or its time is over: grant a new one.",
            "该授权已被撤销、被认定无效或已到期，请重新授权。"),
    UNKNOWN_DELEGATION(Kind.UNKNOWN, "没有这项授权", "No delegation has this id.", "没有使用这个编号的授权，请核对编号。"),
    UNKNOWN_DEPUTY(
            Kind.UNKNOWN,
            "没有这位代理人",
            "Nobody of this name was appointed a deputy under this delegation.",
            "该授权下没有指定过这位代理人，请核对。"),

    // points, reward items and redemptions
    AMOUNT_NOT_POSITIVE(Kind.RULE, "数量须为正整数", "Amounts are whole numbers above zero.", "数量须为大于零的整数，请改正。"),
    AMOUNT_TOO_LARGE(Kind.RULE, "数量过大", "The amount is larger than the ledger can count.", "数量超出账本能够记录的范围，请改正。"),
    POINTS_INSUFFICIENT(
            Kind.CONFLICT, "积分不足", "The volunteer has fewer points than the redemption costs.", "该志愿者的积分少于兑换所需的积分。"),
    STOCK_INSUFFICIENT(Kind.CONFLICT, "库存不足", "Fewer pieces are left than asked for.", "剩余件数少于所要的件数。"),
    PICK_UP_CODE_WRONG(Kind.RULE, "领取码错误", "The pick-up code is not the one of this redemption.", "领取码不是这次兑换的领取码，请核对。"),
    REDEMPTION_ALREADY_COLLECTED(
            Kind.CONFLICT, "兑换品已领取", "The goods of this redemption were collected.", "这次兑换的物品已经领取。"),
    REDEMPTION_CANCELLED(Kind.CONFLICT, "兑换已取消", "This redemption was cancelled.", "这次兑换已经取消。"),
    REDEMPTION_EXPIRED(
            Kind.CONFLICT,
            "兑换已过期",
            "This redemption expired before the goods were collected; the points are back.",
            "这次兑换在领取之前已过期，积分已退回。"),
    REDEMPTION_NOT_COLLECTED(
            Kind.CONFLICT,
            "兑换品尚未领取",
            "The goods were not collected: give the redemption up instead of returning them.",
            "物品尚未领取；请取消兑换，无需退货。"),
    REDEMPTION_RETURNED(
            Kind.CONFLICT,
            "兑换品已退回",
            "The goods of this redemption were returned; the points are back.",
            "这次兑换的物品已经退回，积分已退还。"),
    RETURN_TOO_LATE(
            Kind.CONFLICT,
            "已过退货期限",
            "The days for returning the goods are over, or there are none: the city's policy REDEMPTION_RETURN_DAYS says how many.",
            "已超过退货天数，或本市不设退货；天数以本市政策 REDEMPTION_RETURN_DAYS 为准。"),
    OUTLET_WRONG(
            Kind.RULE,
            "网点不符",
            "The pick-up code is for another outlet: collect the goods where the redemption says.",
            "这个领取码属于另一网点，请到兑换所示的网点领取。"),
    POINTS_OWED(
            Kind.CONFLICT,
            "积分欠账未清",
            "Points are owed, because a record does not count after all: the next credits repay them, then redeem again.",
            "因有记录最终不予计入，尚欠积分；之后获得的积分将先行抵扣，还清后再兑换。"),
    NOTHING_OWED(
            Kind.CONFLICT,
            "没有这么多欠账",
            "Fewer points are owed in this account than are to be written off.",
            "该账户所欠积分少于要核销的积分。"),
    WRITE_OFF_PENDING(
            Kind.CONFLICT,
            "已有待批准的核销",
            "A write-off of this account waits for approval: have it approved first.",
            "该账户已有一笔核销等待批准，请先办理批准。"),
    NO_WRITE_OFF_PROPOSED(
            Kind.CONFLICT,
            "没有待批准的核销",
            "No write-off of this account waits for approval: propose one first.",
            "该账户没有等待批准的核销，请先提出。"),
    WRITE_OFF_BY_ONE(
            Kind.CONFLICT,
            "核销须由另一人批准",
            "Whoever proposed a write-off does not approve it: ask somebody else to, who is not their deputy.",
            "提出核销的人不得批准该核销，请由其代理人以外的另一人批准。"),

    // points schemes and deposits
    UNKNOWN_SCHEME(Kind.UNKNOWN, "没有这个积分方案", "No points scheme has this id.", "没有使用这个编号的积分方案，请核对编号。"),
    SCHEME_MISMATCH(
            Kind.CONFLICT,
            "积分方案不符",
            "The item is paid with points of another scheme: points of one scheme buy nothing in another.",
            "该兑换品使用另一方案的积分；一个方案的积分不能在另一方案中使用。"),
    SCHEME_FOLLOWS_POLICIES(
            Kind.CONFLICT,
            "全市方案随政策而定",
            "The city's scheme follows the policies POINTS_PER_HOUR, POINTS_MINUTES_STEP, POINTS_EXPIRY_YEARS and POINTS_GRACE_DAYS:"
                    + " adopt one of these.",
            "全市方案以政策 POINTS_PER_HOUR、POINTS_MINUTES_STEP、POINTS_EXPIRY_YEARS 和 POINTS_GRACE_DAYS 为准，请制定其中之一。"),
    SCHEME_RULES_TOO_EARLY(
            Kind.CONFLICT,
            "方案新规则生效过早",
            "Points may have been credited under the rules before: new ones begin tomorrow at the earliest.",
            "此前的积分可能已按原规则计入，新规则最早从明天起生效。"),
    SCHEME_RULES_INVALID(
            Kind.RULE,
            "方案规则无效",
            "A figure of the rules is outside of what it can be; the detail says which.",
            "规则中有数值超出允许的范围，请改正。"),
    SCHEME_WITHOUT_RULES(
            Kind.RULE,
            "方案在该日没有规则",
            "The scheme had no rules in force on that date: adopt rules that begin by then.",
            "该方案在此日期没有生效的规则，请制定在此日期已开始生效的规则。"),
    UNKNOWN_DEPOSIT(Kind.UNKNOWN, "没有这笔存入", "No deposit has this id.", "没有使用这个编号的存入，请核对编号。"),
    CASH_IS_NO_DEPOSIT(
            Kind.RULE,
            "不接受现金",
            "Cash is never deposited for points: only goods of the valuation table are.",
            "现金一律不能存入换取积分，只接受折算表所列的物资。"),
    GOODS_NOT_VALUED(
            Kind.RULE,
            "物资不在折算表中",
            "The scheme's valuation table of that date does not have these goods: add them first.",
            "该方案在此日期的折算表中没有这种物资，请先补充。"),
    DEPOSIT_IN_FUTURE(Kind.RULE, "存入日期在将来", "A deposit is entered on its day or later.", "存入须在当日或之后登记，请改正日期。"),
    DEPOSIT_HANDLER_IS_DEPOSITOR(
            Kind.RULE,
            "经办人不能是存入者本人",
            "Nobody takes in their own deposit: have it taken in by somebody else.",
            "任何人不得经办本人的存入，请由他人经办。"),
    DEPOSIT_CHECKER_IS_HANDLER(
            Kind.CONFLICT,
            "复核人不能是经办人",
            "Goods are taken in by one person and checked by another, who is not their deputy: ask somebody else.",
            "物资由一人经办、另一人复核，复核人不得是经办人的代理人，请由其他人复核。"),
    DEPOSIT_POINTS_DIFFER(
            Kind.RULE,
            "积分与方案不符",
            "The row states other points than the scheme's rules of that date give: correct one of them.",
            "该行所填积分与方案当日规则算出的不同，请改正其中之一。"),

    // certificates (志愿服务证明, 民政部令第67号 Art. 14, 17)
    UNKNOWN_CERTIFICATE(
            Kind.UNKNOWN, "没有这份证明", "No certificate has this id, or not one of yours.", "没有使用这个编号的证明，或该证明不是您的。"),
    UNKNOWN_STATUS_LIST(
            Kind.UNKNOWN,
            "没有这份状态表",
            "There is no such list yet: take its address from the credential.",
            "还没有这份状态表，请使用电子凭证中写明的地址。"),
    CERTIFICATE_CONSENT_REQUIRED(
            Kind.RULE,
            "未取得本人同意",
            "A certificate for somebody else needs their consent: say in which form and when they gave it, with the hash of the scan.",
            "为他人出具证明须经本人同意；请填写同意的形式和日期，并附扫描件的哈希值。"),
    CERTIFICATE_PERIOD_NOT_OVER(
            Kind.RULE,
            "期间尚未结束",
            "A certificate tells of days that are over or are today: let the period end today at the latest.",
            "证明只记载已经过去或当天的服务，期间的最后一天不得晚于今天。"),
    CERTIFICATE_NOTHING_TO_CERTIFY(
            Kind.RULE,
            "没有可证明的服务",
            "The person has no final record in this period: what is under notice, objected to or revoked is not certified. Choose another"
                    + " period or wait until the notice is over.",
            "该期间没有已确定的服务记录；公示中、有异议或已撤销的记录不予证明。请更换期间，或待公示期满后再办理。"),
    CERTIFICATE_TOO_MANY(
            Kind.RULE,
            "记录过多",
            "A certificate holds 500 records at most: choose a shorter period, and make several.",
            "一份证明最多记载 500 条记录，请缩短期间，分几份出具。"),
    CERTIFICATE_REVOKED(
            Kind.CONFLICT,
            "证明已撤销",
            "The certificate was revoked, for good: neither paper nor credential is made of it any more.",
            "该证明已撤销，不能恢复，也不再提供纸质文件和电子凭证。"),
    CERTIFICATE_HASH_DIFFERS(
            Kind.RULE,
            "内容与存证不符",
            "The certificate of this number says something else than what has this hash: compare the paper with the register, and do not"
                    + " rely on it.",
            "使用这个编号的证明，其内容与所给哈希值不符；请与登记核对，不要采信手中的文件。"),
    TOO_MANY_GUESSES(
            Kind.TOO_MANY,
            "查验失败次数过多",
            "Too many numbers that no certificate has were asked for from this address: try again in an hour, with the number as it is"
                    + " printed.",
            "从这个地址查验了过多不存在的编号；请一小时后按证明上印的编号再试。"),

    // time bank (时间银行)
    UNKNOWN_TIME_BANK(
            Kind.UNKNOWN,
            "没有这家时间银行",
            "No time bank has this id, or none was opened where they live: open one first.",
            "没有使用这个编号的时间银行，或居住地尚未开设，请先开设。"),
    UNKNOWN_TIME_ACCOUNT(
            Kind.UNKNOWN,
            "没有这个时间账户",
            "Nobody opened this time account, or it was closed: open one first.",
            "该时间账户从未开立，或已销户，请先开户。"),
    UNKNOWN_TIME_MOVEMENT(
            Kind.UNKNOWN, "没有这笔时间变动", "No order or gift of this account has this id.", "该账户没有使用这个编号的预约或赠与，请核对编号。"),
    UNKNOWN_KINSHIP(
            Kind.UNKNOWN,
            "没有这项亲属关系登记",
            "Nothing is on record of these two being related: record it on a document first.",
            "没有登记过这两人的亲属关系，请先凭证件材料登记。"),
    TIME_BANK_ALREADY_OPENED(
            Kind.CONFLICT,
            "该区划已有时间银行",
            "This division has a time bank of another name: use that one.",
            "该区划已有另一名称的时间银行，请使用该银行。"),
    TIME_RULES_TOO_EARLY(
            Kind.RULE,
            "规则生效日期过早",
            "New rules begin later than the ones before, and not before today: what was deposited stays under the rules of its day.",
            "新规则须在原规则之后生效，且不早于今天；已存入的仍按当日规则。"),
    TIME_RULES_MISSING(
            Kind.RULE,
            "该日期没有时间银行规则",
            "The time bank had no rules in force on that day: adopt some that begin by then.",
            "时间银行在此日期没有生效的规则，请制定在此日期已开始生效的规则。"),
    ACCOUNT_TOO_YOUNG(
            Kind.RULE,
            "未达到开户年龄",
            "The holder is younger than the time bank's rules ask of who opens an account: wait until they are old enough.",
            "开户人未达到时间银行规定的开户年龄，请在达到年龄后再办理。"),
    ACCOUNT_NOT_RESIDENT(
            Kind.RULE,
            "不是本辖区居民",
            "The time bank opens accounts for who lives in its division only: open it at the time bank of where they live.",
            "时间银行只为本辖区居民开户，请到居住地的时间银行办理。"),
    ACCOUNT_ALREADY_OPENED(
            Kind.CONFLICT,
            "已开立时间账户",
            "This person has a time account, under this number or another of theirs: use that one, or close it first.",
            "该人已以这个编号或本人的另一编号开立时间账户；请使用该账户，或先销户。"),
    SERVED_ONESELF(
            Kind.RULE,
            "不能服务本人",
            "Nobody stores or draws time with themselves: name another person.",
            "任何人不得向本人存入或支取时间，请填写其他人。"),
    SERVED_RELATIVE(
            Kind.RULE,
            "服务对象是亲属",
            "The two are on record as relatives: serving one's own family is no deposit.",
            "两人登记为亲属，为自己的家人服务不能存入时间。"),
    CERTIFIER_IS_PARTY(
            Kind.RULE,
            "认定人是当事人",
            "Who certifies is neither who served nor who was served: have somebody else certify it.",
            "认定人不得是服务者或服务对象，请由其他人认定。"),
    SERVICE_BEFORE_ACCOUNT(
            Kind.RULE,
            "服务早于开户",
            "The service took place before the account was opened: only what was served since can be deposited.",
            "该服务早于开户，只有开户之后的服务才能存入。"),
    SERVICE_OVERLAPS(
            Kind.CONFLICT,
            "与已存时间重叠",
            "Who served has a deposit of that time already: correct the interval.",
            "服务者在此时间已有存入，请改正起止时间。"),
    TIME_KIND_NOT_OFFERED(
            Kind.RULE,
            "不在服务内容之列",
            "The time bank's rules do not name this kind of service: take one that they name.",
            "该服务不在时间银行规则所列的服务内容之中，请选择所列的内容。"),
    TIME_INSUFFICIENT(
            Kind.CONFLICT,
            "时间余额不足",
            "The account has less time than asked for, what its bank lends included: ask for less.",
            "账户的时间余额（含银行可借的时间）少于所需，请减少时长。"),
    POOL_INSUFFICIENT(
            Kind.CONFLICT,
            "公益时间池不足",
            "The bank's pool holds less time than that: grant less.",
            "本行公益时间池的余额少于所需，请减少发放的时长。"),
    TOO_YOUNG_TO_DRAW(
            Kind.RULE,
            "未达到支取年龄",
            "The holder is younger than the rules ask of who draws: wait, or give the time to a relative who is old enough.",
            "账户持有人未达到规则要求的支取年龄；请等到达到年龄，或将时间赠与已达到年龄的亲属。"),
    TIME_ORDER_ENDED(
            Kind.CONFLICT,
            "该预约已结束",
            "This order or gift was settled, taken back, or its time is over.",
            "该预约或赠与已结清、已撤回或已到期。"),
    TIME_ORDER_OPEN(
            Kind.CONFLICT,
            "尚有未完成的预约",
            "An order or a gift of this account is open: settle it or take it back first.",
            "该账户有未完成的预约或赠与，请先结清或撤回。"),
    MORE_THAN_ORDERED(
            Kind.RULE,
            "服务时长超过预约",
            "The service took longer than was ordered: settle the order with what was ordered, and order the rest.",
            "服务时长超过预约；请按预约的时长结清，其余另行预约。"),
    GIFT_TO_STRANGER(
            Kind.RULE,
            "受赠人不是已核实的直系亲属",
            "Time is given to a spouse or a direct relative only, once two officers recorded and verified that on a document.",
            "时间只能赠与配偶或直系亲属，且须由两名工作人员凭材料登记并核实其关系。"),
    GIFT_RECIPIENT_TOO_YOUNG(
            Kind.RULE,
            "受赠人未达到年龄",
            "The recipient is younger than the rules ask of who is given time.",
            "受赠人未达到规则要求的受赠年龄。"),
    GIFT_NOT_ONES_OWN(
            Kind.CONFLICT,
            "受赠、领取或继承的时间不得转赠",
            "Time that was given, granted from the pool or inherited is not given on: give what was earned.",
            "受赠、从时间池领取或继承的时间不得转赠，只能赠与本人服务所得的时间。"),
    GIFT_RING(
            Kind.CONFLICT,
            "时间赠与形成循环",
            "The recipient gave time to this account, directly or through others: time does not go in a ring.",
            "受赠人曾直接或经他人向该账户赠与时间，时间赠与不得形成循环。"),
    VERIFIER_IS_RECORDER(
            Kind.RULE,
            "核实人与登记人相同",
            "Who recorded a relation does not verify it: have another officer look at the document.",
            "登记亲属关系的人不得核实该关系，请由另一名工作人员查验材料。"),
    KINSHIP_ALREADY_RECORDED(
            Kind.CONFLICT,
            "亲属关系已登记",
            "Another relation of these two is on record: end that one first.",
            "这两人已登记另一亲属关系，请先终止原登记。"),
    HEIR_REQUIRED(
            Kind.RULE,
            "缺少继承人账户",
            "The time bank's rules have time inherited: name the account of a verified spouse or direct relative.",
            "按该时间银行的规则，时间可以继承；请填写已核实的配偶或直系亲属的账户。"),
    UNKNOWN_TIME_EXCHANGE(
            Kind.UNKNOWN,
            "没有与该银行的通兑约定",
            "This time bank never agreed with that one: record the agreement first.",
            "该时间银行没有与对方的通兑约定，请先登记约定。"),
    TIME_EXCHANGE_ALREADY_AGREED(
            Kind.CONFLICT,
            "通兑约定已存在",
            "Another agreement of these two banks is in force: end that one first.",
            "两家银行已有另一通兑约定有效，请先终止原约定。"),
    TIME_EXCHANGE_WITH_ITSELF(
            Kind.RULE,
            "不能与本行通兑",
            "A time bank exchanges with another one: give the partner's code.",
            "时间银行只能与另一家通兑，请填写对方的代码。"),
    TIME_EXCHANGE_NOT_IN_FORCE(
            Kind.CONFLICT,
            "通兑约定未生效或已终止",
            "The two banks exchange time from the day of their agreement until its end: send on a day between.",
            "两家银行自约定之日起至终止之日止可以通兑，请在此期间内转出。"),
    TIME_NOT_ONES_OWN(
            Kind.CONFLICT,
            "受赠时间不得转出",
            "Time that was given, inherited or sent here is not sent on: send what was earned.",
            "受赠、继承或转入的时间不得再转出，只能转出本人服务所得的时间。"),
    MESSAGE_NOT_ADDRESSED(
            Kind.RULE,
            "消息不是发给这里的",
            "The message is not from that partner to this one: hand it to whom it names, under the partner that it names.",
            "该消息不是由该对方发来的，或不是发给这里的；请交给消息所注明的收件方，并归于其所注明的对方。"),
    MESSAGE_NOT_GENUINE(
            Kind.RULE,
            "消息签名无效",
            "The signature is not the partner's, or the message was changed on its way: fetch it from the partner again.",
            "签名不是对方的，或消息在途中被改动，请向对方重新获取。"),
    MESSAGE_OUT_OF_SEQUENCE(
            Kind.CONFLICT,
            "消息序号不连续",
            "A message before this one is missing: hand in the messages in their order.",
            "缺少在此之前的一条消息，请按顺序提交。"),
    MESSAGE_CONFLICTS(
            Kind.CONFLICT,
            "消息与已收消息冲突",
            "Another message of this sequence was taken, or this one follows another one than was taken: ask the partner which is right.",
            "已收到同一序号的另一条消息，或该消息所接的与已收到的不同，请向对方查询以何者为准。"),

    // benefits (礼遇) and honour cards (荣誉卡)
    UNKNOWN_HONOUR_CARD(Kind.UNKNOWN, "没有这张荣誉卡", "No honour card has this id.", "没有使用这个编号的荣誉卡，请核对编号。"),
    UNKNOWN_HONOUR_CARD_RULES(
            Kind.UNKNOWN,
            "没有这种荣誉卡的规则",
            "No rules of an honour card have this id: adopt them first.",
            "没有使用这个编号的荣誉卡规则，请先制定。"),
    UNKNOWN_BENEFIT(Kind.UNKNOWN, "没有这项礼遇", "No benefit has this id.", "没有使用这个编号的礼遇，请核对编号。"),
    CARD_RULES_TOO_EARLY(
            Kind.CONFLICT,
            "荣誉卡新规则生效过早",
            "Cards were issued under the rules before: new ones begin after those, and not before today.",
            "此前的荣誉卡已按原规则发放；新规则的生效日期须晚于原规则，且不早于今天。"),
    CARD_RULES_NOT_IN_FORCE(
            Kind.CONFLICT,
            "荣誉卡规则尚未生效",
            "The rules of this card begin on a later day: issue it from then on.",
            "这种荣誉卡的规则尚未生效，请在生效之后发放。"),
    CARD_WINDOW_WRONG(
            Kind.RULE,
            "计时期间不符合规则",
            "The rules of the card count other days: a whole calendar year, or so many years at the most, until today at the latest.",
            "计时期间与荣誉卡规则不符：须为一个完整的自然年，或不超过规定的年数，且不晚于今天。"),
    CARD_HOURS_INSUFFICIENT(
            Kind.CONFLICT,
            "终局时长不足",
            "The final minutes of these days are fewer than the card needs; what is under notice or disputed does not count.",
            "该期间的终局时长少于荣誉卡的要求；公示中或有争议的记录不计入。"),
    CARD_REGISTRATION_TOO_SHORT(
            Kind.CONFLICT,
            "注册时间未达荣誉卡要求",
            "The volunteer has not been registered for as long as the card needs: issue it later.",
            "该志愿者的注册时间短于荣誉卡的要求，请待满足后再发放。"),
    CARD_NOT_RESIDENT(Kind.RULE, "不在该区划居住", "The card is for who lives in its division only.", "这种荣誉卡只发给在该区划居住的志愿者。"),
    CARD_ALREADY_ISSUED(
            Kind.CONFLICT,
            "该期间的荣誉卡已发放",
            "The volunteer has a card under the same rules for the same days.",
            "该志愿者已按同一规则、同一期间获得荣誉卡。"),
    HOURS_ALREADY_HONOURED(
            Kind.CONFLICT,
            "时长已用于其他荣誉",
            "Hours of these days were counted for another card or award, and one of the two does not let them count twice: choose other days.",
            "该期间的时长已计入另一荣誉卡或奖项，且其中一项不允许重复使用；请选择其他期间。"),
    BENEFIT_CHANGE_TOO_EARLY(
            Kind.CONFLICT,
            "礼遇变更生效过早",
            "What was offered stands: a change begins after the version before it, and neither a change nor the end lies before today.",
            "已提供的礼遇不作追溯；变更须晚于上一版本生效，变更和终止均不早于今天。"),
    BENEFIT_OVER(
            Kind.CONFLICT,
            "礼遇不在提供期内",
            "The benefit is not offered today: it has not begun, or it is over.",
            "这项礼遇目前不在提供期内：尚未开始，或已经结束。"),
    BENEFIT_NOT_ENTITLED(
            Kind.CONFLICT,
            "不符合享受条件",
            "The holder is not entitled to this benefit today; they see at their own page what is missing.",
            "持有人目前不符合享受这项礼遇的条件，本人可在“我的礼遇”查看所缺条件。"),
    BENEFIT_USED(
            Kind.CONFLICT,
            "礼遇次数已用完",
            "The holder has used this benefit as often as it may be used for now.",
            "持有人在当前周期内已用完这项礼遇的次数。"),
    CARD_INVALID(
            Kind.RULE,
            "卡码无效",
            "The code is that of no card that is valid today: have the holder show it again.",
            "这个卡码不对应任何目前有效的卡，请持有人重新出示。"),
    TOO_MANY_WRONG_CODES(
            Kind.TOO_MANY,
            "错误卡码过多",
            "Too many codes that are nobody's were tried in an hour: wait before you try another.",
            "一小时内试用的无效卡码过多，请稍后再试。"),
    // stars (星级)
    UNKNOWN_STAR_APPLICATION(
            Kind.UNKNOWN,
            "没有这一级的星级申请",
            "No application of theirs for a star of this level is open, and there is none of theirs to decide on: have them apply first.",
            "本人没有待办的这一级星级申请，也没有可复核的这一级星级，请先提出申请。"),
    STAR_RULES_INVALID(
            Kind.RULE,
            "星级规则无效",
            "The rules name five levels, with figures within their bounds; see the detail.",
            "规则须列明五个级别，各项数字在范围之内，请按提示改正。"),
    STAR_JURISDICTION_TOO_SMALL(
            Kind.RULE,
            "星级规则须由市或区制定",
            "Rules of stars are those of the city or of a district: give the 6 digits of one of these.",
            "星级规则由市或区制定，请填写市或区的 6 位代码。"),
    STAR_RULES_MISSING(
            Kind.RULE,
            "该日期没有星级规则",
            "No rules of stars are in force there on that day: adopt some that begin by then.",
            "该地在此日期没有生效的星级规则，请制定在此日期已开始生效的规则。"),
    STAR_ELSEWHERE(
            Kind.RULE,
            "不属于该辖区的星级评定范围",
            "The jurisdiction's stars are for who lives there, and where they live other rules apply: name none, and those apply.",
            "该辖区的星级仅限当地居民，居住地另有规则；请不要指定辖区，将按居住地的规则办理。"),
    STAR_ALREADY_GRANTED(
            Kind.CONFLICT,
            "该星级已授予",
            "They hold a star of this level or of a higher one: apply for the next one.",
            "本人已有这一级或更高的星级，请申请下一级。"),
    STAR_SKIPPED(
            Kind.CONFLICT,
            "星级须逐级评定",
            "Stars are granted in order, and they do not hold the one below: apply for that one first.",
            "星级按顺序评定，本人尚无下一级星级，请先申请下一级。"),
    STAR_APPLICATION_OPEN(
            Kind.CONFLICT,
            "另有星级申请未办结",
            "Their application for a star of another level is open: wait until that is decided.",
            "本人另有一级星级申请尚未办结，请等待决定。"),
    STAR_TOO_EARLY(
            Kind.CONFLICT,
            "注册时间不足",
            "They are not registered for as long as this star takes: apply once they are.",
            "本人注册的时间未达到该星级的要求，请在达到之后再申请。"),
    STAR_HOURS_INSUFFICIENT(
            Kind.CONFLICT,
            "服务时长不足",
            "They have fewer final hours than this star takes: apply once the hours are certified and their notice is over.",
            "本人已生效的服务时长未达到该星级的要求，请在时长认定且公示期满之后再申请。"),
    STAR_REVIEWER_APPLIED(
            Kind.RULE,
            "审核人不得是申请人",
            "Who applied, for themselves or for the volunteer, does not review the application: ask another officer.",
            "为本人或代他人提出申请的，不得审核该申请，请由其他工作人员审核。"),
    STAR_NOT_ANNOUNCED(
            Kind.CONFLICT,
            "申请尚未审核通过",
            "The application was not approved yet: approve or refuse it first.",
            "该申请尚未审核通过，请先审核。"),
    STAR_ALREADY_ANNOUNCED(
            Kind.CONFLICT,
            "申请已审核通过",
            "The application was approved already: stop it, and say why.",
            "该申请已审核通过，不能再予拒绝；如有问题，请终止该申请并说明原因。"),
    STAR_NOTICE_RUNNING(
            Kind.CONFLICT,
            "公示期未满",
            "The application is under notice: grant the star once the notice is over.",
            "该申请仍在公示，请在公示期满之后授予。"),
    STAR_BASIS_REQUIRED(
            Kind.RULE,
            "缺少授予文件",
            "The province grants this star: name the document by which it did.",
            "该星级由省级授予，请填写授予文件的文号。"),
    STAR_NOT_UNDER_REVIEW(
            Kind.CONFLICT,
            "该星级没有待复核",
            "No star of this level of theirs is under review, or their hours are back: there is nothing to decide.",
            "本人没有待复核的这一级星级，或时长已经恢复，无需决定。"),
    WORKING_DAYS_UNKNOWN(
            Kind.CONFLICT,
            "工作日历尚未公布",
            "The working days of the notice are not known yet: have the calendar of that year loaded, then approve.",
            "公示期内的工作日历尚未载入，请在载入该年度的日历之后再审核。"),

    // policies tried on what happened
    UNKNOWN_SIMULATION(
            Kind.UNKNOWN,
            "没有这次试算",
            "No simulation of yours has this id, or it was forgotten after seven days: begin it again.",
            "您没有使用这个编号的试算，或已超过七天不再保留，请重新试算。"),
    SIMULATION_RUNNING(
            Kind.CONFLICT,
            "另有试算正在进行",
            "Another policy is being tried, and one is at a time: wait until that has ended, or have whoever began it cancel it.",
            "另有一项政策正在试算，每次只能进行一项；请等待其结束，或请发起人取消。"),
    SIMULATION_UNFINISHED(
            Kind.CONFLICT,
            "试算没有完成",
            "The simulation has not come to its end: wait until it has, or begin it again where it was cancelled, failed or died.",
            "试算尚未完成：正在进行的请等待，已取消、失败或中断的请重新试算。"),
    POLICY_CONTRADICTORY(
            Kind.RULE, "政策自相矛盾", "What the policy says cannot hold together; see the detail.", "政策的各项规定不能同时成立，请按提示改正。"),

    // insurance
    PERIOD_REVERSED(Kind.RULE, "期限的结束不晚于开始", "The period ends before it starts, or is empty.", "期限的结束早于或等于开始，请改正。"),
    TERMS_OUTSIDE_PERIOD(
            Kind.RULE,
            "条款的生效时间不在保单期限内",
            "The terms apply from an instant outside the policy's period: name one within it.",
            "条款的生效时间不在保单的保险期间内，请改为期间内的时间。"),
    INSURER_SHARES_INVALID(
            Kind.RULE,
            "共保比例之和须为千分之一千",
            "The shares of the insurers are not a whole: they are thousandths above zero, 1000 together, and each insurer has one.",
            "各保险人的共保比例须为正数、每家一项，合计 1000‰，请改正。"),
    INSURED_AGES_REVERSED(Kind.RULE, "最大年龄小于最小年龄", "The last age covered is below the first.", "承保的最大年龄小于最小年龄，请改正。"),
    DOCUMENT_REQUIRED(
            Kind.RULE,
            "须提供志愿者编号或证件",
            "Nobody is named: give the volunteer's number, or the kind and the number of a document.",
            "没有说明查询谁：请填写志愿者编号，或证件类型和证件号码。"),
    INSURER_NOT_NAMED(
            Kind.FORBIDDEN,
            "登录信息没有说明是哪家保险公司",
            "Your sign-in names no insurer: ask whoever runs the sign-in to have it name yours, as the policies have it.",
            "登录信息没有说明您代表哪家保险公司，请联系登录服务的管理者补上与保单一致的名称。"),
    POLICY_OF_ANOTHER_INSURER(
            Kind.FORBIDDEN,
            "不是本公司的保单",
            "The policy is another insurer's: insurers see their own only.",
            "这是其他保险公司的保单，只能查看本公司的保单。"),
    INSURANCE_POLICY_ALREADY_RECORDED(
            Kind.CONFLICT, "该保单已登记", "The insurer's policy of this number is already recorded.", "该保险公司的这个保单号已经登记。"),
    ACCIDENT_OUTSIDE_PERIOD(
            Kind.RULE,
            "事故不在保险期间内",
            "The accident happened outside the policy's period: report it to the policy that covered that instant.",
            "事故发生的时间不在该保单的保险期间内，请报到当时有效的保单。"),
    LEARNED_BEFORE_ACCIDENT(
            Kind.RULE,
            "得知时间早于事故时间",
            "Nobody learns of an accident before it happens: name an instant at or after it.",
            "得知事故的时间不能早于事故发生的时间，请改正其中之一。"),
    CLAIM_ALREADY_OPENED(
            Kind.CONFLICT,
            "该报案号已有理赔案件",
            "A claim of this policy has this number already, and it is another one: report this one under its own number.",
            "该保单下已有使用这个报案号的另一起理赔，请使用本案自己的报案号。"),
    PAID_BEFORE_ACCIDENT(
            Kind.RULE,
            "赔付日期早于事故",
            "Nothing is paid for an accident before it happens: give the day of the accident or a later one.",
            "赔付日期不能早于事故发生的日期，请改正。"),
    CLAIM_PAID(
            Kind.CONFLICT,
            "该案已有赔付",
            "Something was paid for the claim already, so that it is not refused as a whole: close it.",
            "该案已经有过赔付，不能再整案拒赔；请办理结案。"),
    CLAIM_ENDED(
            Kind.CONFLICT,
            "该案已拒赔或已结案",
            "The claim was refused or closed: what comes afterwards is reported as a claim with another number.",
            "该案已拒赔或已结案；此后的事项请另立报案号报案。"),

    // dispatch out of town
    DISPATCH_TOO_LONG(
            Kind.RULE,
            "外派时间过长",
            "A dispatch lasts 366 days at the most: name a shorter time, and dispatch again for later.",
            "一次外派不超过 366 天；请缩短时间，以后的另行外派。"),
    DISPATCH_ALREADY_ORDERED(
            Kind.CONFLICT,
            "已有同时同地的外派",
            "The organisation dispatched this volunteer there from that instant on already, until another time or for another task: recall that dispatch, and let another begin later.",
            "该组织已派这位志愿者自该时间起前往该地，但结束时间或任务不同；请召回那次外派，并让新的外派从之后的时间开始。"),
    DISPATCH_ENDED(
            Kind.CONFLICT,
            "外派已结束",
            "The dispatch is over, by its time or because it was recalled: order another one.",
            "该外派已到期或已召回；请另行外派。"),

    // commendations, brands and stories
    UNKNOWN_COMMENDATION_ROUND(Kind.UNKNOWN, "没有这一届表彰", "No round of commendation has this id.", "没有使用这个编号的表彰，请核对编号。"),
    UNKNOWN_CANDIDATE(
            Kind.UNKNOWN,
            "没有这个候选对象",
            "No candidate of this round has this id: take it from the list of candidates.",
            "本届表彰没有使用这个编号的候选对象，请从候选名单中选取。"),
    UNKNOWN_CANDIDATE_OBJECTION(
            Kind.UNKNOWN, "没有这项表彰异议", "No objection to a candidate has this id.", "没有使用这个编号的公示异议，请核对编号。"),
    UNKNOWN_CATEGORY_OF_ROUND(
            Kind.RULE,
            "没有这个表彰类别",
            "The round has no category of this number: its categories are numbered from 1.",
            "本届表彰没有这个序号的类别；类别从 1 起编号，请核对。"),
    LEAST_MINUTES_OF_PERSONS_ALONE(
            Kind.RULE,
            "只有个人类别可以规定服务时长",
            "Minutes are asked of persons alone: give 0 for teams, units and places.",
            "服务时长只对个人类别作要求；队伍、单位、示范点类别请填 0。"),
    NOMINATIONS_OVER(
            Kind.CONFLICT,
            "推荐已截止",
            "Nobody can be nominated any more: the list of candidates is fixed, or the last instant for it has passed.",
            "推荐时间已过，或候选名单已经冻结，不再接受推荐。"),
    NOMINATION_OF_ONESELF(
            Kind.RULE, "不能推荐本人", "Nobody nominates themselves: have somebody else do it.", "不能推荐本人，请由他人推荐。"),
    NOMINEE_OF_ANOTHER_KIND(
            Kind.RULE,
            "推荐对象与类别不符",
            "The category is for another kind: name a volunteer for persons, an organisation for teams and units, a station for places.",
            "推荐对象与该类别不符：个人填志愿者编号，队伍和单位填组织代码，示范点填站点编号。"),
    NOMINATION_OUTSIDE_DIVISION(
            Kind.RULE,
            "不在本届表彰的区域内",
            "Whoever nominates, and the team, unit or place that is nominated, lies within the division of the round.",
            "推荐单位和被推荐的队伍、单位、示范点，都应在本届表彰的区域之内。"),
    ALREADY_NOMINATED(
            Kind.CONFLICT,
            "已在该类别中被推荐",
            "They are a candidate of this category already: once is enough.",
            "该对象已是这一类别的候选对象，无需重复推荐。"),
    FINAL_MINUTES_TOO_FEW(
            Kind.RULE,
            "服务时长未达到要求",
            "Fewer final minutes within the round's period than the category asks for: nominate them once more are final.",
            "周期内已生效的服务时长未达到该类别的要求；有更多记录生效后可再推荐。"),
    ROUND_AT_ANOTHER_STEP(
            Kind.CONFLICT,
            "表彰不在这一环节",
            "The round is at another step: it is open, frozen, announced and concluded in this order.",
            "本届表彰不在这一环节：依次为推荐、冻结名单、公示、授予。"),
    NO_CANDIDATES(
            Kind.CONFLICT,
            "没有候选对象",
            "There is nobody: nominate before the list is fixed, and recommend before anybody is announced.",
            "没有候选对象：冻结名单前须有推荐，公示前须有推荐人选。"),
    REVIEWER_IS_PARTY(
            Kind.RULE,
            "推荐人和本人不得评审",
            "Whoever nominated a candidate, or is that candidate, neither reviews them nor decides on objections to them.",
            "推荐人和候选人本人不得评审该对象，也不得处理对其的异议，请由他人办理。"),
    QUOTA_EXCEEDED(
            Kind.CONFLICT,
            "推荐人选超过名额",
            "More are recommended in a category than are commended at most: review some of them again.",
            "有类别的推荐人选超过名额，请重新评审其中一部分。"),
    CANDIDATE_NOT_ANNOUNCED(
            Kind.CONFLICT, "该对象未公示", "Only to those who are announced can anybody object.", "只能对已公示的对象提出异议。"),
    NOTICE_OVER(
            Kind.CONFLICT,
            "公示已结束",
            "The notice is over: later, tell the office that runs the round, which may revoke an award.",
            "公示已结束；请向主办部门反映，其可以撤销表彰。"),
    CANDIDATE_OBJECTION_REPEATED(
            Kind.CONFLICT,
            "已对该对象提出过异议",
            "You objected to this candidate before: wait for the decision.",
            "您已对该对象提出过异议，请等待处理结果。"),
    DECIDER_OBJECTED(
            Kind.RULE,
            "提出异议的人不得处理该异议",
            "Whoever objected does not decide on it: ask another officer.",
            "提出异议的人不得处理该异议，请由其他工作人员处理。"),
    CANDIDATE_OBJECTION_DECIDED(Kind.CONFLICT, "该异议已经处理", "The objection was decided already.", "该异议已经处理完毕，无需再次处理。"),
    CANDIDATE_OBJECTIONS_OPEN(
            Kind.CONFLICT, "有异议尚未处理", "An objection to a candidate is open: decide it first.", "有公示异议尚未处理，请先处理。"),
    NOTICE_NOT_OVER(
            Kind.CONFLICT,
            "公示尚未期满",
            "The notice is not over: awards are made from the day after it on.",
            "公示尚未期满，请于期满次日起授予。"),
    NOTICE_BEYOND_CALENDAR(
            Kind.CONFLICT,
            "工作日历尚未载入",
            "The working-day calendar of the notice is not loaded: its end would be a guess. Announce once it is.",
            "公示期间的工作日历尚未载入，无法确定期满日；请载入后再公示。"),
    NOT_AWARDED(
            Kind.CONFLICT,
            "未授予该对象",
            "Nothing was awarded to this candidate, or it was revoked with another reason.",
            "未授予该对象表彰，或已以其他理由撤销。"),
    UNKNOWN_BRAND(Kind.UNKNOWN, "没有这个品牌或主题", "No brand or theme has this id.", "没有使用这个编号的品牌或主题，请核对编号。"),
    BRAND_ENDED(
            Kind.CONFLICT,
            "品牌或主题已结束",
            "The brand or theme has ended, or ends before that day: register another one.",
            "该品牌或主题已经结束，或在该日之前结束，请另行登记。"),
    UNKNOWN_STORY(Kind.UNKNOWN, "没有这篇故事", "No story that you may read has this id.", "没有可供阅读的这篇故事，请核对编号。"),
    STORY_AT_ANOTHER_STEP(
            Kind.CONFLICT,
            "故事不在这一环节",
            "The story is at another step: it is written, submitted, approved and published in this order.",
            "这篇故事不在这一环节：依次为撰写、提交、审核、发布。"),
    STORY_CONSENT_MISSING(
            Kind.CONFLICT,
            "有被写到的志愿者未同意",
            "Somebody who is named does not consent to these words: ask them first.",
            "有被写到的志愿者尚未同意现在的文字，请先征得同意。"),
    STORY_REVIEWER_WROTE_IT(
            Kind.RULE,
            "撰写人不得审核",
            "Whoever wrote or submitted a story does not review it: leave it to somebody else.",
            "撰写或提交故事的人不得审核该故事，请由他人审核。"),
    STORY_NAMES_MINOR(
            Kind.RULE,
            "不得写出未成年人姓名",
            "Minors are never named in a story: tell it without them.",
            "故事中不得写出未成年人的姓名，请不要列入。"),
    STORY_NAMES_TWICE(
            Kind.RULE, "重复列出同一志愿者", "The same volunteer is named twice: name each once.", "同一志愿者被列出两次，请每人只列一次。"),
    NOT_NAMED_IN_STORY(Kind.RULE, "故事中没有这名志愿者", "The volunteer is not named in this story.", "这篇故事没有写到该志愿者，请核对。"),

    // rankings
    UNKNOWN_FROZEN_RANKING(Kind.UNKNOWN, "没有这份定格排行", "No frozen ranking has this id.", "没有使用这个编号的定格排行，请核对编号。"),
    RANKING_LEVEL_NOT_BENEATH(
            Kind.RULE,
            "该区划之下没有这一层级",
            "No division of this level lies within that one: name a lower level, or a larger division.",
            "该区划之下没有这一层级的区划；请选择更低的层级，或更大的区划。"),
    MEASURE_NOT_AVAILABLE(
            Kind.RULE,
            "该层级没有此项指标",
            "Residents are known for districts only: rank all else by another measure.",
            "居民人数只统计到区一级，其他层级请选用其他指标排行。"),

    SKILLS_OF_A_PART(
            Kind.RULE,
            "技能只按全市全年统计",
            "Skills are told of a whole calendar year and the whole city alone, so that nobody's are reckoned from parts: leave the"
                    + " division out, and give the first and the last day of a year.",
            "技能构成只按全市和完整的自然年统计，以免由部分推算出个人；请不填区划，并填写一年的首日和末日。"),

    // audit
    INSTANT_IN_FUTURE(
            Kind.RULE,
            "时点尚未到来",
            "What will be is not known: ask for now or for an instant that has passed.",
            "尚未到来的时点无从得知，请填写现在或已过去的时点。"),
    KNOWN_BEFORE_LOG(
            Kind.RULE,
            "该时点早于账本的第一条记录",
            "Nothing had been recorded by this knownAt: ask for the instant of the first event of the log or a later one.",
            "按何时已知的时点早于账本的第一条记录，请填写其后的时点。"),
    KNOWN_BEFORE_VALID(
            Kind.RULE,
            "已知时点早于有效时点",
            "What holds at validAt was not known before it: give a knownAt that is the same or later.",
            "按何时已知的时点不得早于按何时有效的时点，请改正。"),
    UNKNOWN_CASE_FILE(Kind.UNKNOWN, "没有这份案卷", "No case file has this id: open one.", "没有使用这个编号的案卷，请核对编号，或另行调阅。"),
    CASE_FILE_OF_ANOTHER(
            Kind.FORBIDDEN,
            "案卷由他人调阅",
            "Another auditor opened this case file: open one for your own purpose, with the same instants; its digest is the same.",
            "这份案卷由其他审计员调阅。请以同样的时点自行调阅并写明用途，内容摘要相同。"),

    // the tree over the log (RFC 9162, c2sp.org/tlog-checkpoint)
    NO_CHECKPOINT(
            Kind.UNKNOWN,
            "尚未公布检查点",
            "No checkpoint has been published yet: ask again once the log has been sealed.",
            "尚未公布检查点，请在账本封存后再查询。"),
    CHECKPOINT_MALFORMED(
            Kind.MALFORMED,
            "不是检查点",
            "This is no checkpoint: send the whole signed note, with every line as it was published.",
            "这不是检查点；请提交完整的签名文本，各行须与公布时一致。"),
    CHECKPOINT_FOREIGN(
            Kind.RULE,
            "检查点属于其他账本",
            "The first line names another log: ask that log, or compare it with the origin that stands beside this log's key.",
            "首行写的是另一账本的名称；请向该账本查询，或与本账本公钥旁公布的名称核对。"),
    CHECKPOINT_FORGED(
            Kind.RULE,
            "检查点不是本账本签署的",
            "This log did not sign this: do not rely on it, and tell where it came from.",
            "本账本没有签署过这份检查点，请勿采信，并说明其来源。"),
    CHECKPOINT_CONTRADICTED(
            Kind.CONFLICT,
            "账本与检查点不符",
            "This log signed this, and its tree is another today: what was recorded has been altered since; keep the checkpoint as evidence.",
            "这份检查点由本账本签署，但与账本现状不符：已记录的内容被改动过；请保存该检查点作为证据。"),
    LOG_SHORTER(
            Kind.RULE,
            "账本没有这么长",
            "The log has fewer events than that: ask for the size of a published checkpoint.",
            "账本中的事件没有这么多，请使用已公布检查点的大小。"),
    LOG_INDEX_BEYOND_SIZE(
            Kind.RULE,
            "序号超出所给大小",
            "A tree of this size has no such index: indices begin at 0 and end before the size.",
            "该大小的树没有这个序号；序号从 0 开始，且小于大小。"),
    LOG_SIZES_REVERSED(
            Kind.RULE,
            "两个大小的顺序颠倒",
            "The earlier tree is larger than the later one: give the smaller size first.",
            "较早的树大于较晚的树，请先写较小的大小。"),
    UNKNOWN_LOG_ENTRY(
            Kind.UNKNOWN,
            "该位置没有已封存的事件",
            "No event has been sealed at this position: compare it, or ask again after the next checkpoint.",
            "该位置没有已封存的事件；请核对位置，或在下一个检查点公布后再查询。"),
    LOG_ALTERED(
            Kind.CONFLICT,
            "账本被改动过",
            "What was sealed here is not in the ledger any more as it was: the ledger or its tree has been altered; tell the auditors.",
            "此处封存过的内容，账本中已不是原样：账本或其树被改动过，请告知审计人员。"),
    LOG_ENTRY_OF_ERASED(
            Kind.CONFLICT,
            "当事人已注销",
            "The event names somebody who was erased: what would prove its content is not handed out any more.",
            "该事件涉及已注销的人员，不再提供可以证明其内容的数据。"),
    LOG_ENTRY_UNDISCLOSED(
            Kind.FORBIDDEN,
            "事件含有不公开的内容",
            "The event holds what is told to nobody but whom it is about: they can verify it, and its proof is public.",
            "该事件含有仅向当事人提供的内容；当事人可以核验，其证明是公开的。"),

    // imports
    FILE_EMPTY(Kind.RULE, "文件为空", "The file has no rows.", "文件中没有数据行，请核对文件。"),
    FILE_NOT_TEXT(
            Kind.RULE,
            "文件不是表格或文本",
            "The file is neither a workbook (.xlsx) nor a CSV text in UTF-8, UTF-16 or GB18030: save it as one of them.",
            "该文件既不是工作簿（.xlsx），也不是 UTF-8、UTF-16 或 GB18030 编码的 CSV 文本，请另存为其中一种。"),
    FILE_COLUMNS_MISSING(Kind.RULE, "文件缺少必需的列", "The header lacks columns that are needed.", "表头缺少必需的列，请补齐。"),
    FILE_COLUMN_TWICE(
            Kind.RULE,
            "文件中有重复的列",
            "The header has a column twice that is read: delete or rename one of the two.",
            "表头中有需要读取的列出现两次，请删除其中一列，或改名。"),
    FILE_SHEETS_AMBIGUOUS(
            Kind.RULE,
            "多个工作表含有所需的列",
            "More than one sheet has the needed columns: hide or delete all but the one to import.",
            "有多个工作表含有所需的列，请只保留要导入的一个，其余隐藏或删除。"),
    WORKBOOK_UNREADABLE(
            Kind.RULE,
            "工作簿无法读取",
            "The workbook is damaged, or has what no spreadsheet writes: open it and save it anew as .xlsx, or as CSV.",
            "工作簿已损坏，或含有电子表格不会写入的内容；请打开后另存为 .xlsx，或另存为 CSV。"),
    WORKBOOK_TOO_LARGE(
            Kind.RULE,
            "工作簿内容过大",
            "The workbook holds more than is read at once: save it as CSV, or in parts.",
            "工作簿的内容超过一次可读取的量，请另存为 CSV，或拆分后导入。"),
    ROW_MALFORMED(
            Kind.RULE,
            "该行无法解析",
            "The row has another number of cells than the header, or cannot be read.",
            "该行的单元格数与表头不同，或无法读取，请改正。"),
    CELL_CHANGED_BY_SPREADSHEET(
            Kind.RULE,
            "电子表格改动了该单元格",
            "A spreadsheet took a number or code for a quantity and changed it: format the column as text and type it again from the document.",
            "电子表格把号码或代码当作数值改动了；请把该列设为文本格式，并对照证件重新填写。"),
    DATE_AMBIGUOUS(
            Kind.RULE,
            "日期有多种读法",
            "The date can be read in more than one way: write year, month, day, as 2022-03-05.",
            "该日期有多种读法，请按年、月、日的顺序书写，如 2022-03-05。"),

    // other systems (MZ/T 061)
    EXPORT_TAKEN_BEFORE(
            Kind.CONFLICT,
            "该导出文件已对过账",
            "This very file was compared before: look at that comparison, or have the other system make a new export.",
            "同一个文件已经对过账；请查看那次对账的结果，或请对方系统重新导出。"),
    EXPORT_CUT_OFF(
            Kind.RULE,
            "导出文件不完整",
            "The export ends in the middle, or has another number of records than was stated: fetch it again whole.",
            "导出文件中途截断，或记录数与所填的不符；请重新取得完整的文件。"),
    EXPORT_OF_ANOTHER_CITY(
            Kind.RULE,
            "不是本市的导出",
            "What lies in another city is not compared with this ledger: send the export of this city.",
            "其他城市的记录不与本账本核对；请提供本市的导出文件。"),
    EXPORT_TIME_NEGATIVE(
            Kind.RULE,
            "累计时长为负数",
            "Nobody served less than nothing: have the other system mend the record.",
            "累计时长不得为负数；请对方系统更正该记录。"),
    EXPORT_DOCUMENT_TWICE(
            Kind.RULE,
            "同一证件在文件中出现多次",
            "A line before has this document: the first one is compared; have the other system mend the rest.",
            "前面的行已有同一证件，以先出现的一行核对；其余请对方系统更正。"),
    RECONCILIATION_RUNNING(
            Kind.CONFLICT,
            "对账尚未完成",
            "Not every record was compared yet: decide once all were.",
            "尚有记录未核对完毕，请在对账完成后再作决定。"),
    UNKNOWN_RECONCILIATION(Kind.UNKNOWN, "没有这次对账", "No export was compared under this id.", "没有使用这个编号的对账，请核对编号。"),
    UNKNOWN_DIFFERENCE(
            Kind.UNKNOWN,
            "没有这处差异",
            "The comparison has no record of this line, or the person is in the export: take line or number from its list.",
            "对账中没有这一行的记录，或此人已在导出文件中；请使用列表中的行号或编号。"),
    UNKNOWN_RECORD_EXCHANGE(
            Kind.UNKNOWN,
            "没有与该系统的交换约定",
            "Nothing was ever agreed with this system: record the agreement first.",
            "与该系统没有交换约定，请先登记约定。"),
    RECORD_EXCHANGE_ALREADY_AGREED(
            Kind.CONFLICT,
            "交换约定已存在",
            "Another agreement with this system is in force: end that one first.",
            "与该系统已有另一约定有效，请先终止原约定。"),
    RECORD_EXCHANGE_NOT_IN_FORCE(
            Kind.CONFLICT,
            "交换约定未生效或已终止",
            "Records go to another system from the day of the agreement until its end: ask on a day between.",
            "自约定之日起至终止之日止方可向其他系统发送，请在此期间办理。"),
    EXCHANGE_KEY_REVOKED(
            Kind.RULE,
            "签名所用的密钥已被撤销",
            "This key was agreed once and is not any more: have the other system sign with the key that is agreed now.",
            "该密钥曾经约定，现已撤销；请对方使用现行约定的密钥签名。"),
    EXCHANGE_CONSENT_MISSING(
            Kind.RULE,
            "未同意与其他系统交换",
            "Nobody is linked who does not agree to EXCHANGE: record their consent first.",
            "未经本人同意与其他系统交换，不得关联；请先登记本人的同意。"),
    LINK_EXISTS(
            Kind.CONFLICT,
            "已与该系统关联",
            "They are linked with this system under another number: end that link first.",
            "已用另一编号与该系统关联，请先解除原关联。"),
    NUMBER_ALREADY_LINKED(
            Kind.CONFLICT,
            "该编号已被他人关联",
            "Somebody else is linked with this number of the other system: check the number.",
            "对方系统的这个编号已与另一人关联，请核对编号。"),
    UNKNOWN_LINK(
            Kind.UNKNOWN,
            "没有这个关联",
            "This volunteer was never linked with that system: link them first.",
            "该志愿者未与该系统关联过，请先办理关联。"),
    LINK_NOT_IN_FORCE(
            Kind.CONFLICT,
            "关联未生效或已解除",
            "Records go to another system while it knows the volunteer's number and the link has not ended: link them again.",
            "仅在对方确认编号之后、关联解除之前才发送记录，请重新办理关联。"),
    UNKNOWN_SENT_RECORD(
            Kind.UNKNOWN,
            "没有发送过这条记录",
            "No record of this volunteer was sent to that system under this id: take it from the list of records.",
            "没有以这个编号向该系统发送过该志愿者的记录，请使用记录列表中的编号。"),
    RECORD_NOT_DISPUTED(
            Kind.CONFLICT,
            "该记录无需决定",
            "Only what the other system rejected or has otherwise is decided on: look at the state of the record.",
            "只有对方拒收或与对方不一致的记录才需要决定，请查看记录的状态。");

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
    private final String chineseSentence;

    Problem(Kind kind, String chinese, String english, String chineseSentence) {
        this.kind = kind;
        this.chinese = chinese;
        this.english = english;
        this.chineseSentence = chineseSentence;
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

    /**
     * The same as {@link #english()} in Chinese, for whoever stands at the counter or before the page. It stays as general as
     * this where a refusal's own English detail names a figure or a name.
     */
    public String chineseSentence() {
        return chineseSentence;
    }
}
