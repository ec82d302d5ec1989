package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Actors.atOnce;
import static org.redvest.command.Organisers.as;
import static org.redvest.command.Organisers.ask;
import static org.redvest.command.Organisers.inDays;
import static org.redvest.command.Organisers.signUp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.id.SignUpId;
import org.redvest.api.service.shift.event.OfferAccepted;
import org.redvest.api.service.shift.event.OfferDeclined;
import org.redvest.api.service.shift.event.OfferExpired;
import org.redvest.api.service.shift.event.PlaceOffered;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftEvent;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.api.service.shift.event.SignUpWithdrawn;
import org.redvest.api.service.shift.event.SignUpWithdrawnLate;
import org.redvest.api.service.shift.event.WaitingJoined;
import org.redvest.command.Http.Answer;

/**
 * Many want a place at the same moment, on two command sides over one store: each is told something that is so, nobody is told
 * to come again, and there are never more than there are places. A short form; the long one is a benchmark.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RushContract {

    private static final int CALLERS = 60;
    private static final int PLACES = 5;

    private final RunningCommandSide one;
    private final RunningCommandSide other;
    private final Organisers organisers;
    private final List<String> volunteers;
    private final AtomicInteger day = new AtomicInteger(10);

    RushContract(Store store) {
        this.one = RunningCommandSide.start(store, "rush-one");
        this.other = RunningCommandSide.start(store, "rush-other");
        this.organisers = new Organisers(one, new Actors(one));
        this.volunteers = organisers.volunteers(CALLERS);
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
    }

    private Http caller(int number) {
        return as(number % 2 == 0 ? one : other, volunteers.get(number));
    }

    private Instant nextDay() {
        return inDays(day.getAndIncrement());
    }

    private List<Answer> rush(String shift) {
        List<Http> callers = IntStream.range(0, CALLERS).mapToObj(this::caller).toList();
        return atOnce(CALLERS, i -> signUp(callers.get(i), shift, volunteers.get(i)));
    }

    @Test
    void takesEveryPlaceOnceAndHasTheOthersWaitInOneOrder() {
        String shift = organisers.open(nextDay(), PLACES, true);
        TrackingToken mark = one.mark();

        List<Answer> answers = rush(shift);

        assertThat(answers).allSatisfy(Answer::created);
        assertThat(answers)
                .filteredOn(answer -> answer.text("state").equals("CONFIRMED"))
                .hasSize(PLACES);
        Map<String, Integer> inLine = answers.stream()
                .filter(answer -> answer.text("state").equals("WAITING"))
                .collect(Collectors.toMap(
                        answer -> answer.text("signUpId"),
                        answer -> answer.json().path("placeInLine").asInt()));
        List<String> joined = organisers.log(shift).stream()
                .filter(WaitingJoined.class::isInstance)
                .map(event -> ((WaitingJoined) event).signUpId().value())
                .toList();
        assertThat(joined).hasSize(CALLERS - PLACES);
        for (int i = 0; i < joined.size(); i++) {
            assertThat(inLine).containsEntry(joined.get(i), i + 1);
        }
        assertNobodyTooMany(organisers.log(shift), PLACES);
        assertThat(one.since(mark))
                .filteredOn(event -> event.getPayload() instanceof SignUpEvent)
                .hasSize(CALLERS)
                .allSatisfy(RushContract::isTheirOwnDoing);
    }

    private static void isTheirOwnDoing(TrackedEventMessage<?> event) {
        String volunteer = ((SignUpEvent) event.getPayload()).volunteerId().value();
        assertThat(event.getMetaData())
                .containsEntry(Envelope.ACTOR_KIND, "VOLUNTEER")
                .containsEntry(Envelope.ACTOR_ID, "subject of " + volunteer)
                .containsEntry(Envelope.VOLUNTEER, volunteer)
                .containsEntry(Envelope.CHANNEL, "REST");
    }

    @Test
    void tellsWhoComesTooLateThatItIsFull() {
        String shift = organisers.open(nextDay(), PLACES, false);

        List<Answer> answers = rush(shift);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(PLACES);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(CALLERS - PLACES)
                .allSatisfy(answer -> answer.refused(409, Problem.SHIFT_FULL));
        assertNobodyTooMany(organisers.log(shift), PLACES);
    }

    @Test
    void hasNobodyInTwoPlaces() {
        Instant start = nextDay();
        String here = organisers.open(start, CALLERS, false);
        String there = organisers.open(start.plusSeconds(3600), CALLERS, false);

        List<Answer> answers = atOnce(20, i -> {
            String volunteer = volunteers.get(i / 2);
            return signUp(as(i % 4 < 2 ? one : other, volunteer), i % 2 == 0 ? here : there, volunteer);
        });

        for (int i = 0; i < answers.size(); i += 2) {
            assertThat(List.of(answers.get(i), answers.get(i + 1)))
                    .filteredOn(answer -> answer.status() == 201)
                    .hasSize(1);
        }
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refused(409, Problem.OVERLAPPING_COMMITMENT));
    }

    /** What one side remembers of a number that was merged since is never taken for what is so. */
    @Test
    void hasNobodyInTwoPlacesUnderTwoNumbers() {
        Instant start = nextDay();
        String here = organisers.open(start, 1, true);
        String there = organisers.open(start.plusSeconds(3600), 1, true);
        List<String> people = organisers.volunteers(3);
        String survivor = people.get(1);
        String absorbed = people.getLast();
        signUp(as(other, people.getFirst()), here, people.getFirst()).created();
        signUp(as(other, absorbed), here, absorbed).created();
        ask(as(one, people.getFirst()), here, "withdrawal", people.getFirst()).done();
        organisers.merge(survivor, absorbed);
        ask(as(one, survivor), here, "acceptance", survivor).done();

        signUp(as(other, survivor), there, survivor).refused(409, Problem.OVERLAPPING_COMMITMENT);
    }

    @Test
    void losesNoPlaceWhereSomeGoAndOthersCome() {
        String shift = organisers.open(nextDay(), PLACES, true);
        List<Answer> first = rush(shift);
        List<Integer> confirmed = IntStream.range(0, CALLERS)
                .filter(i -> first.get(i).text("state").equals("CONFIRMED"))
                .boxed()
                .toList();

        // whoever has a place gives it up, while everybody takes what they might be offered
        List<Answer> answers = atOnce(
                2 * CALLERS,
                i -> ask(
                        caller(i % CALLERS),
                        shift,
                        confirmed.contains(i % CALLERS) ? "withdrawal" : "acceptance",
                        volunteers.get(i % CALLERS)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409));
        List<ShiftEvent> log = organisers.log(shift);
        assertNobodyTooMany(log, PLACES);
        assertThat(log).filteredOn(SignUpWithdrawn.class::isInstance).hasSize(PLACES);
        assertThat(log)
                .filteredOn(PlaceOffered.class::isInstance)
                .extracting(event -> ((PlaceOffered) event).signUpId())
                .isEqualTo(log.stream()
                        .filter(WaitingJoined.class::isInstance)
                        .map(event -> ((WaitingJoined) event).signUpId())
                        .limit(PLACES)
                        .toList());
    }

    /** At no point of the log. */
    private static void assertNobodyTooMany(List<ShiftEvent> log, int places) {
        Set<String> taken = new TreeSet<>();
        List<SignUpId> offered = new ArrayList<>();
        for (ShiftEvent event : log) {
            switch (event) {
                case PlaceTaken took -> taken.add(took.signUpId().value());
                case PlaceOffered offer -> {
                    taken.add(offer.signUpId().value());
                    offered.add(offer.signUpId());
                }
                case OfferDeclined _, OfferExpired _, SignUpWithdrawn _, SignUpWithdrawnLate _, PlaceReleased _ ->
                    taken.remove(((SignUpEvent) event).signUpId().value());
                case OfferAccepted accepted -> assertThat(offered).contains(accepted.signUpId());
                default -> {
                    // takes no place
                }
            }
            assertThat(taken).hasSizeLessThanOrEqualTo(places);
        }
    }
}
