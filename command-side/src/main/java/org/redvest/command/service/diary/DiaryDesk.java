package org.redvest.command.service.diary;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Effect;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.command.CloseDiary;
import org.redvest.api.service.diary.command.ReopenDiary;

/** Closes and reopens the diary of a number, outside of what merges and erasures do. */
final class DiaryDesk {

    private final Repository<Diary> diaries;

    DiaryDesk(Repository<Diary> diaries) {
        this.diaries = diaries;
    }

    @CommandHandler
    Effect handle(CloseDiary command) throws Exception {
        diary(command.volunteerId()).execute(it -> it.close(command.volunteerId(), command.end()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect handle(ReopenDiary command) throws Exception {
        diary(command.volunteerId()).execute(it -> it.reopen(command.volunteerId(), command.end()));
        return Effect.RECORDED;
    }

    private Aggregate<Diary> diary(VolunteerId number) throws Exception {
        return PersonsDiaries.load(diaries, List.of(number)).of(number);
    }
}
