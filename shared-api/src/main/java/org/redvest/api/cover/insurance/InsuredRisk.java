package org.redvest.api.cover.insurance;

/** For what an insurer pays. Stored by name: a constant is never renamed. */
public enum InsuredRisk {
    /** 意外身故 */
    ACCIDENTAL_DEATH,
    /** 意外伤残 */
    DISABILITY,
    /** 意外医疗 */
    MEDICAL,
    /** 住院津贴, for each day. */
    HOSPITAL_ALLOWANCE,
    /** 救护车费用 */
    AMBULANCE,
    /** 猝死 */
    SUDDEN_DEATH,
    /** 第三者责任 */
    THIRD_PARTY
}
