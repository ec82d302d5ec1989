package org.redvest.command.service.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.service.diary.Diary.Commitment;

/** The diaries of one person, who may have several by a merge, in the order of their numbers. */
public record PersonsDiaries(List<Of> all) {

    /** One of them. */
    public record Of(VolunteerId holder, Aggregate<Diary> diary) {}

    public static PersonsDiaries load(Repository<Diary> diaries, Collection<VolunteerId> numbers) throws Exception {
        List<Of> person = new ArrayList<>();
        for (VolunteerId number : VolunteerId.inOrder(numbers)) {
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

    /** As {@link Diary#inTheWay}, over all of them. */
    public Optional<Commitment> inTheWay(Instant start, Instant end, Duration rest) {
        return all.stream()
                .flatMap(one -> one.diary().invoke(it -> it.inTheWay(start, end, rest)).stream())
                .findFirst();
    }
}
