package org.redvest.api.service.diary;

/** Why nothing more is noted in a diary. Stored by name: a constant is never renamed. */
public enum DiaryEnd {
    /** The volunteer is banned. */
    BANNED,
    /** The number was merged into another, whose diary goes on. */
    MERGED,
    /** The volunteer was erased (注销). */
    ERASED
}
