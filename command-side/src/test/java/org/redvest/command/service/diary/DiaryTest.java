package org.redvest.command.service.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.DiaryEnd;
import org.redvest.api.service.diary.event.CommitmentDropped;
import org.redvest.api.service.diary.event.CommitmentHeld;
import org.redvest.api.service.diary.event.CommitmentNoted;
import org.redvest.api.service.diary.event.DiaryClosed;
import org.redvest.api.service.diary.event.DiaryReopened;

class DiaryTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final SignUpId SIGN_UP = SignUpId.from(new UUID(3, 1));
    private static final ShiftId SHIFT = ShiftId.from(new UUID(2, 1));
    private static final Instant START = Instant.parse("2026-03-07T00:30:00Z");
    private static final Instant END = Instant.parse("2026-03-07T02:30:00Z");

    private final Diary diary = new Diary();

    private void noted(boolean held) {
        diary.evolve(new CommitmentNoted(SHEN, SIGN_UP, SHIFT, START, END, held));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T23:30:00Z, 2026-03-07T00:30:00Z, 0, false", // ends touch
        "2026-03-06T23:30:00Z, 2026-03-07T00:31:00Z, 0, true",
        "2026-03-07T01:00:00Z, 2026-03-07T02:00:00Z, 0, true", // within
        "2026-03-07T00:00:00Z, 2026-03-07T03:00:00Z, 0, true", // around
        "2026-03-07T02:30:00Z, 2026-03-07T03:30:00Z, 0, false",
        "2026-03-07T02:30:00Z, 2026-03-07T03:30:00Z, 30, true", // less rest than half an hour
        "2026-03-07T03:00:00Z, 2026-03-07T04:00:00Z, 30, false",
        "2026-03-06T23:00:00Z, 2026-03-07T00:00:00Z, 30, false",
        "2026-03-06T23:00:00Z, 2026-03-07T00:01:00Z, 30, true"
    })
    void hasInTheWayWhatOverlapsOrLeavesTooLittleRest(Instant start, Instant end, long rest, boolean inTheWay) {
        noted(true);

        assertThat(diary.inTheWay(start, end, Duration.ofMinutes(rest))
                        .findAny()
                        .isPresent())
                .isEqualTo(inTheWay);
    }

    @Test
    void letsWhoWaitsBeElsewhere() {
        noted(false);
        assertThat(diary.inTheWay(START, END, Duration.ZERO)).isEmpty();

        diary.evolve(new CommitmentHeld(SHEN, SIGN_UP));
        assertThat(diary.inTheWay(START, END, Duration.ZERO)).isNotEmpty();

        diary.evolve(new CommitmentDropped(SHEN, SIGN_UP));
        assertThat(diary.inTheWay(START, END, Duration.ZERO)).isEmpty();
    }

    @Test
    void goesOnWhenNoReasonIsLeft() {
        diary.evolve(new DiaryClosed(SHEN, DiaryEnd.BANNED));
        diary.evolve(new DiaryClosed(SHEN, DiaryEnd.MERGED));
        diary.evolve(new DiaryReopened(SHEN, DiaryEnd.BANNED));
        assertThat(diary.end()).hasValue(DiaryEnd.MERGED);

        diary.evolve(new DiaryReopened(SHEN, DiaryEnd.MERGED));
        assertThat(diary.end()).isEmpty();
    }
}
