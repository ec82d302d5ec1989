package org.redvest.command.service.attendance;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.Envelope;
import org.redvest.api.Envelope.ActorKind;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.Check;
import org.redvest.api.service.attendance.CheckDirection;
import org.redvest.api.service.attendance.CheckOutcomes;
import org.redvest.api.service.attendance.Checked;
import org.redvest.api.service.attendance.GivenEvidence.Fix;
import org.redvest.api.service.attendance.command.CheckIn;
import org.redvest.api.service.attendance.command.CheckOut;
import org.redvest.api.service.attendance.command.TakeChecks;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Together;
import org.redvest.command.service.diary.Commitments;
import org.redvest.command.service.shift.Shifts;
import org.redvest.command.vault.DayKeys;
import org.redvest.command.vault.PersonalDataVault;
import org.springframework.stereotype.Component;

/**
 * The door of a roll: of this process, one after the other asks it, and those who check themselves in or out while it is being
 * asked are decided together. Where somebody is, is sealed here, before it is sent anywhere.
 */
@Component
class CheckIns {

    private static final String NAME = "take-checks";

    private final Commands commands;
    private final Shifts shifts;
    private final Volunteers volunteers;
    private final Commitments commitments;
    private final PersonalDataVault vault;
    private final DayKeys days;
    private final Together<ShiftId, Check, Told> line;

    CheckIns(
            Commands commands,
            Shifts shifts,
            Volunteers volunteers,
            Commitments commitments,
            PersonalDataVault vault,
            DayKeys days) {
        this.commands = commands;
        this.shifts = shifts;
        this.volunteers = volunteers;
        this.commitments = commitments;
        this.vault = vault;
        this.days = days;
        this.line = new Together<>(this::decide);
    }

    /** What somebody is told. */
    private record Told(@Nullable Checked checked, @Nullable RuntimeException failure) {

        static Told of(CheckOutcomes.Outcome outcome) {
            return outcome.refused() == null
                    ? new Told(outcome.checked(), null)
                    : new Told(null, new Refusal(outcome.refused(), String.valueOf(outcome.detail())));
        }
    }

    /**
     * Checks somebody in or out, and waits for the answer.
     *
     * @throws Refusal as the roll does; {@link Problem#BUSY} where it takes too long
     */
    Checked ask(ShiftId shift, Check check) {
        Told told = line.decide(shift, check);
        if (told.failure() != null) {
            throw told.failure();
        }
        return Objects.requireNonNull(told.checked());
    }

    private List<Told> decide(ShiftId shift, List<Check> checks) {
        return Together.inRuns(checks, CheckIns::isOwn, run -> together(shift, run), check -> alone(shift, check));
    }

    /** Officers answer for what they do one by one; whoever checks themselves in needs nobody's leave. */
    private static boolean isOwn(Check check) {
        return check.envelope().actorKind() == ActorKind.VOLUNTEER
                && check.volunteerId().value().equals(check.envelope().volunteer());
    }

    private List<Told> together(ShiftId shift, List<Check> checks) {
        try {
            CheckOutcomes outcomes = commands.send(new TakeChecks(shift, checks), Envelope.automation(NAME));
            return outcomes.all().stream().map(Told::of).toList();
        } catch (Refusal refusal) {
            return Collections.nCopies(checks.size(), new Told(null, refusal));
        }
    }

    private Told alone(ShiftId shift, Check check) {
        try {
            return new Told(
                    commands.send(
                            check.direction() == CheckDirection.IN
                                    ? new CheckIn(shift, check.volunteerId(), check.evidence(), check.recorder())
                                    : new CheckOut(shift, check.volunteerId(), check.evidence(), check.recorder()),
                            check.envelope()),
                    null);
        } catch (RuntimeException failure) {
            return new Told(null, failure);
        }
    }

    /**
     * Where somebody is, as it is kept: sealed, with how far that is from the shift. Nothing where nobody knows where exactly the
     * shift is: then it shows nothing, and is not taken.
     *
     * @param accuracy within how many metres the device is right
     * @throws Refusal {@link Problem#UNKNOWN_SHIFT}, {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#VOLUNTEER_ERASED}
     */
    @Nullable Fix fix(ShiftId id, VolunteerId volunteer, @Nullable Coordinates here, int accuracy) {
        Shifts.Known shift = shifts.require(id);
        Coordinates there = shift.site().coordinates();
        if (here == null || there == null) {
            return null;
        }
        volunteers.of(volunteer).requireRegistered();
        VolunteerId number = commitments.of(volunteers.personOf(volunteer)).stream()
                .filter(commitment -> commitment.shift().equals(id))
                .map(Commitments.Commitment::number)
                .findFirst()
                .orElse(volunteer);
        PersonalDataVault.PersonKey key =
                vault.existingKeyOf(number).orElseThrow(() -> new Refusal(Problem.VOLUNTEER_ERASED));
        return new Fix(
                days.seal(AttendanceRules.dayOf(shift), key.seal("location", inWords(here, accuracy))),
                number,
                Math.toIntExact(Math.round(there.metresTo(here))),
                accuracy);
    }

    private static String inWords(Coordinates here, int accuracy) {
        Coordinates.Position position = here.in(Datum.WGS84);
        return String.format(
                Locale.ROOT,
                "%s, %s (%s), ± %d m",
                BigDecimal.valueOf(position.longitude()),
                BigDecimal.valueOf(position.latitude()),
                Datum.WGS84,
                accuracy);
    }
}
