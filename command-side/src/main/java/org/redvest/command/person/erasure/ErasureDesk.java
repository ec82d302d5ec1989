package org.redvest.command.person.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.api.person.registration.command.ContestRegistration;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.command.person.identity.ConfirmationCodes;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.VolunteerFacts;
import org.redvest.command.person.volunteer.Volunteers;

/**
 * The way out: whoever is erased is erased under all their numbers, and whatever is kept for them elsewhere is closed, in
 * one unit of work and not before everybody who keeps something was asked (ADR 27). Volunteers first, in the order of
 * their numbers, then what lies elsewhere, so that two of them never wait for each other. Whoever never registered, and is
 * known by what somebody keeps for them, is erased like everybody else (ADR 54).
 */
final class ErasureDesk {

    private final Repository<Volunteer> registered;
    private final Volunteers volunteers;
    private final ConfirmationCodes codes;
    private final Supplier<Stream<ErasureObstacle>> obstacles;

    ErasureDesk(
            Repository<Volunteer> registered,
            Volunteers volunteers,
            ConfirmationCodes codes,
            Supplier<Stream<ErasureObstacle>> obstacles) {
        this.registered = registered;
        this.volunteers = volunteers;
        this.codes = codes;
        this.obstacles = obstacles;
    }

    @CommandHandler
    Effect handle(EraseVolunteer command) throws Exception {
        requireKnown(command.volunteerId());
        List<VolunteerId> numbers = numbersOf(command.volunteerId());
        List<Aggregate<Volunteer>> person = new ArrayList<>();
        for (VolunteerId number : numbers) {
            person.add(registered.loadOrCreate(number.value(), Volunteer::new));
        }
        // now nobody merges or separates any of them; before, somebody may have
        if (!numbers.equals(numbersOf(command.volunteerId()))) {
            throw new Refusal(Problem.BUSY);
        }
        if (person.stream().allMatch(number -> number.invoke(Volunteer::isErased))) {
            return Effect.ALREADY_RECORDED;
        }
        overcomeObstacles(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            erase(person.get(i), numbers.get(i));
        }
        return Effect.RECORDED;
    }

    private void requireKnown(VolunteerId number) {
        VolunteerFacts facts = volunteers.of(number);
        if (!facts.erased() && obstacles.get().noneMatch(keeper -> keeper.knows(number))) {
            facts.requireRegistered();
        }
    }

    @CommandHandler
    Effect handle(ContestRegistration command) throws Exception {
        Aggregate<Volunteer> volunteer = registered.load(command.volunteerId().value());
        if (volunteer.invoke(it -> it.registration().isContested(command, codes))) {
            return Effect.ALREADY_RECORDED;
        }
        overcomeObstacles(List.of(command.volunteerId()));
        volunteer.execute(it -> it.registration().contest(command));
        erase(volunteer, command.volunteerId());
        return Effect.RECORDED;
    }

    private List<VolunteerId> numbersOf(VolunteerId one) {
        return VolunteerId.inOrder(volunteers.personOf(one));
    }

    private void overcomeObstacles(List<VolunteerId> numbers) throws Exception {
        List<ErasureObstacle> all = obstacles.get().toList();
        for (ErasureObstacle obstacle : all) {
            obstacle.requireNone(numbers);
        }
        for (ErasureObstacle obstacle : all) {
            obstacle.close(numbers);
        }
    }

    private static void erase(Aggregate<Volunteer> volunteer, VolunteerId number) {
        if (!volunteer.invoke(Volunteer::isErased)) {
            volunteer.execute(it -> it.erase(new VolunteerErased(number)));
        }
    }
}
