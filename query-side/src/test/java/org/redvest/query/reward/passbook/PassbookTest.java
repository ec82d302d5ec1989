package org.redvest.query.reward.passbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.credited;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newItem;
import static org.redvest.query.Facts.newRedemption;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.placed;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.released;
import static org.redvest.query.Facts.reserved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.passbook.query.Passbook;
import org.redvest.api.reward.passbook.query.Passbook.Entry;
import org.redvest.api.reward.passbook.query.Passbook.Expiring;
import org.redvest.api.reward.passbook.query.Passbook.Kind;
import org.redvest.api.reward.passbook.query.PointsProof;
import org.redvest.api.reward.passbook.query.PointsProof.Account;
import org.redvest.api.reward.passbook.query.PointsProof.Movement;
import org.redvest.api.reward.passbook.query.RulesPreview;
import org.redvest.api.reward.points.LotPart;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsExpired;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.points.event.PointsReturned;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.reward.scheme.Rounding;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.reward.scheme.event.SchemeOpened;
import org.redvest.api.reward.scheme.event.SchemeRulesAdopted;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;

@QuerySideTest
class PassbookTest {

    private static final String ADDRESS = "/api/v1/volunteers/{volunteer}/passbook";

    private final Ledger ledger;
    private final Reader reader;
    private final JdbcClient jdbc;
    private VolunteerId volunteer = newVolunteer();

    PassbookTest(Ledger ledger, Reader reader, JdbcClient jdbc) {
        this.ledger = ledger;
        this.reader = reader;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void register() {
        volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, HONGSHAN));
    }

    private Passbook passbook() {
        return reader.ask(Passbook.class, ADDRESS, volunteer);
    }

    private HoursCertified earn(int points) {
        HoursCertified hours = hours(volunteer, HONGSHAN, "2022-05-01", points * 6L);
        ledger.record(NOON, hours, credited(hours, points));
        return hours;
    }

    private RedemptionId reserve(int points) {
        RedemptionId redemption = newRedemption();
        ledger.record(
                NOON, reserved(volunteer, redemption, points), placed(redemption, volunteer, newItem(), points / 30));
        return redemption;
    }

    @Test
    void isEmptyAtFirst() {
        Passbook passbook = passbook();

        assertThat(passbook)
                .isEqualTo(new Passbook(
                        volunteer,
                        SchemeId.CITY,
                        passbook.at(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        null,
                        ledger.head()));
    }

    @Test
    void showsTheServiceThatACreditComesFrom() {
        HoursCertified hours = hours(volunteer, HONGSHAN, "2022-05-01", 90);
        Instant creditedAt = Instant.parse("2022-05-09T08:07:06.543Z");
        long position = ledger.record(creditedAt, credited(hours, 15));

        assertThat(passbook().entries())
                .containsExactly(new Entry(
                        Kind.CREDITED,
                        creditedAt,
                        15,
                        15,
                        hours.recordId().value(),
                        LocalDate.of(2022, 5, 1),
                        90L,
                        null,
                        null,
                        null,
                        "rate 1, rounding 1",
                        position));
    }

    @Test
    void keepsTheRunningBalanceThroughEverythingThatHappens() {
        earn(100);
        RedemptionId collected = reserve(60);
        ledger.record(NOON, new RedemptionCollected(collected, volunteer));
        earn(50);
        RedemptionId cancelled = reserve(90);
        ledger.record(NOON, released(volunteer, cancelled, 90));
        RedemptionId open = reserve(30);

        Passbook passbook = passbook();

        assertThat(passbook.entries().reversed())
                .extracting(entry -> "%s %d %d".formatted(entry.kind(), entry.points(), entry.free()))
                .containsExactly(
                        "CREDITED 100 100",
                        "RESERVED -60 40",
                        "COLLECTED 0 40",
                        "CREDITED 50 90",
                        "RESERVED -90 0",
                        "RELEASED 90 90",
                        "RESERVED -30 60");
        assertThat(passbook.free()).isEqualTo(60);
        assertThat(passbook.reserved()).isEqualTo(30);
        assertThat(passbook.spent()).isEqualTo(60);
        assertThat(passbook.entries().getFirst().redemptionId()).isEqualTo(open.value());
    }

    @Test
    void goesBackPageByPageWithTheSameBalances() {
        for (int i = 1; i <= 7; i++) {
            earn(i);
        }

        List<Long> balances = new ArrayList<>();
        Passbook page = reader.ask(Passbook.class, ADDRESS + "?limit=3", volunteer);
        while (true) {
            assertThat(page.free()).isEqualTo(28);
            page.entries().forEach(entry -> balances.add(entry.free()));
            if (page.nextCursor() == null) {
                break;
            }
            page = reader.ask(Passbook.class, ADDRESS + "?limit=3&cursor={cursor}", volunteer, page.nextCursor());
        }

        assertThat(balances).containsExactly(28L, 21L, 15L, 10L, 6L, 3L, 1L);
    }

    @Nested
    class OfAScheme {

        private final SchemeId xinghu = SchemeId.from(UUID.randomUUID());
        private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);
        private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);

        private PointsAccountId account() {
            return PointsAccountId.of(volunteer, xinghu);
        }

        private Passbook passbook(String at) {
            return reader.ask(Passbook.class, ADDRESS + "?scheme={scheme}&at={at}", volunteer, xinghu, at);
        }

        private LotPart serve(
                String recordedAt, int points, @Nullable LocalDate availableFrom, LocalDate expiresOn, int repaid) {
            HoursCertified hours = hours(volunteer, HONGSHAN, "2022-05-01", points * 6L);
            PointsCredited credited = new PointsCredited(
                    account(),
                    volunteer,
                    hours.recordId(),
                    1,
                    hours.serviceDate(),
                    257,
                    points,
                    2,
                    2,
                    xinghu,
                    270L,
                    10,
                    new Rounding(30, 16, 0, null),
                    availableFrom,
                    expiresOn,
                    repaid);
            ledger.record(Instant.parse(recordedAt), hours, credited);
            return credited.parts().getFirst();
        }

        @Test
        void explainsEachFigureAndSaysWhatExpiresWhen() {
            LotPart first = serve("2022-05-02T04:00:00Z", 45, null, END_OF_2023, 0);
            serve("2022-05-03T04:00:00Z", 30, null, END_OF_2024, 0);
            RedemptionId redemption = newRedemption();
            ledger.record(
                    Instant.parse("2022-05-04T04:00:00Z"),
                    new PointsReserved(account(), volunteer, redemption, 20, List.of(first.of(20))));

            Passbook passbook = passbook("2022-05-04");

            assertThat(passbook.free()).isEqualTo(55);
            assertThat(passbook.reserved()).isEqualTo(20);
            assertThat(passbook.expiring())
                    .containsExactly(new Expiring(END_OF_2023, 25), new Expiring(END_OF_2024, 30));
            assertThat(passbook.entries().getLast().explanation())
                    .isEqualTo(
                            "257 minutes count as 270 (step 30, up from 16, least 0, most any), at 10 points an hour;"
                                    + " rules 2");
            assertThat(PassbookTest.this.passbook().entries()).isEmpty();
        }

        @Test
        void isTheSameForADayWhateverIsRecordedLater() {
            LotPart lot = serve("2022-05-02T04:00:00Z", 45, null, END_OF_2023, 0);
            Passbook before = passbook("2022-05-02");

            serve("2022-05-02T16:00:00Z", 30, null, END_OF_2024, 0);
            ledger.record(
                    Instant.parse("2024-01-01T01:00:00Z"),
                    new PointsExpired(account(), volunteer, LocalDate.of(2024, 1, 1), 45, List.of(lot)));

            Passbook after = passbook("2022-05-02");
            assertThat(after)
                    .usingRecursiveComparison()
                    .ignoringFields("position")
                    .isEqualTo(before);
            assertThat(passbook("2023-12-31").free()).isEqualTo(75);
            assertThat(passbook("2024-01-01").free()).isEqualTo(30);
            assertThat(passbook("2024-01-01").expiring()).containsExactly(new Expiring(END_OF_2024, 30));
        }

        @Test
        void showsWhatIsUnderNoticeApart() {
            serve("2022-05-02T04:00:00Z", 45, LocalDate.of(2022, 5, 10), END_OF_2023, 0);

            assertThat(passbook("2022-05-09").free()).isZero();
            assertThat(passbook("2022-05-09").pending()).isEqualTo(45);
            assertThat(passbook("2022-05-10").free()).isEqualTo(45);
        }

        @Test
        void addsUpInThePublicProof() {
            LotPart lot = serve("2022-05-02T04:00:00Z", 45, null, END_OF_2023, 0);
            RedemptionId spent = newRedemption();
            RedemptionId returned = newRedemption();
            LocalDate day = LocalDate.of(2022, 5, 3);
            ledger.record(
                    Instant.parse("2022-05-03T04:00:00Z"),
                    new PointsReserved(account(), volunteer, spent, 30, List.of(lot.of(30))),
                    new RedemptionCollected(spent, volunteer, day, xinghu),
                    new PointsReserved(account(), volunteer, returned, 10, List.of(lot.of(10))),
                    new RedemptionCollected(returned, volunteer, day, xinghu),
                    new PointsReturned(account(), volunteer, returned, 10, List.of(lot.of(10)), 0),
                    new PointsWithheld(
                            account(), volunteer, ServiceRecordId.from(lotUuid(lot)), 45, List.of(lot.of(15))));

            PointsProof proof = proof();

            assertThat(proof.balanced()).isTrue();
            assertThat(proof.issued()).isEqualTo(45);
            assertThat(proof.spent()).isEqualTo(30);
            assertThat(proof.withheld()).isEqualTo(45);
            assertThat(proof.held()).isZero();
            assertThat(proof.owed()).isEqualTo(30);
            assertThat(passbook("2022-05-03").owed()).isEqualTo(30);
            assertThat(passbook("2022-05-03").spent()).isEqualTo(30);
            PointsProof dayBefore =
                    reader.ask(PointsProof.class, "/api/v1/points-schemes/{scheme}/proof?date=2022-05-02", xinghu);
            assertThat(dayBefore.held()).isEqualTo(45);
            assertThat(dayBefore.balanced()).isTrue();
        }

        private PointsProof proof() {
            return reader.ask(PointsProof.class, "/api/v1/points-schemes/{scheme}/proof?date=2022-05-03", xinghu);
        }

        @Test
        void addsUpInTheProofThoughGoodsAreCollectedUnderAnotherNumberThanPaidForThem() {
            LotPart lot = serve("2022-05-02T04:00:00Z", 45, null, END_OF_2023, 0);
            RedemptionId redemption = newRedemption();
            ledger.record(
                    Instant.parse("2022-05-03T04:00:00Z"),
                    new PointsReserved(account(), volunteer, redemption, 30, List.of(lot.of(30))),
                    new RedemptionCollected(redemption, newVolunteer(), LocalDate.of(2022, 5, 3), xinghu));

            assertThat(proof().spent()).isEqualTo(30);
            assertThat(proof().reserved()).isZero();
            assertThat(proof().movements())
                    .contains(new Movement(Kind.COLLECTED, Account.RESERVED, Account.SPENT, 30, 1));
            assertThat(proof().balanced()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "CREDITED, free_delta = -45, free_delta = 45",
            "RESERVED, free_delta = -31, free_delta = -30",
            "RESERVED, reserved_delta = 31, reserved_delta = 30",
            "EXPIRED, free_delta = 15, free_delta = -15"
        })
        void doesNotAddUpInTheProofWhereARowIsBroken(Kind kind, String broken, String mended) {
            LotPart lot = serve("2022-05-02T04:00:00Z", 45, null, END_OF_2023, 0);
            ledger.record(
                    Instant.parse("2022-05-03T04:00:00Z"),
                    new PointsReserved(account(), volunteer, newRedemption(), 30, List.of(lot.of(30))),
                    new PointsExpired(account(), volunteer, LocalDate.of(2022, 5, 3), 15, List.of(lot.of(15))));
            assertThat(proof().balanced()).isTrue();

            change(kind, broken);

            assertThat(proof().balanced()).isFalse();
            change(kind, mended);
            assertThat(proof().balanced()).isTrue();
        }

        private void change(Kind kind, String to) {
            jdbc.sql("UPDATE query.passbook_entry SET %s WHERE account_id = :account AND kind = :kind".formatted(to))
                    .param("account", account().value())
                    .param("kind", kind.name())
                    .update();
        }

        @Test
        void doesNotAddUpInTheProofWhereMoreCameBackThanWent() {
            LotPart lot = serve("2022-05-02T04:00:00Z", 45, null, END_OF_2023, 0);
            RedemptionId redemption = newRedemption();
            Instant day = Instant.parse("2022-05-03T04:00:00Z");
            ledger.record(
                    day,
                    new PointsReserved(account(), volunteer, newRedemption(), 20, List.of(lot.of(20))),
                    new PointsReserved(account(), volunteer, redemption, 20, List.of(lot.of(20))),
                    new PointsReleased(account(), volunteer, redemption, 20, List.of(lot.of(20)), 0));
            assertThat(proof().balanced()).isTrue();

            ledger.record(day, new PointsReleased(account(), volunteer, redemption, 20, List.of(lot.of(20)), 0));

            assertThat(proof().balanced()).isFalse();
        }

        @Test
        void isReckonedOnceMoreByRulesThatAreToCome() {
            ledger.record(NOON, new SchemeOpened(xinghu, new Text("星湖爱心银行"), new DivisionCode("350203005001")));
            ledger.record(
                    NOON,
                    new SchemeRulesAdopted(
                            xinghu,
                            1,
                            new Text("first"),
                            LocalDate.of(2022, 6, 1),
                            NOON,
                            SchemeRules.ofPolicies(12, 60, 0, 0),
                            new Text("3号")));
            serve("2022-05-02T04:00:00Z", 45, null, END_OF_2023, 0);
            String address = "/api/v1/points-schemes/{scheme}/rules/{version}/preview?from={from}";

            RulesPreview preview = reader.ask(RulesPreview.class, address, xinghu, 1, "2022-05-01");

            assertThat(preview.records()).isEqualTo(1);
            assertThat(preview.points()).isEqualTo(45);
            assertThat(preview.pointsByTheRules()).isEqualTo(48);
            assertThat(preview.moreRecords()).isEqualTo(1);
            assertThat(reader.ask(RulesPreview.class, address, xinghu, 1, "2022-05-02")
                            .records())
                    .isZero();
            assertThat(reader.get(address, xinghu, 2, "2022-05-01").problem()).isEqualTo("404 UNKNOWN_SCHEME");
        }

        private static UUID lotUuid(LotPart lot) {
            return UUID.fromString(lot.lot().value().substring("rec-".length()));
        }
    }

    @Test
    void isNobodyElses() {
        VolunteerId other = newVolunteer();
        ledger.record(NOON, registered(other, HONGSHAN));
        earn(10);

        assertThat(reader.ask(Passbook.class, ADDRESS, other).entries()).isEmpty();
    }

    @Test
    void isUnknownForWhoIsUnknown() {
        assertThat(reader.get(ADDRESS, newVolunteer()).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
        assertThat(reader.get(ADDRESS, "me").problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "cursor=first"})
    void isRefusedWithAParameterThatIsNone(String parameter) {
        assertThat(reader.get(ADDRESS + "?" + parameter, volunteer).problem()).isEqualTo("400 INVALID_FIELD");
    }
}
