package org.redvest.query.person.file;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Trainings on record. */
interface TrainingRows extends Repository<TrainingRow, Long> {

    /** Those of these numbers, the newest date first. */
    List<TrainingRow> findByVolunteerIdInOrderByEntryDateDescPositionDesc(Collection<String> volunteerIds);
}
