package org.redvest.api.honour.certificate;

/** Whether what a certificate says still holds. What is amended or revoked never becomes valid again. */
public enum CertificateStatus {
    /** 有效: nothing of what it says was changed since. */
    VALID,
    /** 已变更: one of its records was corrected, revoked or given back since, or turned out to be another person's. */
    AMENDED,
    /** 已撤销: it was revoked, or all its records were. */
    REVOKED,
    /** 查无此证: no certificate has this number. */
    UNKNOWN
}
