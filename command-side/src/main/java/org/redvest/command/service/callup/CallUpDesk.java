package org.redvest.command.service.callup;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.callup.CalledPlace;
import org.redvest.api.service.callup.command.EndCallUp;
import org.redvest.api.service.callup.command.OrderCallUp;
import org.redvest.api.service.callup.event.CallUpEnded;
import org.redvest.api.service.callup.event.CallUpOrdered;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.cover.insurance.InsurancePolicies;
import org.redvest.command.service.project.Project;
import org.redvest.command.service.shift.Shift;

/**
 * Decides about call-ups: the order, the project in which it is served and all of its shifts come to be in one unit of work, or
 * nothing does. The project makes what is true of every shift true of these: who may serve, what they accept, who covers them,
 * who certifies it. Whoever answers signs up, place by place, at the shifts' own door ({@link CallUpAnswers}): no unit of work
 * holds two shifts that others sign up for.
 */
final class CallUpDesk {

    private final Repository<CallUp> callUps;
    private final Repository<Project> projects;
    private final Repository<Shift> shifts;
    private final Organisations organisations;
    private final InsurancePolicies insurancePolicies;
    private final Clock clock;

    CallUpDesk(
            Repository<CallUp> callUps,
            Repository<Project> projects,
            Repository<Shift> shifts,
            Organisations organisations,
            InsurancePolicies insurancePolicies,
            Clock clock) {
        this.callUps = callUps;
        this.projects = projects;
        this.shifts = shifts;
        this.organisations = organisations;
        this.insurancePolicies = insurancePolicies;
        this.clock = clock;
    }

    @CommandHandler
    Effect handle(OrderCallUp command) throws Exception {
        Aggregate<CallUp> callUp = callUps.loadOrCreate(command.callUpId().value(), CallUp::new);
        if (callUp.invoke(CallUp::facts).ordered() != null) {
            return Effect.ALREADY_RECORDED;
        }
        Instant now = clock.instant();
        organisations.requireServing(command.organisationId(), now);
        insurancePolicies.requireInForce(command.insurancePolicyId(), now);
        requireWithinTheArea(command);

        callUp.execute(it -> it.order(ordered(command)));
        ProjectId project = command.projectId();
        projects.loadOrCreate(project.value(), Project::new)
                .execute(it ->
                        it.order(project, command.organisationId(), command.details(), command.insurancePolicyId()));
        for (CalledPlace place : command.places()) {
            shifts.loadOrCreate(place.shiftId().value(), Shift::new)
                    .execute(it -> it.open(place.shiftId(), project, place.site(), place.terms()));
        }
        return Effect.RECORDED;
    }

    /** Nobody commands where they have no say. */
    private static void requireWithinTheArea(OrderCallUp command) {
        Remit area = Remit.in(command.details().site().division());
        Stream<DivisionCode> named = Stream.concat(
                command.divisions().stream(),
                command.places().stream().map(place -> place.site().division()));
        if (!named.allMatch(area::holds)) {
            throw new Refusal(Problem.CALL_UP_OUTSIDE_AREA);
        }
    }

    private static CallUpOrdered ordered(OrderCallUp command) {
        return new CallUpOrdered(
                command.callUpId(),
                command.projectId(),
                command.details().site().division(),
                command.details().name(),
                command.basis(),
                command.details().qualifications(),
                command.divisions(),
                command.answerBy(),
                command.places().stream().map(CalledPlace::shiftId).toList());
    }

    /** What follows from a closed project follows here: its shifts are called off, and whoever signed up is free. */
    @CommandHandler
    Effect handle(EndCallUp command) throws Exception {
        Aggregate<CallUp> callUp = callUps.load(command.callUpId().value());
        CallUpFacts facts = callUp.invoke(CallUp::facts);
        if (facts.ended()) {
            return Effect.ALREADY_RECORDED;
        }
        callUp.execute(it -> it.end(new CallUpEnded(command.callUpId(), command.reason())));
        projects.load(facts.order().projectId().value()).execute(it -> it.callOff(command.reason()));
        return Effect.RECORDED;
    }
}
