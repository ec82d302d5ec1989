package org.redvest.query.person.qualification;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Which of the qualifications on record no longer count. */
interface QualificationWithdrawalRows extends Repository<QualificationWithdrawalRow, Long> {

    /** Those of these numbers. */
    List<QualificationWithdrawalRow> findByVolunteerIdIn(Collection<String> volunteerIds);
}
