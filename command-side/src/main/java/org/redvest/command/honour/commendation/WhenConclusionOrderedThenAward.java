package org.redvest.command.honour.commendation;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.commendation.RefusedAward;
import org.redvest.api.honour.commendation.command.AwardCommendation;
import org.redvest.api.honour.commendation.command.CloseCommendationRound;
import org.redvest.api.honour.commendation.event.RoundConclusionOrdered;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/**
 * Makes the awards of a round, one after the other: each is decided by itself, and one that is refused keeps no other. What was
 * awarded the round remembers, so that an errand that begins again after its process died awards nothing twice.
 */
@Component
class WhenConclusionOrderedThenAward extends Automation {

    private final Commands commands;

    WhenConclusionOrderedThenAward(Commands commands) {
        super("make-awards");
        this.commands = commands;
    }

    @EventHandler
    void on(RoundConclusionOrdered event, EventMessage<?> message) {
        run(() -> {
            List<RefusedAward> refused = event.candidates().stream()
                    .flatMap(candidate -> refusal(event.roundId(), candidate, message).stream())
                    .toList();
            commands.send(new CloseCommendationRound(event.roundId(), refused), envelope(), message);
        });
    }

    private Optional<RefusedAward> refusal(CommendationRoundId round, CandidateId candidate, EventMessage<?> message) {
        try {
            commands.send(new AwardCommendation(round, candidate), envelope(), message);
            return Optional.empty();
        } catch (Refusal refusal) {
            if (refusal.problem().kind() == Problem.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return Optional.of(new RefusedAward(candidate, refusal.problem()));
        }
    }
}
