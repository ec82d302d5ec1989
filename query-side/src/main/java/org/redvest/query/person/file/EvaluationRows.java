package org.redvest.query.person.file;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Evaluations on record. */
interface EvaluationRows extends Repository<EvaluationRow, Long> {

    /** Those of these numbers, the newest date first. */
    List<EvaluationRow> findByVolunteerIdInOrderByEntryDateDescPositionDesc(Collection<String> volunteerIds);
}
