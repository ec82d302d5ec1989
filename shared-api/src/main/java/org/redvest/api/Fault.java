package org.redvest.api;

/**
 * What is wrong with one part of a request. The constant's name is the stable {@code code} of an entry of {@code errors} in
 * the answer; the problem as a whole stays {@link Problem#INVALID_FIELD}, or what the answer says.
 */
public enum Fault {
    /** Something that is needed is not there. */
    FIELD_MISSING("必填字段缺失", "Send the field; it may be neither absent, nor null, nor blank.", "请填写此项，不能为空。"),
    /** A name that means nothing here. */
    FIELD_UNKNOWN("未知的字段", "Leave the field out: the API description names those that are read.", "请去掉此项，可填写的各项见接口说明。"),
    /** The same name twice. */
    FIELD_DUPLICATE(
            "字段重复", "Send each field once: nobody could tell which of the two was meant.", "请每项只填一次，否则无法判断以哪一个为准。"),
    /** Another kind of value, or against what its field demands. */
    FIELD_INVALID(
            "字段取值不符合要求",
            "Send a value of the kind and the length that the API description gives for it.",
            "请按要求的类型和长度填写此项。"),
    /** Not a text that every reader can hold. */
    TEXT_UNFIT(
            "文本含有不允许的字符",
            "Send the text without line breaks, control characters, invisible characters and halves of characters.",
            "请去掉换行、控制字符、不可见字符和残缺的字符。"),
    /** No instant, or no date, or one that nobody's calendar has. */
    TIME_INVALID(
            "日期或时间格式无效",
            "Send a text: an instant with its offset as 2026-03-01T09:00:00+08:00, a date as 2026-03-01, both in the years 1850 to 9999.",
            "请填写 1850 年至 9999 年间的日期或时间：日期如 2026-03-01，时间须带时差，如 2026-03-01T09:00:00+08:00。"),
    /** Not a number, or not one that its field can hold. */
    NUMBER_INVALID("数字无效", "Send a whole number in digits, within the bounds of its field.", "请用数字填写整数，并在此项允许的范围之内。"),
    /** Not on the list. */
    VALUE_UNKNOWN(
            "取值不在允许范围内", "Send one of the names that the API description lists for the field.", "请从接口说明为此项列出的取值中选择。"),
    /** A header. */
    HEADER_INVALID("请求头无效", "Send the header in the form that the message gives.", "请按提示的格式填写请求头。");

    private final String chinese;
    private final String english;
    private final String chineseSentence;

    Fault(String chinese, String english, String chineseSentence) {
        this.chinese = chinese;
        this.english = english;
        this.chineseSentence = chineseSentence;
    }

    /** A short Chinese title. */
    public String chinese() {
        return chinese;
    }

    /** An English sentence that says what to send. */
    public String english() {
        return english;
    }

    /** The same as {@link #english()} in Chinese, for whoever fills in a form. */
    public String chineseSentence() {
        return chineseSentence;
    }
}
