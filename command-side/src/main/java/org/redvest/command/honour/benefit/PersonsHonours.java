package org.redvest.command.honour.benefit;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.HonourCardRules;
import org.redvest.api.id.HonouredHoursId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.series.Period;
import org.redvest.command.honour.benefit.HonouredHours.Claim;

/**
 * The days of one person that are counted for cards and awards, under all of their numbers: no two of them overlap but where both
 * cards or awards let hours be counted twice ({@link HonourCardRules#hoursReusable}). Claims are recorded under the number that goes
 * on, so that of two that are made at once one is made on the state that the other left.
 */
public final class PersonsHonours {

    private final VolunteerId goingOn;
    private final List<Held> all;

    private record Held(VolunteerId number, Aggregate<HonouredHours> hours) {}

    private PersonsHonours(VolunteerId goingOn, List<Held> all) {
        this.goingOn = goingOn;
        this.all = all;
    }

    /**
     * Those of a person.
     *
     * @param numbers all of the person's, first the one that goes on; to release, in any order
     */
    public static PersonsHonours load(Repository<HonouredHours> repository, List<VolunteerId> numbers)
            throws Exception {
        List<Held> all = new ArrayList<>();
        for (VolunteerId number : VolunteerId.inOrder(numbers)) {
            all.add(new Held(
                    number, repository.loadOrCreate(HonouredHoursId.of(number).value(), HonouredHours::new)));
        }
        return new PersonsHonours(numbers.getFirst(), all);
    }

    /** All that stand. */
    public List<Claim> claims() {
        return all.stream()
                .flatMap(held -> held.hours().invoke(HonouredHours::claims).stream())
                .toList();
    }

    /**
     * Counts the hours of some days for a card or an award.
     *
     * @param by its number: what it has claimed already it claims no second time
     * @param reusable whether it lets them be counted for another one too
     * @throws Refusal {@link Problem#HOURS_ALREADY_HONOURED}
     */
    public void claim(Period window, Text by, boolean reusable) {
        if (claims().stream().anyMatch(claim -> claim.by().equals(by))) {
            return;
        }
        Claim wanted = new Claim(window, by, reusable);
        requireFree(wanted);
        all.stream().filter(held -> held.number().equals(goingOn)).forEach(held -> held.hours()
                .execute(hours -> hours.claim(goingOn, wanted)));
    }

    /**
     * Requires that the hours of some days could be counted.
     *
     * @throws Refusal {@link Problem#HOURS_ALREADY_HONOURED}
     */
    public void requireFree(Claim wanted) {
        for (Claim claim : claims()) {
            if (!claim.by().equals(wanted.by()) && !claim.bears(wanted)) {
                throw new Refusal(
                        Problem.HOURS_ALREADY_HONOURED,
                        "The hours of %s to %s were counted for %s, and one of the two does not let them count twice."
                                .formatted(claim.window().from(), claim.window().until(), claim.by()));
            }
        }
    }

    /** Frees what a card or an award counted. */
    public void release(Text by) {
        all.forEach(held -> held.hours().execute(hours -> hours.release(held.number(), by)));
    }
}
