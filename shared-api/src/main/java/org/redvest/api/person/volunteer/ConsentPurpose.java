package org.redvest.api.person.volunteer;

/** For what a person's data may be used beyond the record itself; each needs a consent of its own. */
public enum ConsentPurpose {
    /** 社会公示: the masked name stands in the public disclosure (PIPL Art. 25). */
    PUBLICATION,
    /** 提供给保险公司: insurers learn that the person is insured (PIPL Art. 23). */
    INSURER,
    /** 与其他系统交换: records go to other volunteering systems (志愿服务记录办法; PIPL Art. 23). */
    EXCHANGE
}
