package org.redvest.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redvest.benchmarks.peers.hours.CertifyHours;
import org.redvest.benchmarks.peers.hours.Hours;

class DiaryTest {

    private static final int VOLUNTEERS = 1_000;

    private final Diary diary = diary(VOLUNTEERS);

    @Test
    void noRuleRefusesWhatItWritesHoweverOftenOneVolunteerServes() {
        Diary one = diary(1);
        var hours = new Hours();
        for (int number = 0; number < 100; number++) {
            hours.evolve(hours.decide(one.next(number)));
        }
    }

    @Test
    void bothRulesRefuseWhatItWouldNotWrite() {
        CertifyHours first = diary(1).next(0);
        var hours = new Hours();
        hours.evolve(hours.decide(first));
        assertThatIllegalStateException().isThrownBy(() -> hours.decide(first)).withMessageContaining("overlaps");

        Diary one = diary(1);
        var day = new Hours();
        for (int slot = 0; slot < 16; slot++) {
            day.evolve(day.decide(one.next(slot)));
        }
        CertifyHours before = new CertifyHours(
                first.volunteerId(),
                first.recordId(),
                first.organisationId(),
                first.certifiedBy(),
                first.activity(),
                first.category(),
                first.start().minusSeconds(60),
                first.start(),
                first.division(),
                first.place(),
                first.envelope());
        assertThatIllegalStateException().isThrownBy(() -> day.decide(before)).withMessageContaining("minutes");
    }

    @Test
    void numbersSpreadOverTheVolunteers() {
        Set<Integer> met = new HashSet<>();
        for (long number = 0; number < 10L * VOLUNTEERS; number++) {
            met.add(diary.volunteer(number));
        }
        assertThat(met).hasSize(VOLUNTEERS);
    }

    private static Diary diary(int volunteers) {
        return Diary.of(new Settings("", volunteers, 600, 250, false), event -> 500, envelope -> 0);
    }
}
