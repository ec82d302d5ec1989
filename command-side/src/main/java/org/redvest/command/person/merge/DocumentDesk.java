package org.redvest.command.person.merge;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.MergeGround;
import org.redvest.api.person.merge.command.LinkDocument;
import org.redvest.api.person.merge.event.MergeCaseOpened;
import org.redvest.api.person.volunteer.DocumentLink;
import org.redvest.command.person.volunteer.IdentityClaim;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;

/**
 * Links a further document: its claim and the volunteer change together or not at all (ADR 6). A document that another
 * volunteer has shows that both may be one person: nothing is linked then, and the case of the two is opened.
 */
final class DocumentDesk {

    private final Repository<IdentityClaim> claims;
    private final Repository<Volunteer> registered;
    private final Repository<MergeCase> cases;
    private final Volunteers volunteers;

    DocumentDesk(
            Repository<IdentityClaim> claims,
            Repository<Volunteer> registered,
            Repository<MergeCase> cases,
            Volunteers volunteers) {
        this.claims = claims;
        this.registered = registered;
        this.cases = cases;
        this.volunteers = volunteers;
    }

    @CommandHandler
    DocumentLink handle(LinkDocument command) throws Exception {
        VolunteerId volunteer = command.volunteerId();
        volunteers.of(volunteer).requireRegistered();
        Aggregate<IdentityClaim> claim = claims.loadOrCreate(command.claimId().value(), IdentityClaim::new);
        Optional<VolunteerId> holder = claim.invoke(it -> it.holder(volunteers));
        if (holder.isEmpty()) {
            claim.execute(it -> it.claim(command));
            registered.load(volunteer.value()).execute(it -> it.link(command));
            return DocumentLink.LINKED;
        }
        if (volunteers.personOf(volunteer).contains(holder.get())) {
            return DocumentLink.LINKED;
        }
        MergeCaseId mergeCase = MergeCaseId.of(volunteer, holder.get());
        cases.loadOrCreate(mergeCase.value(), MergeCase::new)
                .invoke(it ->
                        it.open(new MergeCaseOpened(mergeCase, volunteer, holder.get(), MergeGround.SAME_DOCUMENT)));
        return new DocumentLink(mergeCase);
    }
}
