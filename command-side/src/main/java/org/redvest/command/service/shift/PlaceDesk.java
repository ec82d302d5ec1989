package org.redvest.command.service.shift;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.SignedUp;
import org.redvest.api.service.shift.command.SignUp;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.diary.Diary;
import org.redvest.command.service.diary.Diary.Commitment;
import org.redvest.command.service.diary.PersonsDiaries;
import org.redvest.command.service.project.Projects.Published;

/**
 * Gives places in a shift: the shift and the diary of whoever signs up change in the unit of work at hand, or nothing does
 * (ADR 6). Whoever decides about more than sign-ups gives places by the same rules as the {@link SignUpDesk}.
 */
public final class PlaceDesk {

    private final Repository<Diary> diaries;
    private final SignUpRules rules;
    private final Volunteers volunteers;
    private final Clock clock;

    /** Gives places by these rules. */
    public PlaceDesk(Repository<Diary> diaries, SignUpRules rules, Volunteers volunteers, Clock clock) {
        this.diaries = diaries;
        this.rules = rules;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    /**
     * Signs all of these up, or none. The diaries are loaded in the order of their numbers: others decide about some of the same
     * people at the same time.
     *
     * @throws Refusal as signing up does, where one of them is refused
     */
    public void signUpAll(Aggregate<Shift> shift, List<SignUp> wishes) throws Exception {
        PersonsDiaries.load(diaries, wishes.stream().map(SignUp::volunteerId).toList());
        for (SignUp wish : wishes) {
            signUp(shift, wish, volunteers.personOf(wish.volunteerId()), MetaData.emptyInstance());
        }
    }

    /**
     * Signs somebody up.
     *
     * @param person all numbers of the person
     * @param envelope of whose wish it is, where it is not that of the command at hand
     */
    SignedUp signUp(Aggregate<Shift> shift, SignUp wish, List<VolunteerId> person, MetaData envelope) throws Exception {
        Optional<SignedUp> before = shift.invoke(it -> it.answer(wish.signUpId()));
        if (before.isPresent()) {
            return before.get();
        }
        VolunteerId volunteer = wish.volunteerId();
        ShiftFacts facts = shift.invoke(Shift::facts);
        ShiftTimes times = facts.times();

        facts.requireSignUpOpen(clock.instant());
        Published project = rules.requirePublished(facts);
        rules.requireTermsOfNow(wish, project);
        // before it is asked whether they may serve: what they may no more is noted there, and meets what is decided
        // meanwhile
        PersonsDiaries diary = PersonsDiaries.load(diaries, List.of(volunteer));
        requireFit(volunteer, times, project.details());
        SignUpEvent place = shift.invoke(it -> it.place(wish, person));
        rules.requireDiaryOpen(diary, volunteer, person);
        // who waits may be elsewhere until a place is theirs
        boolean held = place instanceof PlaceTaken;
        if (held && wish.overlapAllowed() == null) {
            rules.requireFree(diary, volunteer, person, times);
            rules.requireRested(diary, volunteer, person, times);
        }

        shift.execute(it -> it.happen(place, envelope));
        Commitment commitment = new Commitment(wish.signUpId(), wish.shiftId(), times.start(), times.end(), held);
        diary.of(volunteer).execute(it -> it.note(volunteer, commitment, envelope));
        return shift.invoke(it -> it.answer(wish.signUpId())).orElseThrow();
    }

    /** Who may serve in the project on that day. */
    void requireFit(VolunteerId volunteer, ShiftTimes times, ProjectDetails details) {
        rules.requireInEffect(volunteer);
        rules.requireOldEnough(volunteer, times, details);
        rules.requireGuardianConsent(volunteer, times);
        rules.requireQualified(volunteer, times, details);
    }
}
