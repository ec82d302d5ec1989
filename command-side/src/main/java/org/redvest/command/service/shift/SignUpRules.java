package org.redvest.command.service.shift;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.redvest.api.Envelope;
import org.redvest.api.Envelope.ActorKind;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.DiaryEnd;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.command.SignUp;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.qualification.QualificationsHeld;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.diary.Commitments;
import org.redvest.command.service.diary.PersonsDiaries;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.project.Projects.Published;
import org.springframework.stereotype.Component;

/**
 * The rules of signing up, each by its name. A rule knows where to look, and refuses with a problem of its own; a further one is
 * a method here and a line in the decisions of the {@link SignUpDesk} that hold to it. They stand in the order in which they
 * refuse; what a shift says of itself comes before, and whether a place is left between the last three and the others.
 */
@Component
public final class SignUpRules {

    private static final int ADULT = 18;

    private final Projects projects;
    private final Volunteers volunteers;
    private final Ages ages;
    private final QualificationsHeld qualifications;
    private final Shifts shifts;
    private final Commitments commitments;
    private final Policies policies;

    public SignUpRules(
            Projects projects,
            Volunteers volunteers,
            Ages ages,
            QualificationsHeld qualifications,
            Shifts shifts,
            Commitments commitments,
            Policies policies) {
        this.projects = projects;
        this.volunteers = volunteers;
        this.ages = ages;
        this.qualifications = qualifications;
        this.shifts = shifts;
        this.commitments = commitments;
        this.policies = policies;
    }

    /**
     * Nobody makes an exception for themselves.
     *
     * @throws Refusal {@link Problem#FORBIDDEN}
     */
    void requireNoExceptionForOneself(SignUp command, MetaData sender) {
        if (command.overlapAllowed() != null
                && ActorKind.VOLUNTEER.name().equals(Envelope.stored(sender, Envelope.ACTOR_KIND))) {
            throw new Refusal(Problem.FORBIDDEN);
        }
    }

    /**
     * The project is open to the public.
     *
     * @throws Refusal as {@link Projects#requirePublished}
     */
    Published requirePublished(ShiftFacts shift) {
        return projects.requirePublished(shift.birth().projectId());
    }

    /**
     * Who signs up has read what is agreed, and what can happen, as it is now (685号 Art. 12).
     *
     * @throws Refusal {@link Problem#TERMS_OUTDATED}
     */
    void requireTermsOfNow(SignUp command, Published project) {
        if (command.termsVersion() != project.termsVersion()) {
            throw new Refusal(
                    Problem.TERMS_OUTDATED,
                    "Agreement and risks of the project are in version %d: read them, and name that version."
                            .formatted(project.termsVersion()));
        }
    }

    /**
     * The volunteer's registration is in effect.
     *
     * @throws Refusal as {@link org.redvest.command.person.volunteer.VolunteerFacts#requireInEffect}
     */
    void requireInEffect(VolunteerId volunteer) {
        volunteers.of(volunteer).requireInEffect();
    }

    /**
     * The volunteer is as old on the day of the shift as the project asks for, and of age where it is dangerous.
     *
     * @throws Refusal {@link Problem#MINOR_NOT_ALLOWED}, {@link Problem#TOO_YOUNG}
     */
    void requireOldEnough(VolunteerId volunteer, ShiftTimes times, ProjectDetails details) {
        if (details.leastAge() == 0) {
            return;
        }
        int age = ages.on(volunteer, dayOf(times));
        if (details.risk().dangerous() && age < ADULT) {
            throw new Refusal(Problem.MINOR_NOT_ALLOWED);
        }
        if (age < details.leastAge()) {
            throw new Refusal(
                    Problem.TOO_YOUNG,
                    "The project asks for an age of %d on the day of the shift: choose another."
                            .formatted(details.leastAge()));
        }
    }

    /**
     * Of who is a minor on that day, a guardian consents.
     *
     * @throws Refusal {@link Problem#GUARDIAN_CONSENT_REQUIRED}
     */
    void requireGuardianConsent(VolunteerId volunteer, ShiftTimes times) {
        ages.requireGuardianConsent(volunteer, times.service());
    }

    /**
     * The volunteer has on the day of the shift what the project asks for.
     *
     * @throws Refusal {@link Problem#QUALIFICATION_MISSING}
     */
    void requireQualified(VolunteerId volunteer, ShiftTimes times, ProjectDetails details) {
        if (details.qualifications().isEmpty()) {
            return;
        }
        LocalDate day = dayOf(times);
        Set<Text> held = qualifications.on(volunteer, day);
        String missing = details.qualifications().stream()
                .filter(needed -> !held.contains(needed))
                .map(Text::value)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Problem.QUALIFICATION_MISSING,
                    "Needed on %s and not on record: %s. Have the certificate recorded first.".formatted(day, missing));
        }
    }

    private static LocalDate dayOf(ShiftTimes times) {
        return times.service().serviceDate();
    }

    /**
     * Something is noted in the volunteer's diary: what ended them is not known to everybody at the same instant, and here it
     * is.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_BANNED}, {@link Problem#VOLUNTEER_MERGED}, {@link Problem#VOLUNTEER_ERASED};
     *     {@link Problem#BUSY} where a merge came between
     */
    void requireDiaryOpen(PersonsDiaries diary, VolunteerId volunteer, Collection<VolunteerId> person) {
        diary.end(volunteer).ifPresent(end -> {
            throw new Refusal(problemOf(end));
        });
        if (!person.containsAll(diary.joined(volunteer))) {
            throw new Refusal(Problem.BUSY);
        }
    }

    private static Problem problemOf(DiaryEnd end) {
        return switch (end) {
            case BANNED -> Problem.VOLUNTEER_BANNED;
            case MERGED -> Problem.VOLUNTEER_MERGED;
            case ERASED -> Problem.VOLUNTEER_ERASED;
        };
    }

    /**
     * The person is nowhere else at that time, whatever organisation signed them up and under whichever number.
     *
     * @throws Refusal {@link Problem#OVERLAPPING_COMMITMENT}
     */
    void requireFree(PersonsDiaries diary, VolunteerId volunteer, Collection<VolunteerId> person, ShiftTimes times) {
        requireNothingInTheWay(diary, volunteer, person, times, Duration.ZERO, Problem.OVERLAPPING_COMMITMENT);
    }

    /**
     * Between two shifts lies as much rest as the city asks for.
     *
     * @throws Refusal {@link Problem#REST_TOO_SHORT}, {@link Problem#NO_POLICY_IN_FORCE}
     */
    void requireRested(PersonsDiaries diary, VolunteerId volunteer, Collection<VolunteerId> person, ShiftTimes times) {
        int minutes = policies.inForce(PolicyKind.REST_MINUTES_BETWEEN_SHIFTS, dayOf(times))
                .value();
        requireNothingInTheWay(diary, volunteer, person, times, Duration.ofMinutes(minutes), Problem.REST_TOO_SHORT);
    }

    /**
     * To the diaries of other numbers nothing is appended, so that what is remembered of them could be old for ever: they are
     * read, and after the one that the decision changes, in which all that takes time of the person meets.
     */
    private void requireNothingInTheWay(
            PersonsDiaries diary,
            VolunteerId volunteer,
            Collection<VolunteerId> person,
            ShiftTimes times,
            Duration rest,
            Problem problem) {
        List<VolunteerId> others =
                person.stream().filter(number -> !number.equals(volunteer)).toList();
        if (Stream.concat(
                        diary.inTheWay(volunteer, times.start(), times.end(), rest),
                        commitments.inTheWay(others, times.start(), times.end(), rest))
                .anyMatch(shift -> !shifts.isCancelled(shift))) {
            throw new Refusal(problem);
        }
    }
}
