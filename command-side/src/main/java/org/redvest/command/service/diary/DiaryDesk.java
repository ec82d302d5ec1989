package org.redvest.command.service.diary;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Effect;
import org.redvest.api.service.diary.command.CloseDiary;
import org.redvest.api.service.diary.command.ReopenDiary;
import org.redvest.command.person.volunteer.Volunteers;

/** Closes and reopens all diaries of a person together: whoever is banned is so under all their numbers. */
final class DiaryDesk {

    private final Repository<Diary> diaries;
    private final Volunteers volunteers;

    DiaryDesk(Repository<Diary> diaries, Volunteers volunteers) {
        this.diaries = diaries;
        this.volunteers = volunteers;
    }

    @CommandHandler
    Effect handle(CloseDiary command) throws Exception {
        for (PersonsDiaries.Of one : PersonsDiaries.load(diaries, volunteers.personOf(command.volunteerId()))
                .all()) {
            one.diary().execute(it -> it.close(one.holder(), command.end()));
        }
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect handle(ReopenDiary command) throws Exception {
        for (PersonsDiaries.Of one : PersonsDiaries.load(diaries, volunteers.personOf(command.volunteerId()))
                .all()) {
            one.diary().execute(it -> it.reopen(one.holder(), command.end()));
        }
        return Effect.RECORDED;
    }
}
