package org.redvest.query.open.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redvest.api.open.casefile.query.CaseFile.Content;
import org.redvest.api.open.casefile.query.CaseFile.Delegation;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.api.open.history.query.VolunteerState;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.service.hours.RecordState;
import org.redvest.api.service.shift.SignUpState;

/** That a digest on paper is the one that every later version of RedVest tells. */
class DigestTest {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    private static Content content(Map<String, Object> payload) {
        Entry event = new Entry(
                7,
                "018f0000-0000-7000-8000-000000000001",
                "VolunteerRegistered",
                null,
                "vol-1",
                0,
                AT,
                null,
                null,
                "USER",
                "somebody",
                "REST",
                "dlg-1",
                true,
                null,
                null,
                "018f0000-0000-7000-8000-000000000002",
                "018f0000-0000-7000-8000-000000000003",
                null,
                payload);
        return new Content(
                Content.FORM,
                new VolunteerState(
                        "vol-1",
                        AT,
                        AT,
                        7,
                        "沈*瑄",
                        List.of(new VolunteerState.HeldNumber(
                                "vol-1",
                                true,
                                RegistrationState.IN_EFFECT,
                                false,
                                "350203001001",
                                List.of("急救"),
                                List.of(),
                                null,
                                false,
                                List.of(ConsentPurpose.PUBLICATION))),
                        List.of(new VolunteerState.ServedRecord(
                                "rec-1",
                                "vol-1",
                                "11350200MJB007228F",
                                "沙滩清洁",
                                LocalDate.of(2026, 2, 1),
                                AT,
                                AT.plusSeconds(3_600),
                                60,
                                null,
                                RecordState.FINAL,
                                null,
                                0,
                                true,
                                8)),
                        60,
                        60,
                        List.of(new VolunteerState.Points("psc-city", 10, 0, 0)),
                        List.of(new VolunteerState.Star("vol-1/1", "vol-1", 1, AT, false)),
                        List.of(new VolunteerState.Certificate(
                                "crt-1",
                                "350200000000001",
                                "vol-1",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 2, 28),
                                60,
                                false)),
                        List.of(new VolunteerState.SignUp("sgn-1", "shf-1", SignUpState.CONFIRMED))),
                List.of(event),
                List.of(new Delegation("dlg-1", List.of(event))),
                List.of());
    }

    /** Another digest here needs another form. */
    @Test
    void isWhatItWas() {
        assertThat(Digest.of(content(Map.of("residence", "350203001001"))))
                .isEqualTo("37eda49503a7b379f49904f48b2b74c5551e632093dee40f02832e5578fa022d");
    }

    @Test
    void isTheSameWhereAnEventOfThenIsReadWithAMemberThatItGained() {
        Map<String, Object> read = new HashMap<>(Map.of("residence", "350203001001", "of", Map.of("name", "沈*瑄")));
        Map<String, Object> of = new HashMap<>(Map.of("name", "沈*瑄"));
        of.put("gained", null);
        Map<String, Object> readLater = new HashMap<>(read);
        readLater.put("of", of);
        readLater.put("gained", null);

        assertThat(Digest.of(content(readLater))).isEqualTo(Digest.of(content(read)));
    }
}
