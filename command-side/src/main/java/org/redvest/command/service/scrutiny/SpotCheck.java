package org.redvest.command.service.scrutiny;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.SpotCheckId;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.scrutiny.CheckOutcome;
import org.redvest.api.service.scrutiny.Draw;
import org.redvest.api.service.scrutiny.command.AnnounceSpotCheck;
import org.redvest.api.service.scrutiny.command.DrawSpotCheck;
import org.redvest.api.service.scrutiny.command.RecordSpotCheckResult;
import org.redvest.api.service.scrutiny.event.SpotCheckAnnounced;
import org.redvest.api.service.scrutiny.event.SpotCheckDrawn;
import org.redvest.api.service.scrutiny.event.SpotCheckEvent;
import org.redvest.api.service.scrutiny.event.SpotCheckResultRecorded;
import org.redvest.command.person.volunteer.Certifiers;
import org.redvest.command.platform.Hand;

/** A spot-check: announced before its seed can be known, drawn once, and what was found of each record that it drew. */
final class SpotCheck {

    @AggregateIdentifier
    private @Nullable SpotCheckId id;

    private @Nullable SpotCheckAnnounced announced;
    private @Nullable Instant announcedAt;
    private @Nullable Text seed;
    private final Map<ServiceRecordId, Result> results = new HashMap<>();

    SpotCheck() {
        // required by Axon
    }

    private record Result(CheckOutcome outcome, Text note) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(AnnounceSpotCheck command, Clock clock) {
        if (id != null) {
            return Effect.ALREADY_RECORDED;
        }
        if (command.to().isBefore(command.from())) {
            throw new Refusal(Problem.WINDOW_REVERSED);
        }
        if (!command.seedFrom().isAfter(clock.instant())) {
            throw new Refusal(Problem.SEED_NOT_AFTER_ANNOUNCEMENT);
        }
        apply(new SpotCheckAnnounced(
                command.spotCheckId(),
                command.division(),
                command.from(),
                command.to(),
                command.perTenThousand(),
                command.position(),
                command.seedSource(),
                command.seedFrom()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(DrawSpotCheck command, Clock clock) {
        if (seed != null) {
            if (seed.equals(command.seed())) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.SPOT_CHECK_DRAWN);
        }
        if (clock.instant().isBefore(announcement().seedFrom())) {
            throw new Refusal(
                    Problem.SEED_TOO_EARLY,
                    "The seed of this spot-check is not known before %s: draw with it from that instant on."
                            .formatted(announcement().seedFrom()));
        }
        apply(new SpotCheckDrawn(command.spotCheckId(), command.seed()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(RecordSpotCheckResult command, MetaData sender, Certifiers certifiers) {
        if (new Result(command.outcome(), command.note()).equals(results.get(command.recordId()))) {
            return Effect.ALREADY_RECORDED;
        }
        if (seed == null) {
            throw new Refusal(Problem.SPOT_CHECK_NOT_DRAWN);
        }
        Certifiers.Certified certified = certifiers
                .require(command.volunteerId(), Set.of(command.recordId()))
                .getFirst();
        if (!isOfThePopulation(certified)
                || !new Draw(seed, announcement().perTenThousand()).takes(command.recordId())) {
            throw new Refusal(Problem.RECORD_NOT_DRAWN);
        }
        if (Hand.of(sender).isOneWith(certified.by())) {
            throw new Refusal(Problem.CHECKER_IS_PARTY);
        }
        apply(new SpotCheckResultRecorded(
                command.spotCheckId(), command.recordId(), command.outcome(), command.note()));
        return Effect.RECORDED;
    }

    /** As it was certified: what became of it since, even that it was revoked, does not take a record out. */
    private boolean isOfThePopulation(Certifiers.Certified certified) {
        HoursCertified hours = certified.hours();
        SpotCheckAnnounced of = announcement();
        return Remit.in(of.division()).holds(hours.division())
                && !hours.serviceDate().isBefore(of.from())
                && !hours.serviceDate().isAfter(of.to())
                && !certified.at().isAfter(Objects.requireNonNull(announcedAt));
    }

    private SpotCheckAnnounced announcement() {
        return Objects.requireNonNull(announced);
    }

    @EventSourcingHandler
    void evolve(SpotCheckEvent event, @Timestamp Instant at) {
        switch (event) {
            case SpotCheckAnnounced first -> {
                id = first.spotCheckId();
                announced = first;
                announcedAt = at;
            }
            case SpotCheckDrawn drawn -> seed = drawn.seed();
            case SpotCheckResultRecorded result ->
                results.put(result.recordId(), new Result(result.outcome(), result.note()));
        }
    }
}
