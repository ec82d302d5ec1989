package org.redvest.query.person.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.commended;
import static org.redvest.query.Facts.evaluated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.trained;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.Envelope;
import org.redvest.api.Text;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.card.query.VolunteerCard;
import org.redvest.api.person.file.CommendationLevel;
import org.redvest.api.person.file.EvaluationGrade;
import org.redvest.api.person.file.event.BloodDonated;
import org.redvest.api.person.file.event.CommendationRecorded;
import org.redvest.api.person.file.event.EvaluationRecorded;
import org.redvest.api.person.file.event.TrainingRecorded;
import org.redvest.api.person.file.query.BloodDonationStatistics;
import org.redvest.api.person.file.query.PersonalFile.BloodDonation;
import org.redvest.api.person.file.query.PersonalFile;
import org.redvest.api.person.file.query.PersonalFile.Commendation;
import org.redvest.api.person.file.query.PersonalFile.Evaluation;
import org.redvest.api.person.file.query.PersonalFile.Training;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

@QuerySideTest
class PersonalFileTest {

    private static final String ADDRESS = "/api/v1/volunteers/{volunteer}/personal-file";
    private static final Instant LATER = Instant.parse("2022-07-08T09:10:11.121Z");

    private final Ledger ledger;
    private final Reader reader;
    private VolunteerId volunteer = newVolunteer();

    PersonalFileTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeEach
    void register() {
        volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, HONGSHAN));
    }

    private PersonalFile file() {
        return reader.ask(PersonalFile.class, ADDRESS, volunteer);
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(file()).isEqualTo(new PersonalFile(volunteer, "沈*瑄", List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void showsWhatWasRecordedWhenAndByWhom() {
        TrainingRecorded training = trained(volunteer, "2022-05-01");
        CommendationRecorded commendation = commended(volunteer, "2022-05-02");
        HoursCertified hours = hours(volunteer, HONGSHAN, "2022-05-03", 60);
        EvaluationRecorded evaluation = evaluated(hours);
        ledger.record(LATER, Envelope.user("a manager"), training, commendation, hours, evaluation);

        PersonalFile file = file();

        assertThat(file.trainings())
                .containsExactly(new Training(
                        training.entryId().value(),
                        "应急救护员培训",
                        "心肺复苏",
                        480,
                        "厦门市红十字会",
                        LocalDate.of(2022, 5, 1),
                        LATER,
                        "a manager"));
        assertThat(file.commendations())
                .containsExactly(new Commendation(
                        commendation.entryId().value(),
                        "思明区优秀志愿者",
                        CommendationLevel.COUNTY,
                        "思明区文明办",
                        "思文明〔2022〕12号",
                        LocalDate.of(2022, 5, 2),
                        LATER,
                        "a manager"));
        assertThat(file.evaluations())
                .containsExactly(new Evaluation(
                        evaluation.entryId().value(),
                        hours.recordId().value(),
                        hours.organisationId().code(),
                        EvaluationGrade.EXCELLENT,
                        LocalDate.of(2022, 5, 4),
                        Timeliness.ON_TIME,
                        LATER,
                        "a manager"));
    }

    @Test
    void showsBloodDonationsInMillilitresAndCountsThemInNoHours() {
        BloodDonated donation = new BloodDonated(
                FileEntryId.from(UUID.randomUUID()), volunteer, 400, new Text("厦门市中心血站"), LocalDate.of(2095, 5, 1));
        BloodDonated again = new BloodDonated(
                FileEntryId.from(UUID.randomUUID()), volunteer, 300, new Text("厦门市中心血站"), LocalDate.of(2095, 12, 1));
        ledger.record(LATER, Envelope.user("a manager"), donation, again);

        assertThat(file().bloodDonations())
                .containsExactly(
                        new BloodDonation(
                                again.entryId().value(), 300, "厦门市中心血站", LocalDate.of(2095, 12, 1), LATER, "a manager"),
                        new BloodDonation(
                                donation.entryId().value(), 400, "厦门市中心血站", LocalDate.of(2095, 5, 1), LATER, "a manager"));
        BloodDonationStatistics statistics = reader.ask(
                BloodDonationStatistics.class, "/api/v1/blood-donations/statistics?from=2095-01-01&to=2095-12-31");
        assertThat(statistics.times()).isEqualTo(2);
        assertThat(statistics.millilitres()).isEqualTo(700);
        assertThat(statistics.donors()).isEqualTo(1);
        assertThat(reader.ask(VolunteerCard.class, "/api/v1/volunteers/{volunteer}", volunteer)
                        .minutes())
                .isZero();
    }

    @Test
    void showsAnEvaluationOfNoServiceAlone() {
        ledger.record(NOON, evaluated(volunteer, "2022-05-03"));

        assertThat(file().evaluations()).singleElement().satisfies(evaluation -> {
            assertThat(evaluation.grade()).isEqualTo(EvaluationGrade.GOOD);
            assertThat(evaluation.serviceRecordId()).isNull();
            assertThat(evaluation.timeliness()).isNull();
        });
    }

    @Test
    void hasTheNewestDateFirstWhateverWasRecordedFirst() {
        ledger.record(
                NOON,
                trained(volunteer, "2022-05-02"),
                trained(volunteer, "2022-05-03"),
                trained(volunteer, "2022-05-01"));

        assertThat(file().trainings())
                .extracting(training -> training.date().toString())
                .containsExactly("2022-05-03", "2022-05-02", "2022-05-01");
    }

    @Test
    void keepsLearningApartFromServing() {
        ledger.record(NOON, trained(volunteer, "2022-05-01"), hours(volunteer, HONGSHAN, "2022-05-02", 60));

        assertThat(reader.ask(VolunteerCard.class, "/api/v1/volunteers/{volunteer}", volunteer)
                        .minutes())
                .isEqualTo(60);
    }

    @Test
    void isNobodyElses() {
        VolunteerId other = newVolunteer();
        ledger.record(NOON, registered(other, HONGSHAN), trained(volunteer, "2022-05-01"));

        assertThat(reader.ask(PersonalFile.class, ADDRESS, other).trainings()).isEmpty();
    }

    @Test
    void showsATombstoneInPlaceOfWordsOnceTheVolunteerWasErased() {
        ledger.record(
                NOON,
                trained(volunteer, "2022-05-01"),
                commended(volunteer, "2022-05-02"),
                evaluated(volunteer, "2022-05-03"),
                new VolunteerErased(volunteer));

        PersonalFile file = file();

        assertThat(file.volunteer()).isEqualTo("已注销");
        assertThat(file.trainings()).singleElement().satisfies(training -> {
            assertThat(List.of(training.title(), training.content(), training.host()))
                    .containsOnly("已注销");
            assertThat(training.minutes()).isEqualTo(480);
        });
        assertThat(file.commendations()).singleElement().satisfies(commendation -> {
            assertThat(List.of(commendation.title(), commendation.grantedBy(), commendation.evidence()))
                    .containsOnly("已注销");
            assertThat(commendation.level()).isEqualTo(CommendationLevel.COUNTY);
        });
        assertThat(file.evaluations()).extracting(Evaluation::grade).containsExactly(EvaluationGrade.GOOD);
    }

    @Test
    void isUnknownForWhoIsUnknown() {
        assertThat(reader.get(ADDRESS, newVolunteer()).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
        assertThat(reader.get(ADDRESS, "me").problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
    }
}
