package org.redvest.query.person.qualification;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Qualifications on record. */
interface QualificationRows extends Repository<QualificationRow, Long> {

    /** Those of these numbers, the newest first day first. */
    List<QualificationRow> findByVolunteerIdInOrderByValidFromDescPositionDesc(Collection<String> volunteerIds);
}
