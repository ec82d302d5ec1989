package org.redvest.command.service.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.DiaryEnd;

/** Diaries that one decision changes, in the order of their numbers: a person may have several by a merge. */
public record PersonsDiaries(List<Of> all) {

    /** One of them. */
    public record Of(VolunteerId holder, Aggregate<Diary> diary) {}

    /** Those of these numbers, locked in the order of the numbers, so that two who want several never wait for each other. */
    public static PersonsDiaries load(Repository<Diary> diaries, Collection<VolunteerId> numbers) throws Exception {
        List<Of> person = new ArrayList<>();
        for (VolunteerId number : VolunteerId.inOrder(Set.copyOf(numbers))) {
            person.add(new Of(number, diaries.loadOrCreate(DiaryId.of(number).value(), Diary::new)));
        }
        return new PersonsDiaries(person);
    }

    /** The diary of this number, which is one of the person's. */
    public Aggregate<Diary> of(VolunteerId number) {
        return all.stream()
                .filter(one -> one.holder().equals(number))
                .findFirst()
                .orElseThrow()
                .diary();
    }

    /** Why nothing more is noted for this number; empty where something is. */
    public Optional<DiaryEnd> end(VolunteerId number) {
        return of(number).invoke(Diary::end);
    }

    /** The numbers that were merged into this one, since there are diaries. */
    public Set<VolunteerId> joined(VolunteerId number) {
        return of(number).invoke(Diary::joined);
    }

    /** Shifts of this number whose held time overlaps this, or leaves less rest between. */
    public Stream<ShiftId> inTheWay(VolunteerId number, Instant start, Instant end, Duration rest) {
        return of(number).invoke(it -> it.inTheWay(start, end, rest).toList()).stream();
    }
}
