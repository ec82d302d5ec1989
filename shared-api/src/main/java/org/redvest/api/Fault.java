package org.redvest.api;

/**
 * What is wrong with one part of a request. The constant's name is the stable {@code code} of an entry of {@code errors} in
 * the answer; the problem as a whole stays {@link Problem#INVALID_FIELD}, or what the answer says.
 */
public enum Fault {
    /** Something that is needed is not there. */
    FIELD_MISSING("必填字段缺失", "Send the field; it may be neither absent, nor null, nor blank."),
    /** A name that means nothing here. */
    FIELD_UNKNOWN("未知的字段", "Leave the field out: the API description names those that are read."),
    /** The same name twice. */
    FIELD_DUPLICATE("字段重复", "Send each field once: nobody could tell which of the two was meant."),
    /** Another kind of value, or against what its field demands. */
    FIELD_INVALID("字段取值不符合要求", "Send a value of the kind and the length that the API description gives for it."),
    /** Not a text that every reader can hold. */
    TEXT_UNFIT(
            "文本含有不允许的字符",
            "Send the text without line breaks, control characters, invisible characters and halves of characters."),
    /** No instant, or no date, or one that nobody's calendar has. */
    TIME_INVALID(
            "日期或时间格式无效",
            "Send a text: an instant with its offset as 2026-03-01T09:00:00+08:00, a date as 2026-03-01, both in the years 1850 to 9999."),
    /** Not a number, or not one that its field can hold. */
    NUMBER_INVALID("数字无效", "Send a whole number in digits, within the bounds of its field."),
    /** Not on the list. */
    VALUE_UNKNOWN("取值不在允许范围内", "Send one of the names that the API description lists for the field."),
    /** A header. */
    HEADER_INVALID("请求头无效", "Send the header in the form that the message gives.");

    private final String chinese;
    private final String english;

    Fault(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** A short Chinese title. */
    public String chinese() {
        return chinese;
    }

    /** An English sentence that says what to send. */
    public String english() {
        return english;
    }
}
