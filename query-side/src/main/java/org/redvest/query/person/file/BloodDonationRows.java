package org.redvest.query.person.file;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Blood donations on record. */
interface BloodDonationRows extends Repository<BloodDonationRow, Long> {

    /** Those of these numbers, the newest date first. */
    List<BloodDonationRow> findByVolunteerIdInOrderByEntryDateDescPositionDesc(Collection<String> volunteerIds);
}
