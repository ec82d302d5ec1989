package org.redvest.web.file;

import org.redvest.api.honour.commendation.query.ReceivedCommendations;
import org.redvest.api.person.card.query.VolunteerCard;
import org.redvest.api.person.file.query.PersonalFile;
import org.redvest.api.person.qualification.query.Qualifications;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** What the API tells of somebody's file to themselves and to whoever may read about them. */
public interface FileQueries {

    /** Whose it is. */
    @GetExchange("/volunteers/{id}")
    VolunteerCard card(@PathVariable String id);

    /** Trainings, commendations, evaluations, blood donations. */
    @GetExchange("/volunteers/{id}/personal-file")
    PersonalFile file(@PathVariable String id);

    /** Commendations in rounds of this ledger, those that were revoked too. */
    @GetExchange("/volunteers/{id}/commendations-received")
    ReceivedCommendations received(@PathVariable String id);

    /** Every qualification, those that no longer count too. */
    @GetExchange("/volunteers/{id}/qualifications")
    Qualifications qualifications(@PathVariable String id);
}
