package org.redvest.command.volunteer;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Effect;
import org.redvest.api.volunteer.command.LinkDocument;

/** Links a further document: its claim and the volunteer change together or not at all (ADR 6). */
final class DocumentDesk {

    private final Repository<IdentityClaim> claims;
    private final Repository<Volunteer> registered;
    private final Volunteers volunteers;

    DocumentDesk(Repository<IdentityClaim> claims, Repository<Volunteer> registered, Volunteers volunteers) {
        this.claims = claims;
        this.registered = registered;
        this.volunteers = volunteers;
    }

    @CommandHandler
    Effect handle(LinkDocument command) throws Exception {
        Aggregate<IdentityClaim> claim = claims.loadOrCreate(command.claimId().value(), IdentityClaim::new);
        if (!claim.invoke(it -> it.claim(command, volunteers))) {
            return Effect.ALREADY_RECORDED;
        }
        registered.load(command.volunteerId().value()).execute(it -> it.link(command));
        return Effect.RECORDED;
    }
}
