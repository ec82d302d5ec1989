package org.redvest.query.person.file;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Commendations on record. */
interface CommendationRows extends Repository<CommendationRow, Long> {

    /** Those of these numbers, the newest date first. */
    List<CommendationRow> findByVolunteerIdInOrderByEntryDateDescPositionDesc(Collection<String> volunteerIds);
}
