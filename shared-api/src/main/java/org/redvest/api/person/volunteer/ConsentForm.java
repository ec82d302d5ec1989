package org.redvest.api.person.volunteer;

/** How somebody consented. */
public enum ConsentForm {
    /** 本人在线同意: the person, signed in. */
    ONLINE,
    /** 验证码确认: the person, by the one-time code that was sent to them. */
    ONE_TIME_CODE,
    /** 书面同意书: a form that they signed. */
    SIGNED_FORM,
    /** 签名名册: a list on which they signed in their row. */
    SIGNED_LIST;

    /** Whether it is a paper, of which a scan is kept. */
    public boolean onPaper() {
        return this == SIGNED_FORM || this == SIGNED_LIST;
    }
}
