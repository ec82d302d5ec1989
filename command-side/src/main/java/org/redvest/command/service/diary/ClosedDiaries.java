package org.redvest.command.service.diary;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.DiaryEnd;
import org.redvest.command.person.erasure.ErasureObstacle;
import org.redvest.command.person.merge.MergeWitness;

/**
 * What erasures and merges mean for diaries. Commitments are in nobody's way out: whoever is erased is released from them
 * afterwards. A number that is merged into another signs up no more; the commitments of both are the person's.
 */
final class ClosedDiaries implements ErasureObstacle, MergeWitness {

    private final Supplier<Repository<Diary>> diaries;

    ClosedDiaries(Supplier<Repository<Diary>> diaries) {
        this.diaries = diaries;
    }

    @Override
    public void requireNone(List<VolunteerId> numbers) {
        // nothing that is noted here has to end first
    }

    @Override
    public void close(List<VolunteerId> numbers) throws Exception {
        PersonsDiaries.load(diaries.get(), numbers).all().forEach(one -> one.diary()
                .execute(it -> it.close(one.holder(), DiaryEnd.ERASED)));
    }

    @Override
    public void merged(VolunteerId survivor, VolunteerId absorbed) throws Exception {
        PersonsDiaries both = PersonsDiaries.load(diaries.get(), List.of(survivor, absorbed));
        both.of(absorbed).execute(it -> it.close(absorbed, DiaryEnd.MERGED));
        both.of(survivor).execute(it -> it.join(survivor, absorbed));
    }

    @Override
    public void unmerged(VolunteerId survivor, VolunteerId absorbed) throws Exception {
        PersonsDiaries both = PersonsDiaries.load(diaries.get(), List.of(survivor, absorbed));
        both.of(absorbed).execute(it -> it.reopen(absorbed, DiaryEnd.MERGED));
        both.of(survivor).execute(it -> it.part(survivor, absorbed));
    }
}
