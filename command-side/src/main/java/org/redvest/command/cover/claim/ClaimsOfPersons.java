package org.redvest.command.cover.claim;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.cover.claim.event.ClaimEvent;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.erasure.ErasureObstacle;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The insurance claims of a person: they are part of what the person gets a copy of, and somebody who still claims something is
 * not erased before that is decided.
 */
@Component
class ClaimsOfPersons implements ErasureObstacle, TellsOfAPerson {

    private final Function<VolunteerId, List<InsuranceClaimId>> roster;
    private final Function<InsuranceClaimId, Stream<ClaimEvent>> log;

    @Autowired
    ClaimsOfPersons(ClaimRoster roster, Streams streams) {
        this(roster::of, claim -> streams.read(claim.value(), ClaimEvent.class));
    }

    /** Claims as this roster finds them, and this log knows them. */
    ClaimsOfPersons(
            Function<VolunteerId, List<InsuranceClaimId>> roster, Function<InsuranceClaimId, Stream<ClaimEvent>> log) {
        this.roster = roster;
        this.log = log;
    }

    @Override
    public void requireNone(List<VolunteerId> numbers) {
        numbers.stream()
                .flatMap(number -> roster.apply(number).stream())
                .filter(this::goesOn)
                .findFirst()
                .ifPresent(claim -> {
                    throw new Refusal(
                            Problem.ERASURE_OBSTRUCTED,
                            "The insurance claim %s is not decided yet: wait until the insurer refused or closed it, then ask again."
                                    .formatted(claim));
                });
    }

    private boolean goesOn(InsuranceClaimId claim) {
        ClaimFacts facts = ClaimFacts.NOTHING;
        for (ClaimEvent event : log.apply(claim).toList()) {
            facts = facts.and(event);
        }
        return facts.goesOn();
    }

    @Override
    public Stream<String> streamsOf(VolunteerId volunteer) {
        return roster.apply(volunteer).stream().map(InsuranceClaimId::value);
    }
}
