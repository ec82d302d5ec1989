package org.redvest.command.city.alliance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.alliance.command.FoundAlliance;
import org.redvest.api.city.alliance.command.JoinAlliance;
import org.redvest.api.city.alliance.command.LeaveAlliance;
import org.redvest.api.city.alliance.event.AllianceEvent;
import org.redvest.api.city.alliance.event.AllianceFounded;
import org.redvest.api.city.alliance.event.AllianceJoined;
import org.redvest.api.city.alliance.event.AllianceLeft;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.OrganisationId;
import org.redvest.command.city.organisation.Organisations;

/** An alliance, and who was its member from when to when. */
final class Alliance {

    @AggregateIdentifier
    private @Nullable AllianceId id;

    /** In the order of the log; only the last of an organisation may still go on. */
    private final Map<OrganisationId, List<Membership>> members = new HashMap<>();

    Alliance() {
        // required by Axon
    }

    /**
     * A membership, half-open.
     *
     * @param left first day on which it was none; null where it goes on
     */
    private record Membership(LocalDate joined, @Nullable LocalDate left) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(FoundAlliance command) {
        if (id != null) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new AllianceFounded(command.allianceId(), command.name(), command.division(), command.foundedOn()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(JoinAlliance command, Organisations organisations) {
        List<Membership> before = members.getOrDefault(command.organisationId(), List.of());
        if (before.stream().anyMatch(membership -> membership.joined().equals(command.on()))) {
            return Effect.ALREADY_RECORDED;
        }
        if (before.stream()
                .anyMatch(
                        membership -> membership.left() == null || command.on().isBefore(membership.left()))) {
            throw new Refusal(Problem.ALREADY_MEMBER);
        }
        organisations.require(command.organisationId());
        apply(new AllianceJoined(command.allianceId(), command.organisationId(), command.category(), command.on()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(LeaveAlliance command) {
        List<Membership> before = members.getOrDefault(command.organisationId(), List.of());
        if (before.stream().anyMatch(membership -> command.on().equals(membership.left()))) {
            return Effect.ALREADY_RECORDED;
        }
        if (before.isEmpty() || before.getLast().left() != null) {
            throw new Refusal(Problem.NOT_A_MEMBER);
        }
        LocalDate joined = before.getLast().joined();
        if (!command.asStated() && !command.on().isAfter(joined)) {
            throw new Refusal(
                    Problem.PERIOD_REVERSED,
                    "The organisation became a member on %s: the first day on which it is none is a later one."
                            .formatted(joined));
        }
        apply(new AllianceLeft(command.allianceId(), command.organisationId(), joined, command.on()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(AllianceEvent event) {
        switch (event) {
            case AllianceFounded founded -> id = founded.allianceId();
            case AllianceJoined joined -> of(joined.organisationId()).add(new Membership(joined.on(), null));
            case AllianceLeft left ->
                of(left.organisationId())
                        .replaceAll(membership -> membership.left() == null
                                ? new Membership(membership.joined(), left.on())
                                : membership);
        }
    }

    private List<Membership> of(OrganisationId organisation) {
        return members.computeIfAbsent(organisation, none -> new ArrayList<>());
    }
}
