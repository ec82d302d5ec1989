package org.redvest.command.service.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.Text;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.diary.DiaryEnd;
import org.redvest.api.service.diary.command.FollowBan;
import org.redvest.api.service.diary.command.NoteGuardianWithdrawal;
import org.redvest.api.service.diary.event.DiaryClosed;
import org.redvest.api.service.diary.event.DiaryReopened;
import org.redvest.api.service.diary.event.GuardianWithdrawalNoted;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;

/** A diary follows what the volunteer's stream says now, whichever of its events is told of. */
class DiaryDeskTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final Text BASIS = new Text("厦文明办〔2026〕7号");
    private static final DiaryClosed CLOSED = new DiaryClosed(SHEN, DiaryEnd.BANNED);
    private static final DiaryReopened REOPENED = new DiaryReopened(SHEN, DiaryEnd.BANNED);

    private final LedgerInMemory ledger = new LedgerInMemory(configurer -> configurer
            .configureAggregate(Diary.class)
            .registerCommandHandler(configuration -> new DiaryDesk(
                    configuration.repository(Diary.class), new Volunteers(this::told, document -> Optional.empty()))));

    private int told;

    private List<VolunteerEvent> told(VolunteerId volunteer) {
        return ledger.events(volunteer.value()).stream()
                .map(VolunteerEvent.class::cast)
                .toList();
    }

    private void happened(VolunteerEvent event) {
        ledger.happened(SHEN.value(), told++, event);
    }

    private List<Object> followed() {
        ledger.send(new FollowBan(SHEN));
        return ledger.events(DiaryId.of(SHEN).value());
    }

    @BeforeEach
    void register() {
        happened(Registrations.registered(SHEN));
    }

    @Test
    void isClosedOnceForWhoIsBannedAndGoesOnAfterwards() {
        happened(new VolunteerBanned(SHEN, BASIS));
        assertThat(followed()).containsExactly(CLOSED);
        assertThat(followed()).containsExactly(CLOSED);

        happened(new BanLifted(SHEN, BASIS));
        assertThat(followed()).containsExactly(CLOSED, REOPENED);
    }

    @Test
    void notesEachOfAGuardiansWithdrawalsOnceAndIsNotClosedByIt() {
        Instant first = Instant.parse("2026-03-01T00:00:00Z");
        Instant second = first.plusSeconds(60);

        for (Instant withdrawn : List.of(first, second, first, second)) {
            ledger.send(new NoteGuardianWithdrawal(SHEN, withdrawn));
        }

        assertThat(ledger.events(DiaryId.of(SHEN).value()))
                .containsExactly(new GuardianWithdrawalNoted(SHEN, first), new GuardianWithdrawalNoted(SHEN, second));
    }

    @Test
    void staysOpenWhenABanThatWasLiftedIsToldOfAgain() {
        happened(new VolunteerBanned(SHEN, BASIS));
        happened(new BanLifted(SHEN, BASIS));

        assertThat(followed()).isEmpty();
    }

    @Test
    void staysClosedWhenALiftingIsToldOfAgainAfterTheNextBan() {
        happened(new VolunteerBanned(SHEN, BASIS));
        followed();
        happened(new BanLifted(SHEN, BASIS));
        followed();
        happened(new VolunteerBanned(SHEN, BASIS));

        assertThat(followed()).containsExactly(CLOSED, REOPENED, CLOSED);
        assertThat(followed()).containsExactly(CLOSED, REOPENED, CLOSED);
    }
}
