package org.redvest.api.person.volunteer;

/** What has become of a registration. Only one that is in effect earns, is insured and is counted. */
public enum RegistrationState {
    /** 待本人确认: entered by somebody else, and not yet confirmed by the person. */
    UNCONFIRMED,
    /** 待审核: the person agreed; an organisation or an officer has still to approve. */
    UNAPPROVED,
    /** 已生效. */
    IN_EFFECT,
    /** 已失效: nobody confirmed in time. */
    LAPSED,
    /** 本人否认: the person says that they did not agree. */
    CONTESTED,
    /** 禁止参加: the volunteer is banned, until that is lifted. */
    BANNED
}
