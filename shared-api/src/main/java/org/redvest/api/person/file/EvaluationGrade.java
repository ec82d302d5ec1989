package org.redvest.api.person.file;

/** How well somebody served (服务质量; Decree 67 Art. 10), best first. */
public enum EvaluationGrade {
    /** 优秀. */
    EXCELLENT,
    /** 良好. */
    GOOD,
    /** 合格. */
    SATISFACTORY,
    /** 不合格. */
    UNSATISFACTORY
}
