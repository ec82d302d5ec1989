package org.redvest.api.reward.timebank;

/** How two people are related. */
public enum Kin {
    /** 配偶. */
    SPOUSE(true),
    /** 父母. */
    PARENT(true),
    /** 子女. */
    CHILD(true),
    /** 祖父母, 外祖父母. */
    GRANDPARENT(true),
    /** 孙子女, 外孙子女. */
    GRANDCHILD(true),
    /** 兄弟姐妹. */
    SIBLING(false),
    /** 其他亲属. */
    OTHER(false);

    private final boolean close;

    Kin(boolean close) {
        this.close = close;
    }

    /** Whether it is a spouse or a direct relative (配偶, 直系亲属), to whom time may be given. */
    public boolean isClose() {
        return close;
    }
}
