package org.redvest.query.person.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.commended;
import static org.redvest.query.Facts.credited;
import static org.redvest.query.Facts.evaluated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newItem;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newRedemption;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.objected;
import static org.redvest.query.Facts.placed;
import static org.redvest.query.Facts.policy;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.reserved;
import static org.redvest.query.Facts.restored;
import static org.redvest.query.Facts.suspected;
import static org.redvest.query.Facts.trained;
import static org.redvest.query.Facts.unmerged;
import static org.redvest.query.Facts.withheld;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.cover.eligibility.query.Eligibility;
import org.redvest.api.cover.eligibility.query.Eligibility.Reason;
import org.redvest.api.cover.eligibility.query.InsuredList;
import org.redvest.api.cover.eligibility.query.InsuredList.Insured;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.disclosure.query.DisclosedRecord;
import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.api.open.disclosure.query.DisclosedRecords.Totals;
import org.redvest.api.open.history.query.History;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.api.person.card.query.VolunteerCard;
import org.redvest.api.person.file.query.PersonalFile;
import org.redvest.api.person.merge.MergeGround;
import org.redvest.api.person.merge.MergeState;
import org.redvest.api.person.merge.event.MergeCaseDismissed;
import org.redvest.api.person.merge.event.ObjectionDropped;
import org.redvest.api.person.merge.event.ObjectionRejected;
import org.redvest.api.person.merge.event.ObjectionUpheld;
import org.redvest.api.person.merge.query.MergeCaseView;
import org.redvest.api.person.merge.query.MergeCaseView.Account;
import org.redvest.api.person.merge.query.MergeCaseView.Objection;
import org.redvest.api.person.merge.query.MergeCases;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.reward.passbook.query.Passbook;
import org.redvest.api.reward.passbook.query.Passbook.Kind;
import org.redvest.api.service.hours.ObjectionState;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Numbers that were merged answer as one person, and un-merged as if nothing had been (invariants 9 and 10). */
@QuerySideTest
class MergeTest {

    private static final String CASES = "/api/v1/merge-cases";
    private static final Instant EARLIER = NOON.minusSeconds(60);

    private final Ledger ledger;
    private final Reader reader;
    private final JsonMapper json;
    private VolunteerId survivor = newVolunteer();
    private VolunteerId absorbed = newVolunteer();
    private OrganisationId organisation = newOrganisation();

    MergeTest(Ledger ledger, Reader reader, JsonMapper json) {
        this.ledger = ledger;
        this.reader = reader;
        this.json = json;
    }

    @BeforeEach
    void register() {
        survivor = newVolunteer();
        absorbed = newVolunteer();
        organisation = newOrganisation();
        ledger.record(NOON, registered(survivor, "上**秀", HONGSHAN));
        ledger.record(EARLIER, registered(absorbed, "上*", HULI_STREET));
    }

    private MergeCaseId mergeCase() {
        return MergeCaseId.of(survivor, absorbed);
    }

    private HoursCertified served(VolunteerId volunteer, String division, String date, long minutes) {
        return hours(volunteer, organisation, "洁净家园", division, date, minutes);
    }

    private VolunteerCard card(VolunteerId volunteer) {
        return reader.ask(VolunteerCard.class, "/api/v1/volunteers/{volunteer}", volunteer);
    }

    private List<History.Entry> history(VolunteerId volunteer) {
        return reader.ask(History.class, "/api/v1/audit/volunteers/{volunteer}/history?limit=500", volunteer)
                .events();
    }

    private Passbook passbook(VolunteerId volunteer) {
        return reader.ask(Passbook.class, "/api/v1/volunteers/{volunteer}/passbook?limit=500", volunteer);
    }

    private PersonalFile file(VolunteerId volunteer) {
        return reader.ask(PersonalFile.class, "/api/v1/volunteers/{volunteer}/personal-file", volunteer);
    }

    private Eligibility eligibility(VolunteerId volunteer, String at) {
        return reader.ask(
                Eligibility.class, "/api/v1/insurance/eligibility?volunteerId={volunteer}&at={at}", volunteer, at);
    }

    private DisclosedRecords disclosed() {
        return reader.ask(
                DisclosedRecords.class, "/api/v1/disclosure/service-records?organisation={code}", organisation.code());
    }

    private DisclosedRecord disclosed(HoursCertified hours) {
        return reader.ask(DisclosedRecord.class, "/api/v1/disclosure/service-records/{id}", hours.recordId());
    }

    private Ranking.Entry ranked(String division, String attribution, String year) {
        return reader
                .ask(
                        Ranking.class,
                        "/api/v1/rankings?attribution={attribution}&from={year}-01-01&to={year}-12-31",
                        attribution,
                        year,
                        year)
                .entries()
                .stream()
                .filter(entry -> entry.division().equals(division))
                .findFirst()
                .orElseThrow();
    }

    private MergeCaseView view(MergeCaseId mergeCase) {
        return reader.ask(MergeCaseView.class, CASES + "/{mergeCase}", mergeCase);
    }

    @Nested
    class TwoNumbersOfOnePerson {

        @Test
        void haveOneCard() {
            ledger.record(
                    NOON,
                    hours(survivor, HONGSHAN, "2022-05-01", 90),
                    hours(absorbed, SIMING, "2022-05-02", 30),
                    hours(absorbed, SIMING, "2022-05-03", 5));
            ledger.record(NOON, merged(survivor, absorbed));

            assertThat(card(survivor)).isEqualTo(cardOf(survivor, null, List.of(absorbed)));
            assertThat(card(absorbed)).isEqualTo(cardOf(absorbed, survivor, List.of(survivor)));
        }

        /** The survivor's, and registered as early as either. */
        private VolunteerCard cardOf(VolunteerId asked, @Nullable VolunteerId goesOn, List<VolunteerId> sameAs) {
            return new VolunteerCard(
                    asked,
                    "上**秀",
                    DocumentKind.CITIZEN_ID,
                    HONGSHAN,
                    "鸿山社区居委会",
                    List.of("急救"),
                    List.of("应急救援", "扶老助残"),
                    EARLIER,
                    RegistrationState.IN_EFFECT,
                    null,
                    3,
                    125,
                    goesOn,
                    sameAs);
        }

        @Test
        void mayBeMore() {
            VolunteerId third = newVolunteer();
            ledger.record(NOON, registered(third, HAICANG), hours(third, HAICANG, "2022-05-01", 7));
            ledger.record(NOON, merged(survivor, absorbed));
            ledger.record(NOON, merged(survivor, third));

            assertThat(card(absorbed).sameAs()).containsExactly(survivor, third);
            assertThat(card(third).minutes()).isEqualTo(7);
            assertThat(card(absorbed).minutes()).isEqualTo(7);

            ledger.record(NOON, unmerged(survivor, absorbed));

            assertThat(card(absorbed).sameAs()).isEmpty();
            assertThat(card(absorbed).minutes()).isZero();
            assertThat(card(survivor).sameAs()).containsExactly(third);
            assertThat(card(third).survivor()).isEqualTo(survivor);
        }

        @Test
        void mayBeMergedTheOtherWayRoundLater() {
            ledger.record(NOON, merged(survivor, absorbed));
            ledger.record(NOON, unmerged(survivor, absorbed));
            ledger.record(NOON, merged(absorbed, survivor));

            assertThat(card(survivor).survivor()).isEqualTo(absorbed);
            assertThat(card(survivor).volunteer()).isEqualTo("上*");
            assertThat(card(absorbed).survivor()).isNull();
        }

        @Test
        void haveOneHistoryInTheOrderOfTheLog() {
            HoursCertified here = hours(survivor, HONGSHAN, "2022-05-01", 60);
            HoursCertified there = hours(absorbed, HONGSHAN, "2022-05-01", 60);
            ledger.record(NOON, there, here, suspected(survivor, absorbed));
            ledger.record(NOON, merged(survivor, absorbed));
            ledger.record(
                    NOON,
                    objected(mergeCase(), there, here),
                    new ObjectionUpheld(mergeCase(), absorbed, there.recordId()));

            List<History.Entry> events = history(survivor);

            assertThat(events)
                    .extracting(entry -> entry.type() + " " + entry.stream())
                    .containsExactly(
                            "VolunteerRegistered " + survivor,
                            "VolunteerRegistered " + absorbed,
                            "HoursCertified " + absorbed,
                            "HoursCertified " + survivor,
                            "MergeTookEffect " + survivor,
                            "MergeTookEffect " + absorbed,
                            "ObjectionRaised " + mergeCase(),
                            "ObjectionUpheld " + mergeCase());
            assertThat(events).extracting(History.Entry::position).isSorted();
            assertThat(history(absorbed)).isEqualTo(events);
            assertThat(reader.ask(
                                    History.class,
                                    "/api/v1/audit/volunteers/{volunteer}/history?limit=3&cursor={cursor}",
                                    absorbed,
                                    events.get(1).position())
                            .events())
                    .isEqualTo(events.subList(2, 5));
        }

        @Test
        void haveOnePassbook() {
            HoursCertified here = hours(survivor, HONGSHAN, "2022-05-01", 60);
            HoursCertified there = hours(absorbed, HONGSHAN, "2022-05-01", 300);
            HoursCertified notCredited = hours(absorbed, HONGSHAN, "2022-05-01", 30);
            RedemptionId redemption = newRedemption();
            ledger.record(NOON, here, credited(here, 10), there, credited(there, 50), notCredited);
            ledger.record(NOON, merged(survivor, absorbed));
            ledger.record(
                    NOON,
                    reserved(survivor, redemption, 30),
                    placed(redemption, survivor, newItem(), 1),
                    withheld(there, 50),
                    withheld(notCredited, 0),
                    restored(there, 50));

            Passbook passbook = passbook(survivor);

            assertThat(passbook.entries().reversed())
                    .extracting(entry -> "%s %d %d %s"
                            .formatted(
                                    entry.kind(),
                                    entry.points(),
                                    entry.free(),
                                    entry.kind() == Kind.RESERVED ? entry.redemptionId() : entry.serviceRecordId()))
                    .containsExactly(
                            "CREDITED 10 10 " + here.recordId(),
                            "CREDITED 50 60 " + there.recordId(),
                            "RESERVED -30 30 " + redemption,
                            "WITHHELD -50 -20 " + there.recordId(),
                            "WITHHELD 0 -20 " + notCredited.recordId(),
                            "RESTORED 50 30 " + there.recordId());
            assertThat(passbook.free()).isEqualTo(30);
            assertThat(passbook.reserved()).isEqualTo(30);
            assertThat(passbook(absorbed))
                    .isEqualTo(new Passbook(
                            absorbed,
                            SchemeId.CITY,
                            passbook.at(),
                            30,
                            0,
                            30,
                            0,
                            0,
                            List.of(),
                            passbook.entries(),
                            null,
                            passbook.position()));
        }

        @Test
        void haveOnePersonalFile() {
            ledger.record(
                    NOON,
                    trained(survivor, "2022-05-01"),
                    trained(absorbed, "2022-05-02"),
                    commended(absorbed, "2022-05-03"),
                    evaluated(survivor, "2022-05-04"));
            ledger.record(NOON, merged(survivor, absorbed));

            PersonalFile file = file(survivor);

            assertThat(file.volunteer()).isEqualTo("上**秀");
            assertThat(file.trainings())
                    .extracting(training -> training.date().toString())
                    .containsExactly("2022-05-02", "2022-05-01");
            assertThat(file.commendations()).hasSize(1);
            assertThat(file.evaluations()).hasSize(1);
            assertThat(file(absorbed))
                    .isEqualTo(new PersonalFile(
                            absorbed,
                            "上**秀",
                            file.trainings(),
                            file.commendations(),
                            file.evaluations(),
                            file.bloodDonations()));
        }

        @Test
        void areOnePersonInRankings() {
            ledger.record(
                    NOON,
                    served(survivor, HULI, "2061-01-01", 60),
                    served(absorbed, HULI, "2061-02-01", 30),
                    served(absorbed, SIMING, "2061-03-01", 10));
            ledger.record(NOON, merged(survivor, absorbed));

            Ranking.Entry byPlace = ranked(HULI, "SERVICE", "2061");
            assertThat(byPlace.persons()).isEqualTo(1);
            assertThat(byPlace.personTimes()).isEqualTo(2);
            assertThat(byPlace.minutes()).isEqualTo(90);
            Ranking.Entry atHome = ranked(SIMING, "RESIDENCE", "2061");
            assertThat(atHome.persons()).isEqualTo(1);
            assertThat(atHome.personTimes()).isEqualTo(3);
            assertThat(atHome.minutes()).isEqualTo(100);
            assertThat(ranked(HULI, "RESIDENCE", "2061").persons()).isZero();
        }

        @Test
        void areOnePersonInTheDisclosure() {
            ledger.record(NOON, served(survivor, HULI, "2065-01-01", 60), served(absorbed, HULI, "2065-02-01", 30));
            ledger.record(NOON, merged(survivor, absorbed));

            assertThat(disclosed().totals()).isEqualTo(new Totals(2, 1, 90));
        }

        /** Under an absorbed number nothing can be withdrawn any more. */
        @Test
        void speakUnderTheOneThatGoesOnWhenPublicationIsWithdrawn() {
            HoursCertified there = served(absorbed, HULI, "2065-02-01", 30);
            ledger.record(NOON, there);
            ledger.record(NOON, merged(survivor, absorbed));
            ledger.record(NOON, new ConsentWithdrawn(survivor, ConsentPurpose.PUBLICATION));

            assertThat(disclosed(there).volunteer()).isEqualTo("未公开");

            ledger.record(NOON, unmerged(survivor, absorbed));

            assertThat(disclosed(there).volunteer()).isEqualTo("上*");
        }
    }

    @Nested
    class ARecordThatIsObjectedTo {

        private HoursCertified here = hours(survivor, HULI, "2022-05-01", 60);
        private HoursCertified there = hours(absorbed, HULI, "2022-05-01", 30);

        @BeforeEach
        void merge() {
            here = served(survivor, HULI, "2022-05-01", 60);
            there = served(absorbed, HULI, "2022-05-01", 30);
            ledger.record(NOON, here, there);
            ledger.record(NOON, merged(survivor, absorbed));
            ledger.record(NOON, objected(mergeCase(), there, here));
        }

        private void assertThatThereCountsNot(ObjectionState state) {
            assertThat(card(survivor).minutes()).isEqualTo(60);
            assertThat(card(absorbed).serviceRecords()).isEqualTo(1);
            assertThat(disclosed().totals()).isEqualTo(new Totals(1, 1, 60));
            assertThat(disclosed().records())
                    .extracting(DisclosedRecord::objection)
                    .containsExactly(state, null);
        }

        private void assertThatThereCounts(@Nullable ObjectionState state) {
            assertThat(card(survivor).minutes()).isEqualTo(90);
            assertThat(disclosed().totals()).isEqualTo(new Totals(2, 1, 90));
            assertThat(disclosed(there).objection()).isEqualTo(state);
        }

        @Test
        void doesNotCountWhileThatIsOpen() {
            assertThatThereCountsNot(ObjectionState.OPEN);
        }

        @Test
        void doesNotCountWhereThatIsUpheld() {
            ledger.record(NOON, new ObjectionUpheld(mergeCase(), absorbed, there.recordId()));

            assertThatThereCountsNot(ObjectionState.UPHELD);
        }

        @Test
        void countsWhereThatIsRejected() {
            ledger.record(NOON, new ObjectionRejected(mergeCase(), absorbed, there.recordId()));

            assertThatThereCounts(ObjectionState.REJECTED);
        }

        @Test
        void countsWhereThatIsDropped() {
            ledger.record(NOON, new ObjectionDropped(mergeCase(), absorbed, there.recordId()));

            assertThatThereCounts(null);
        }

        @Test
        void doesNotCountWhileAnyCaseSaysSo() {
            VolunteerId third = newVolunteer();
            MergeCaseId another = MergeCaseId.of(survivor, third);
            ledger.record(NOON, registered(third, HAICANG));
            ledger.record(NOON, merged(survivor, third));
            ledger.record(
                    NOON,
                    objected(another, there, here),
                    new ObjectionUpheld(another, absorbed, there.recordId()),
                    new ObjectionRejected(mergeCase(), absorbed, there.recordId()));

            assertThatThereCountsNot(ObjectionState.UPHELD);

            ledger.record(NOON, new ObjectionDropped(another, absorbed, there.recordId()));

            assertThatThereCounts(ObjectionState.REJECTED);
        }

        @Test
        void isLeftOutOfEveryMeasureOfRankings() {
            HoursCertified first = served(survivor, HULI, "2062-05-01", 60);
            HoursCertified second = served(absorbed, HAICANG, "2062-05-01", 30);
            ledger.record(NOON, first, second, objected(mergeCase(), second, first));

            assertThat(ranked(HULI, "SERVICE", "2062").minutes()).isEqualTo(60);
            Ranking.Entry elsewhere = ranked(HAICANG, "SERVICE", "2062");
            assertThat(elsewhere.persons() + elsewhere.personTimes() + elsewhere.minutes())
                    .isZero();
            assertThat(ranked(SIMING, "RESIDENCE", "2062").personTimes()).isEqualTo(1);
        }
    }

    @Nested
    class AnUnmerge {

        private static final String AT = "2022-06-02T00:00:00Z";

        /** What only a merge adds. */
        private static final List<String> OF_THE_MERGE = List.of(
                "MergeTookEffect",
                "MergeEnded",
                "ObjectionRaised",
                "ObjectionDropped",
                "PointsWithheld",
                "PointsRestored");

        /** All that is answered about a number, but for positions that go on with the log, and what only a merge adds. */
        private record Answers(
                VolunteerCard card,
                List<History.Entry> history,
                List<Passbook.Entry> points,
                List<Long> sums,
                PersonalFile file,
                @Nullable Boolean insured,
                List<Reason> reasons) {}

        private Answers answers(VolunteerId volunteer) {
            Passbook passbook = passbook(volunteer);
            Eligibility eligibility = eligibility(volunteer, AT);
            return new Answers(
                    card(volunteer),
                    history(volunteer).stream()
                            .filter(entry -> !OF_THE_MERGE.contains(entry.type()))
                            .toList(),
                    passbook.entries().stream()
                            .filter(entry -> entry.kind() != Kind.WITHHELD && entry.kind() != Kind.RESTORED)
                            .toList(),
                    List.of(passbook.free(), passbook.reserved(), passbook.spent()),
                    file(volunteer),
                    eligibility.insured(),
                    eligibility.reasons());
        }

        @Test
        void givesEveryFactBackToItsOriginWhateverHappenedSince() {
            // given
            HoursCertified here = served(survivor, HULI, "2063-05-01", 60);
            HoursCertified there = served(absorbed, HULI, "2063-05-01", 120);
            ledger.record(
                    NOON,
                    here,
                    credited(here, 10),
                    there,
                    credited(there, 20),
                    trained(absorbed, "2022-05-01"),
                    evaluated(here),
                    suspected(survivor, absorbed));
            Answers ofSurvivor = answers(survivor);
            Answers ofAbsorbed = answers(absorbed);
            Totals totals = disclosed().totals();
            Ranking.Entry place = ranked(HULI, "SERVICE", "2063");
            Ranking.Entry home = ranked(HULI, "RESIDENCE", "2063");

            // when
            ledger.record(NOON, merged(survivor, absorbed));
            ledger.record(NOON, objected(mergeCase(), there, here), withheld(there, 20));
            List<HoursCertified> since = new ArrayList<>();
            for (int day = 1; day <= 10; day++) {
                HoursCertified hours = hours(survivor, SIMING, "2064-05-%02d".formatted(day), 60);
                since.add(hours);
                ledger.record(NOON, hours, credited(hours, 10));
            }
            assertThat(card(absorbed).minutes()).isEqualTo(660);
            ledger.record(NOON, new ObjectionDropped(mergeCase(), absorbed, there.recordId()));
            ledger.record(NOON, unmerged(survivor, absorbed));
            ledger.record(NOON, restored(there, 20));

            // then
            assertThat(answers(absorbed)).isEqualTo(ofAbsorbed);
            assertThat(disclosed().totals()).isEqualTo(totals).isEqualTo(new Totals(2, 2, 180));
            assertThat(ranked(HULI, "SERVICE", "2063")).isEqualTo(place);
            assertThat(ranked(HULI, "RESIDENCE", "2063")).isEqualTo(home);
            // what happened since is the survivor's, and nothing else is
            Answers now = answers(survivor);
            assertThat(now.history())
                    .hasSize(ofSurvivor.history().size() + 20)
                    .startsWith(ofSurvivor.history().toArray(History.Entry[]::new));
            assertThat(now.points()).hasSize(11).endsWith(ofSurvivor.points().getFirst());
            assertThat(now.sums()).containsExactly(110L, 0L, 0L);
            assertThat(now.file()).isEqualTo(ofSurvivor.file());
            assertThat(now.reasons()).isEqualTo(ofSurvivor.reasons());
            assertThat(now.card().minutes()).isEqualTo(660);
            assertThat(now.card().registeredAt()).isEqualTo(NOON);
            assertThat(now.card().sameAs()).isEmpty();
            assertThat(view(mergeCase()).recordedWhileMerged())
                    .containsExactlyElementsOf(
                            since.stream().map(HoursCertified::recordId).toList());
        }
    }

    @Nested
    class Insurance {

        private static final String LIST = "/api/v1/insurance/insured?at={at}";

        private final VolunteerId first = newVolunteer();
        private final VolunteerId second = newVolunteer();
        private final VolunteerId goesOn = newVolunteer();
        private final VolunteerId somebodyElse = newVolunteer();

        /** The page, the count and both streams tell the same. */
        private List<VolunteerId> listed(String at) {
            InsuredList page = reader.ask(InsuredList.class, LIST, at);
            List<VolunteerId> listed =
                    page.insured().stream().map(Insured::volunteerId).toList();
            assertThat(page.total()).isEqualTo(listed.size());
            assertThat(stream("text/csv", at).skip(1))
                    .extracting(line -> line.substring(0, line.indexOf(',')))
                    .containsExactlyElementsOf(
                            listed.stream().map(VolunteerId::value).toList());
            assertThat(stream("application/x-ndjson", at).map(line -> json.readValue(line, Insured.class)))
                    .containsExactlyElementsOf(page.insured());
            return listed;
        }

        private Stream<String> stream(String type, String at) {
            return reader.get(Map.of(HttpHeaders.ACCEPT, type), LIST, at).body().lines();
        }

        private void assertThatAllAnswer(String at, @Nullable Boolean insured, Reason... reasons) {
            assertThat(List.of(first, second, goesOn)).allSatisfy(number -> {
                Eligibility answer = eligibility(number, at);
                assertThat(answer.volunteerId()).isEqualTo(number);
                assertThat(answer.insured()).isEqualTo(insured);
                assertThat(answer.reasons()).containsExactly(reasons);
            });
        }

        @Test
        void countsAPersonOnce() {
            // given: years before anybody else's
            ledger.record(
                    Instant.parse("2012-01-01T00:00:00Z"),
                    policy("ONCE-2012", "2012-01-01T00:00:00Z", "2013-01-01T00:00:00Z"));
            ledger.record(Instant.parse("2012-02-01T00:00:00Z"), registered(first, HONGSHAN));
            ledger.record(Instant.parse("2012-02-05T00:00:00Z"), registered(somebodyElse, HONGSHAN));
            ledger.record(Instant.parse("2012-02-10T00:00:00Z"), registered(second, HONGSHAN));
            ledger.record(Instant.parse("2012-03-01T00:00:00Z"), registered(goesOn, HONGSHAN));
            assertThat(listed("2012-04-01T00:00:00Z")).containsExactly(first, second, goesOn, somebodyElse);

            // when
            ledger.record(NOON, merged(goesOn, second));
            ledger.record(NOON, merged(goesOn, first));

            // then
            assertThatAllAnswer("2012-01-15T00:00:00Z", false, Reason.NOT_YET_REGISTERED, Reason.POLICY_IN_FORCE);
            assertThat(listed("2012-01-15T00:00:00Z")).isEmpty();
            for (String at : List.of("2012-02-03T00:00:00Z", "2012-02-15T00:00:00Z", "2012-04-01T00:00:00Z")) {
                assertThatAllAnswer(at, true, Reason.REGISTERED, Reason.POLICY_IN_FORCE);
            }
            assertThat(listed("2012-02-03T00:00:00Z")).containsExactly(first);
            assertThat(listed("2012-02-15T00:00:00Z")).containsExactly(first, somebodyElse);
            assertThat(listed("2012-04-01T00:00:00Z")).containsExactly(goesOn, somebodyElse);

            // whoever goes on withdraws for all of them, from then on
            ledger.record(Instant.parse("2012-05-01T00:00:00Z"), new ConsentWithdrawn(goesOn, ConsentPurpose.INSURER));
            assertThatAllAnswer("2012-05-02T00:00:00Z", null, Reason.NO_CONSENT);
            assertThat(listed("2012-05-02T00:00:00Z")).containsExactly(somebodyElse);
            assertThatAllAnswer("2012-04-01T00:00:00Z", true, Reason.REGISTERED, Reason.POLICY_IN_FORCE);

            // un-merged, each is insured or not as before
            ledger.record(NOON, unmerged(goesOn, first));
            assertThat(listed("2012-04-01T00:00:00Z")).containsExactly(first, goesOn, somebodyElse);
            assertThat(listed("2012-05-02T00:00:00Z")).containsExactly(first, somebodyElse);
            assertThat(eligibility(first, "2012-05-02T00:00:00Z").insured()).isTrue();
            assertThat(eligibility(second, "2012-05-02T00:00:00Z").insured()).isNull();

            // so that no other list knows them
            ledger.record(
                    Instant.parse("2012-06-01T00:00:00Z"),
                    new VolunteerErased(first),
                    new VolunteerErased(second),
                    new VolunteerErased(goesOn),
                    new VolunteerErased(somebodyElse));
            assertThat(listed("2012-07-01T00:00:00Z")).isEmpty();
            assertThat(eligibility(first, "2012-07-01T00:00:00Z").reasons())
                    .containsExactly(Reason.ERASED, Reason.POLICY_IN_FORCE);
        }
    }

    @Nested
    class ACase {

        @Test
        void showsBothNumbersWithWhatIsRecordedUnderEach() {
            ledger.record(NOON, hours(absorbed, HULI, "2022-05-01", 30));
            long position = ledger.record(NOON.plusSeconds(1), suspected(survivor, absorbed));

            assertThat(view(mergeCase()))
                    .isEqualTo(new MergeCaseView(
                            mergeCase(),
                            List.of(
                                    new Account(survivor, "上**秀", DocumentKind.CITIZEN_ID, HONGSHAN, NOON, 0, 0),
                                    new Account(absorbed, "上*", DocumentKind.CITIZEN_ID, HULI_STREET, EARLIER, 1, 30)),
                            MergeGround.REPORTED,
                            MergeState.OPEN,
                            null,
                            NOON.plusSeconds(1),
                            NOON.plusSeconds(1),
                            List.of(),
                            List.of(),
                            position));
        }

        @Test
        void showsWhatWasDecidedAndWhen() {
            ledger.record(NOON.plusSeconds(1), suspected(survivor, absorbed));
            long position = ledger.record(NOON.plusSeconds(2), new MergeCaseDismissed(mergeCase()));

            MergeCaseView dismissed = view(mergeCase());
            assertThat(dismissed.state()).isEqualTo(MergeState.DISMISSED);
            assertThat(dismissed.openedAt()).isEqualTo(NOON.plusSeconds(1));
            assertThat(dismissed.changedAt()).isEqualTo(NOON.plusSeconds(2));
            assertThat(dismissed.position()).isEqualTo(position);

            ledger.record(NOON.plusSeconds(3), suspected(absorbed, survivor));

            MergeCaseView openedAgain = view(mergeCase());
            assertThat(openedAgain.state()).isEqualTo(MergeState.OPEN);
            assertThat(openedAgain.openedAt()).isEqualTo(NOON.plusSeconds(1));
            assertThat(openedAgain.changedAt()).isEqualTo(NOON.plusSeconds(3));

            ledger.record(NOON.plusSeconds(4), merged(survivor, absorbed));
            assertThat(view(mergeCase()).state()).isEqualTo(MergeState.MERGED);
            assertThat(view(mergeCase()).survivor()).isEqualTo(survivor);

            ledger.record(NOON.plusSeconds(5), unmerged(survivor, absorbed));
            assertThat(view(mergeCase()).state()).isEqualTo(MergeState.UNMERGED);
            assertThat(view(mergeCase()).survivor()).isEqualTo(survivor);
            assertThat(view(mergeCase()).accounts())
                    .extracting(Account::volunteerId)
                    .containsExactlyInAnyOrder(survivor, absorbed);
        }

        @Test
        void showsWhatHasBecomeOfEveryObjection() {
            HoursCertified here = hours(survivor, HULI, "2022-05-01", 60);
            HoursCertified there = hours(absorbed, HULI, "2022-05-01", 30);
            ledger.record(NOON, here, there, suspected(survivor, absorbed));
            ledger.record(NOON, merged(survivor, absorbed));
            ledger.record(NOON, objected(mergeCase(), there, here));

            assertThat(view(mergeCase()).objections())
                    .containsExactly(new Objection(
                            there.recordId(), absorbed, 30, List.of(here.recordId()), ObjectionState.OPEN));

            // the one counts, and the other does not
            ledger.record(
                    NOON,
                    new ObjectionRejected(mergeCase(), absorbed, there.recordId()),
                    objected(mergeCase(), here, there),
                    new ObjectionUpheld(mergeCase(), survivor, here.recordId()));

            assertThat(view(mergeCase()).objections())
                    .containsExactly(
                            new Objection(
                                    there.recordId(), absorbed, 30, List.of(here.recordId()), ObjectionState.REJECTED),
                            new Objection(
                                    here.recordId(), survivor, 60, List.of(there.recordId()), ObjectionState.UPHELD));
        }

        @Test
        void listsWhatWasCertifiedWhileBothWereOne() {
            HoursCertified before = hours(survivor, HULI, "2022-05-01", 60);
            HoursCertified first = hours(survivor, HULI, "2022-05-02", 60);
            HoursCertified after = hours(survivor, HULI, "2022-05-03", 60);
            HoursCertified again = hours(survivor, HULI, "2022-05-04", 60);
            ledger.record(NOON, before, suspected(survivor, absorbed));
            assertThat(view(mergeCase()).recordedWhileMerged()).isEmpty();

            ledger.record(NOON, merged(survivor, absorbed));
            ledger.record(NOON, first, credited(first, 10));
            assertThat(view(mergeCase()).recordedWhileMerged()).containsExactly(first.recordId());

            ledger.record(NOON, unmerged(survivor, absorbed));
            ledger.record(NOON, after, suspected(survivor, absorbed));
            assertThat(view(mergeCase()).recordedWhileMerged()).containsExactly(first.recordId());

            ledger.record(NOON, merged(survivor, absorbed));
            ledger.record(NOON, again);
            assertThat(view(mergeCase()).recordedWhileMerged()).containsExactly(again.recordId());
        }

        @Test
        void showsATombstoneForWhoWasErased() {
            ledger.record(NOON, suspected(survivor, absorbed), new VolunteerErased(absorbed));

            assertThat(view(mergeCase()).accounts())
                    .extracting(Account::volunteer)
                    .containsExactly("上**秀", "已注销");
        }

        @Test
        void isUnknownWhereNobodyOpenedIt() {
            assertThat(reader.get(CASES + "/{mergeCase}", mergeCase()).problem())
                    .isEqualTo("404 UNKNOWN_MERGE_CASE");
            assertThat(reader.get(CASES + "/1").problem()).isEqualTo("404 UNKNOWN_MERGE_CASE");
        }
    }

    @Nested
    class TheListOfCases {

        @Test
        void beginsWithTheOneThatChangedLastAndGoesOnFromPageToPage() {
            List<MergeCaseId> opened = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                VolunteerId another = newVolunteer();
                opened.add(MergeCaseId.of(survivor, another));
                ledger.record(NOON, registered(another, HONGSHAN), suspected(survivor, another));
            }
            ledger.record(NOON, new MergeCaseDismissed(opened.getFirst()));

            MergeCases page = reader.ask(MergeCases.class, CASES + "?limit=2");
            MergeCases next = reader.ask(
                    MergeCases.class, CASES + "?limit=2&cursor={cursor}", Objects.requireNonNull(page.nextCursor()));

            assertThat(Stream.of(page, next).flatMap(it -> it.mergeCases().stream()))
                    .extracting(MergeCaseView::mergeCaseId)
                    .containsExactly(opened.get(0), opened.get(4), opened.get(3), opened.get(2));
            assertThat(page.mergeCases().getFirst()).isEqualTo(view(opened.getFirst()));
        }

        @Test
        void endsWithTheFirst() {
            ledger.record(NOON, suspected(survivor, absorbed));
            MergeCases page = reader.ask(MergeCases.class, CASES + "?limit=1");
            assertThat(page.mergeCases()).hasSize(1);

            MergeCases beforeAll = reader.ask(MergeCases.class, CASES + "?cursor=0");

            assertThat(beforeAll.mergeCases()).isEmpty();
            assertThat(beforeAll.nextCursor()).isNull();
        }

        @Test
        void mayBeOfOneState() {
            VolunteerId third = newVolunteer();
            ledger.record(NOON, registered(third, HONGSHAN), suspected(survivor, absorbed), suspected(survivor, third));
            ledger.record(NOON, merged(survivor, third));

            assertThat(inState("OPEN")).contains(mergeCase()).doesNotContain(MergeCaseId.of(survivor, third));
            assertThat(inState("merged"))
                    .startsWith(MergeCaseId.of(survivor, third))
                    .doesNotContain(mergeCase());
        }

        private List<MergeCaseId> inState(String state) {
            return reader.ask(MergeCases.class, CASES + "?limit=500&state={state}", state).mergeCases().stream()
                    .map(MergeCaseView::mergeCaseId)
                    .toList();
        }

        @ParameterizedTest
        @ValueSource(strings = {"state=closed", "limit=0", "limit=501", "cursor=first"})
        void isRefusedWithAParameterThatIsNone(String parameter) {
            assertThat(reader.get(CASES + "?" + parameter).problem()).isEqualTo("400 INVALID_FIELD");
        }
    }
}
