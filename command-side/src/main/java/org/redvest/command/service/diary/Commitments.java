package org.redvest.command.service.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.event.CommitmentDropped;
import org.redvest.api.service.diary.event.CommitmentHeld;
import org.redvest.api.service.diary.event.CommitmentNoted;
import org.redvest.api.service.diary.event.DiaryClosed;
import org.redvest.api.service.diary.event.DiaryEvent;
import org.redvest.api.service.diary.event.DiaryJoined;
import org.redvest.api.service.diary.event.DiaryParted;
import org.redvest.api.service.diary.event.DiaryReopened;
import org.redvest.api.service.diary.event.GuardianWithdrawalNoted;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** To what people are committed, as the log knows it. */
@Component
public class Commitments {

    private final Function<DiaryId, List<DomainEventMessage<?>>> log;

    @Autowired
    Commitments(Streams streams) {
        this(diary -> streams.readFrom(diary.value(), 0));
    }

    /** Commitments as this log knows them. */
    public Commitments(Function<DiaryId, List<DomainEventMessage<?>>> log) {
        this.log = log;
    }

    /**
     * A sign-up that is not over.
     *
     * @param number under which they signed up
     * @param held whether its time is theirs alone
     * @param notedAt when
     * @param sequence its place in the diary of that number
     */
    public record Commitment(
            VolunteerId number,
            SignUpId signUp,
            ShiftId shift,
            Instant start,
            Instant end,
            boolean held,
            Instant notedAt,
            long sequence) {

        private Commitment nowHeld() {
            return new Commitment(number, signUp, shift, start, end, true, notedAt, sequence);
        }

        /** Whether nobody can be at both. */
        public boolean overlaps(Commitment other) {
            return start.isBefore(other.end) && other.start.isBefore(end);
        }
    }

    /** What is open of these numbers of a person, in the order in which it was noted. */
    public List<Commitment> of(Collection<VolunteerId> person) {
        return VolunteerId.inOrder(person).stream()
                .flatMap(number -> of(number).stream())
                .sorted(Comparator.comparing(Commitment::notedAt))
                .toList();
    }

    /** Shifts of these numbers whose held time overlaps this, or leaves less rest between. */
    public Stream<ShiftId> inTheWay(Collection<VolunteerId> numbers, Instant start, Instant end, Duration rest) {
        return numbers.stream().map(this::diary).flatMap(diary -> diary.inTheWay(start, end, rest));
    }

    private Diary diary(VolunteerId number) {
        Diary diary = new Diary();
        log.apply(DiaryId.of(number)).forEach(message -> diary.evolve((DiaryEvent) message.getPayload()));
        return diary;
    }

    private List<Commitment> of(VolunteerId number) {
        Map<SignUpId, Commitment> open = new LinkedHashMap<>();
        for (DomainEventMessage<?> message : log.apply(DiaryId.of(number))) {
            switch ((DiaryEvent) message.getPayload()) {
                case CommitmentNoted noted ->
                    open.put(
                            noted.signUpId(),
                            new Commitment(
                                    number,
                                    noted.signUpId(),
                                    noted.shiftId(),
                                    noted.start(),
                                    noted.end(),
                                    noted.held(),
                                    message.getTimestamp(),
                                    message.getSequenceNumber()));
                case CommitmentHeld held ->
                    open.computeIfPresent(held.signUpId(), (signUp, waited) -> waited.nowHeld());
                case CommitmentDropped dropped -> open.remove(dropped.signUpId());
                case DiaryClosed _, DiaryReopened _, DiaryJoined _, DiaryParted _, GuardianWithdrawalNoted _ -> {}
            }
        }
        return List.copyOf(open.values());
    }
}
