package org.redvest.command.service.shift;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Envelope;
import org.redvest.api.Envelope.ActorKind;
import org.redvest.api.Refusal;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.shift.Outcomes;
import org.redvest.api.service.shift.Outcomes.Outcome;
import org.redvest.api.service.shift.Wish;
import org.redvest.api.service.shift.command.SignUp;
import org.redvest.api.service.shift.command.TakePlaces;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Together;
import org.springframework.stereotype.Component;

/**
 * The door of a shift: of this process, one after the other asks it, and those who sign themselves up while it is being asked
 * are decided together, so that it makes no difference how many come at the same moment.
 */
@Component
public class SignUps {

    private static final String NAME = "take-places";

    private final Commands commands;
    private final Together<ShiftId, Act, Told> line;

    SignUps(Commands commands) {
        this.commands = commands;
        this.line = new Together<>(this::decide);
    }

    /**
     * What somebody asks of a shift.
     *
     * @param wish the same, where it can be decided together with others; null where it cannot
     */
    private record Act(
            Command<?> command, Envelope envelope, @Nullable Wish wish) {}

    /** What they are told; neither where it has to be decided alone. */
    private record Told(@Nullable Object answer, @Nullable RuntimeException failure) {

        static final Told NOTHING = new Told(null, null);

        static Told of(Outcome outcome) {
            return outcome.refused() == null
                    ? new Told(outcome.signedUp(), null)
                    : new Told(null, new Refusal(outcome.refused(), String.valueOf(outcome.detail())));
        }
    }

    /**
     * Asks something of a shift and waits for the answer.
     *
     * @throws Refusal as the shift does; {@link org.redvest.api.Problem#BUSY} where it takes too long
     */
    public <R> R ask(ShiftId shift, Command<R> command, Envelope envelope) {
        Told told = line.decide(shift, new Act(command, envelope, together(command, envelope)));
        if (told.equals(Told.NOTHING)) {
            told = line.decide(shift, new Act(command, envelope, null));
        }
        if (told.failure() != null) {
            throw told.failure();
        }
        return answer(told);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // it is what the command's handler answered
    private static <R> R answer(Told told) {
        return (R) Objects.requireNonNull(told.answer());
    }

    /** Officers answer for what they do one by one; whoever signs themselves up needs nobody's leave. */
    private static @Nullable Wish together(Command<?> command, Envelope envelope) {
        return command instanceof SignUp own
                        && own.overlapAllowed() == null
                        && envelope.actorKind() == ActorKind.VOLUNTEER
                        && own.volunteerId().value().equals(envelope.volunteer())
                ? new Wish(own.signUpId(), own.volunteerId(), own.termsVersion(), envelope)
                : null;
    }

    private List<Told> decide(ShiftId shift, List<Act> acts) {
        return Together.inRuns(acts, act -> act.wish() != null, run -> takePlaces(shift, run), this::alone);
    }

    private List<Told> takePlaces(ShiftId shift, List<Act> acts) {
        List<Wish> wishes =
                acts.stream().flatMap(act -> Stream.ofNullable(act.wish())).toList();
        try {
            Outcomes outcomes = commands.send(new TakePlaces(shift, wishes), Envelope.automation(NAME));
            return outcomes.all().stream().map(Told::of).toList();
        } catch (Refusal refusal) {
            return Collections.nCopies(acts.size(), new Told(null, refusal));
        }
    }

    private Told alone(Act act) {
        try {
            return new Told(commands.send(act.command(), act.envelope()), null);
        } catch (RuntimeException failure) {
            return new Told(null, failure);
        }
    }
}
