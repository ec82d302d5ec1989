package org.redvest.query.person.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.qualified;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.unmerged;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Envelope;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.person.qualification.event.QualificationWithdrawn;
import org.redvest.api.person.qualification.query.Qualifications;
import org.redvest.api.person.qualification.query.Qualifications.Qualification;
import org.redvest.api.person.qualification.query.Qualifications.Withdrawal;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

@QuerySideTest
class QualificationsTest {

    private static final String ADDRESS = "/api/v1/volunteers/{volunteer}/qualifications";
    private static final Instant LATER = Instant.parse("2022-07-08T09:10:11.121Z");

    private final Ledger ledger;
    private final Reader reader;
    private VolunteerId volunteer = newVolunteer();

    QualificationsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeEach
    void register() {
        volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, HONGSHAN));
    }

    private Qualifications all(VolunteerId of) {
        return reader.ask(Qualifications.class, ADDRESS, of);
    }

    private List<String> on(String day) {
        return reader.ask(Qualifications.class, ADDRESS + "?on={day}", volunteer, day).qualifications().stream()
                .map(Qualification::title)
                .toList();
    }

    private static QualificationWithdrawn withdrawn(QualificationRecorded recorded) {
        return new QualificationWithdrawn(recorded.qualificationId(), recorded.volunteerId(), new Text("证书无效"));
    }

    @Test
    void areNoneAtFirst() {
        assertThat(all(volunteer)).isEqualTo(new Qualifications(volunteer, "沈*瑄", null, List.of()));
    }

    @Test
    void showWhatWasRecordedWhenAndByWhomTheNewestFirst() {
        QualificationRecorded aid = qualified(volunteer, "红十字救护员", "2022-05-01");
        QualificationRecorded diver = qualified(volunteer, "潜水员", "2022-05-02");
        ledger.record(NOON, Envelope.user("a manager"), diver, aid);
        ledger.record(LATER, Envelope.user("an officer"), withdrawn(aid));

        assertThat(all(volunteer).qualifications())
                .containsExactly(
                        new Qualification(
                                diver.qualificationId().value(),
                                volunteer.value(),
                                "潜水员",
                                "厦门市红十字会",
                                LocalDate.of(2022, 5, 2),
                                LocalDate.of(2025, 5, 1),
                                "0".repeat(64),
                                NOON,
                                "a manager",
                                null),
                        new Qualification(
                                aid.qualificationId().value(),
                                volunteer.value(),
                                "红十字救护员",
                                "厦门市红十字会",
                                LocalDate.of(2022, 5, 1),
                                LocalDate.of(2025, 4, 30),
                                "0".repeat(64),
                                NOON,
                                "a manager",
                                new Withdrawal("证书无效", LATER, "an officer")));
    }

    @ParameterizedTest
    @CsvSource({"2022-04-30, false", "2022-05-01, true", "2025-04-29, true", "2025-04-30, true", "2025-05-01, false"})
    void holdFromTheirFirstDayToTheEndOfTheirLast(String day, boolean holds) {
        ledger.record(NOON, qualified(volunteer, "红十字救护员", "2022-05-01"));

        assertThat(on(day).contains("红十字救护员")).isEqualTo(holds);
    }

    @Test
    void holdOnNoDayOnceTheyAreWithdrawn() {
        QualificationRecorded aid = qualified(volunteer, "红十字救护员", "2022-05-01");
        ledger.record(NOON, aid, qualified(volunteer, "潜水员", "2022-05-01"));
        assertThat(on("2022-06-01")).containsExactlyInAnyOrder("红十字救护员", "潜水员");

        ledger.record(LATER, withdrawn(aid));

        assertThat(on("2022-06-01")).containsExactly("潜水员");
    }

    @Test
    void areNobodyElses() {
        VolunteerId other = newVolunteer();
        ledger.record(NOON, registered(other, HONGSHAN), qualified(volunteer, "潜水员", "2022-05-01"));

        assertThat(all(other).qualifications()).isEmpty();
    }

    @Test
    void answerUnderEitherNumberOfAPersonAsLongAsBothAreTheirs() {
        VolunteerId other = newVolunteer();
        ledger.record(
                NOON,
                registered(other, HONGSHAN),
                qualified(volunteer, "红十字救护员", "2022-05-01"),
                qualified(other, "潜水员", "2022-05-02"));
        ledger.record(NOON, merged(volunteer, other));

        assertThat(on("2022-06-01")).containsExactly("潜水员", "红十字救护员");
        assertThat(all(other).qualifications())
                .isEqualTo(all(volunteer).qualifications())
                .extracting(Qualification::recordedUnder)
                .containsExactly(other.value(), volunteer.value());

        ledger.record(NOON, unmerged(volunteer, other));

        assertThat(on("2022-06-01")).containsExactly("红十字救护员");
    }

    @Test
    void showATombstoneInPlaceOfWordsOnceTheVolunteerWasErased() {
        QualificationRecorded aid = qualified(volunteer, "红十字救护员", "2022-05-01");
        ledger.record(NOON, aid, withdrawn(aid), new VolunteerErased(volunteer));

        Qualifications shown = all(volunteer);

        assertThat(shown.volunteer()).isEqualTo("已注销");
        assertThat(shown.qualifications()).singleElement().satisfies(qualification -> {
            assertThat(List.of(qualification.title(), qualification.issuer())).containsOnly("已注销");
            assertThat(qualification.withdrawal())
                    .isNotNull()
                    .extracting(Withdrawal::reason)
                    .isEqualTo("已注销");
            assertThat(qualification.from()).isEqualTo("2022-05-01");
        });
    }

    @Test
    void neverShowTheNumberOfACertificate() {
        ledger.record(NOON, qualified(volunteer, "红十字救护员", "2022-05-01"));

        assertThat(reader.get(ADDRESS, volunteer).body()).doesNotContain("v1:certificate");
    }

    @Test
    void areUnknownOfWhoIsUnknown() {
        assertThat(reader.get(ADDRESS, newVolunteer()).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
        assertThat(reader.get(ADDRESS, "me").problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
        assertThat(reader.get(ADDRESS + "?on=yesterday", volunteer).problem()).startsWith("400 ");
    }
}
