package org.redvest.command.service.diary;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Effect;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.DiaryEnd;
import org.redvest.api.service.diary.command.FollowBan;
import org.redvest.api.service.diary.command.NoteGuardianWithdrawal;
import org.redvest.command.person.volunteer.Volunteers;

/** Writes in the diary of a number what becomes of the person, outside of what merges and erasures do. */
final class DiaryDesk {

    private final Repository<Diary> diaries;
    private final Volunteers volunteers;

    DiaryDesk(Repository<Diary> diaries, Volunteers volunteers) {
        this.diaries = diaries;
        this.volunteers = volunteers;
    }

    /** Whether they are banned is asked of the volunteer: a ban that is told of again may have been lifted long ago. */
    @CommandHandler
    Effect handle(FollowBan command) throws Exception {
        VolunteerId number = command.volunteerId();
        Aggregate<Diary> diary = diary(number);
        if (volunteers.of(number).banned()) {
            diary.execute(it -> it.close(number, DiaryEnd.BANNED));
        } else {
            diary.execute(it -> it.reopen(number, DiaryEnd.BANNED));
        }
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect handle(NoteGuardianWithdrawal command) throws Exception {
        diary(command.volunteerId()).execute(it -> it.noteGuardianWithdrawal(command.volunteerId(), command.from()));
        return Effect.RECORDED;
    }

    private Aggregate<Diary> diary(VolunteerId number) throws Exception {
        return PersonsDiaries.load(diaries, List.of(number)).of(number);
    }
}
