package org.redvest.command.service.callup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.redvest.api.CivilTime;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.service.callup.event.CallUpOrdered;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.command.messages.Messages;
import org.redvest.command.person.qualification.QualificationsHeld;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Streams;
import org.redvest.command.vault.PersonalDataVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells those whom a call-up calls, each person once, by a short message to their phone: whose registration is in effect, who
 * live in one of its divisions, are of age and have all that is needed on the day of one of its shifts. Phone numbers are opened
 * for the moment in which the message goes out.
 *
 * <p>Whoever is told is written down before, so that nobody is told twice, whatever fails and whichever process goes on; where
 * the gateway did not take the message, it is taken back. Only whose message was under way when a process died is not told.
 */
@Component
class CallUpMessages {

    private static final Logger LOG = LoggerFactory.getLogger(CallUpMessages.class);

    /** So many are looked at before it is asked again whether the call-up goes on. */
    private static final int LOT = 100;

    /** Messages that are under way at once. */
    private static final int SIDE_BY_SIDE = 16;

    private static final int ADULT = 18;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日HH:mm");

    private final CallUps callUps;
    private final CallUpRoster roster;
    private final Volunteers volunteers;
    private final Ages ages;
    private final QualificationsHeld qualifications;
    private final Streams streams;
    private final PersonalDataVault vault;
    private final Messages messages;
    private final Clock clock;

    CallUpMessages(
            CallUps callUps,
            CallUpRoster roster,
            Volunteers volunteers,
            Ages ages,
            QualificationsHeld qualifications,
            Streams streams,
            PersonalDataVault vault,
            Messages messages,
            Clock clock) {
        this.callUps = callUps;
        this.roster = roster;
        this.volunteers = volunteers;
        this.ages = ages;
        this.qualifications = qualifications;
        this.streams = streams;
        this.vault = vault;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * An order, and the civil days in China on which its shifts take place.
     *
     * @param order the order
     * @param days on which somebody is needed
     */
    private record Call(CallUpOrdered order, Set<LocalDate> days) {}

    /**
     * Tells everybody who is called and was not told, for as long as the call-up can be answered.
     *
     * @throws IllegalStateException where some could not be told: whoever asked for it asks again
     */
    void tell(CallUpId id) {
        String after = "";
        long missed = 0;
        Optional<CallUpOrdered> order = callUps.calling(id, clock.instant());
        while (order.isPresent()) {
            List<VolunteerId> lot = lot(order.get(), after);
            if (lot.isEmpty()) {
                break;
            }
            long failed = tell(new Call(order.get(), days(order.get())), lot);
            missed += failed;
            if (failed == lot.size()) {
                // the gateway takes nothing
                break;
            }
            after = lot.getLast().value();
            order = callUps.calling(id, clock.instant());
        }
        if (missed > 0) {
            throw new IllegalStateException("%d volunteers could not be told of %s yet".formatted(missed, id));
        }
    }

    /** Whoever has all that is needed has the first of it. */
    private List<VolunteerId> lot(CallUpOrdered order, String after) {
        return order.qualifications().stream()
                .limit(1)
                .flatMap(needed -> roster.having(needed, after, LOT).stream())
                .toList();
    }

    private Set<LocalDate> days(CallUpOrdered order) {
        return order.shifts().stream()
                .flatMap(shift -> streams.first(shift.value(), ShiftOpened.class).stream())
                .map(opened -> opened.terms().times().service().serviceDate())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many of them could not be told. */
    private long tell(Call call, List<VolunteerId> lot) {
        List<Future<Boolean>> done;
        try (ExecutorService threads =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            done = lot.stream()
                    .map(number -> threads.submit(() -> isSettled(call, number)))
                    .toList();
        }
        return done.stream()
                .filter(settled -> settled.state() != Future.State.SUCCESS || !settled.resultNow())
                .count();
    }

    /** Tells whoever has this number, where they are called and nobody told them; false where they have to be told later. */
    private boolean isSettled(Call call, VolunteerId number) {
        try {
            VolunteerId person = volunteers.personOf(number).getFirst();
            Optional<String> phone = isCalled(call, person) ? phoneOf(person) : Optional.empty();
            if (phone.isPresent() && roster.claim(call.order().callUpId(), person, clock.instant())) {
                send(call.order(), person, phone.get());
            }
            return true;
        } catch (RuntimeException failure) {
            // without its message, which may say what was sent
            LOG.warn(
                    "{} could not be told of {}: {}",
                    number,
                    call.order().callUpId(),
                    failure.getClass().getName());
            return false;
        }
    }

    private void send(CallUpOrdered order, VolunteerId person, String phone) {
        try {
            messages.send(phone, text(order));
        } catch (RuntimeException failure) {
            roster.giveBack(order.callUpId(), person);
            throw failure;
        }
    }

    private static String text(CallUpOrdered order) {
        return "【红马甲】应急召集“%s”：请于%s前登录答复，召集编号%s。"
                .formatted(
                        order.title(), order.answerBy().atZone(CivilTime.ZONE).format(TIME), order.callUpId());
    }

    private boolean isCalled(Call call, VolunteerId person) {
        try {
            volunteers.of(person).requireInEffect();
            return livesWhereTheyAreCalled(call.order(), person)
                    && call.days().stream().anyMatch(day -> isFitOn(day, call.order(), person));
        } catch (Refusal refusal) {
            // banned, lapsed, erased: nobody is called who could not come
            return false;
        }
    }

    private boolean livesWhereTheyAreCalled(CallUpOrdered order, VolunteerId person) {
        return registration(person)
                .filter(registered -> order.divisions().stream()
                        .anyMatch(division -> Remit.in(division).holds(registered.residence())))
                .isPresent();
    }

    private boolean isFitOn(LocalDate day, CallUpOrdered order, VolunteerId person) {
        return ages.on(person, day) >= ADULT && qualifications.on(person, day).containsAll(order.qualifications());
    }

    private Optional<String> phoneOf(VolunteerId person) {
        return registration(person)
                .flatMap(registered -> Optional.ofNullable(registered.phone()))
                .flatMap(phone -> vault.open(person, "phone", phone));
    }

    private Optional<VolunteerRegistered> registration(VolunteerId person) {
        return streams.first(person.value(), VolunteerRegistered.class);
    }
}
