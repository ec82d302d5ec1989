package org.redvest.command.city.station;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.station.command.ClaimBlock;
import org.redvest.api.city.station.command.ReleaseBlock;
import org.redvest.api.city.station.event.BlockClaimed;
import org.redvest.api.city.station.event.BlockEvent;
import org.redvest.api.city.station.event.BlockReleased;
import org.redvest.api.id.BlockId;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.platform.Days;

/** A block or a road, and which unit looked after it when: one on each day at the most. */
final class Block {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable BlockId id;

    /** In the order of the log. */
    private final List<Claim> claims = new ArrayList<>();

    Block() {
        // required by Axon
    }

    /**
     * A unit's claim.
     *
     * @param lastDays every end that was ever said of it; the last one counts
     */
    private record Claim(BlockClaimed claimed, List<LocalDate> lastDays) {

        static Claim of(BlockClaimed claimed) {
            return new Claim(claimed, claimed.until() == null ? List.of() : List.of(claimed.until()));
        }

        Claim after(BlockReleased released) {
            if (!claimed.organisationId().equals(released.organisationId())
                    || !claimed.from().equals(released.from())) {
                return this;
            }
            List<LocalDate> more = new ArrayList<>(lastDays);
            more.add(released.lastDay());
            return new Claim(claimed, List.copyOf(more));
        }

        Days days() {
            return new Days(claimed.from(), lastDays.isEmpty() ? null : lastDays.getLast());
        }

        Refusal inTheWay() {
            LocalDate last = days().last();
            return new Refusal(
                    Problem.BLOCK_CLAIMED,
                    "%s has it from %s %s: that has to end first."
                            .formatted(
                                    claimed.organisationId().code(),
                                    claimed.from(),
                                    last == null ? "on, without an end" : "until " + last));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(ClaimBlock command, Organisations organisations) {
        BlockClaimed event = new BlockClaimed(
                command.blockId(),
                command.division(),
                command.name(),
                command.kind(),
                command.organisationId(),
                command.unit(),
                command.from(),
                command.until());
        Days days = Days.of(command.from(), command.until());
        // one that was released since does not hold any more as it was made
        if (claims.stream()
                .anyMatch(claim -> claim.claimed().equals(event) && claim.days().equals(days))) {
            return Effect.ALREADY_RECORDED;
        }
        claims.stream().filter(claim -> claim.days().meet(days)).findFirst().ifPresent(claim -> {
            throw claim.inTheWay();
        });
        organisations.requireServingWhereRegistered(command.organisationId(), CivilTime.startOf(command.from()));
        apply(event);
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ReleaseBlock command) {
        Claim claim = claims.stream()
                .filter(each -> each.claimed().organisationId().equals(command.organisationId()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refusal(Problem.BLOCK_NOT_CLAIMED));
        if (claim.lastDays().contains(command.lastDay())) {
            return Effect.ALREADY_RECORDED;
        }
        LocalDate from = claim.claimed().from();
        Days.requireInOrder(from, command.lastDay());
        if (!claim.days().goesOnAfter(command.lastDay())) {
            throw new Refusal(Problem.BLOCK_NOT_CLAIMED);
        }
        apply(new BlockReleased(
                command.blockId(), command.organisationId(), from, command.lastDay(), command.reason()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(BlockEvent event) {
        switch (event) {
            case BlockClaimed claimed -> {
                id = claimed.blockId();
                claims.add(Claim.of(claimed));
            }
            case BlockReleased released -> claims.replaceAll(claim -> claim.after(released));
        }
    }
}
