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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.passbook.query.Passbook;
import org.redvest.api.reward.passbook.query.Passbook.Entry;
import org.redvest.api.reward.passbook.query.Passbook.Kind;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

@QuerySideTest
class PassbookTest {

    private static final String ADDRESS = "/api/v1/volunteers/{volunteer}/passbook";

    private final Ledger ledger;
    private final Reader reader;
    private VolunteerId volunteer = newVolunteer();

    PassbookTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
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

        assertThat(passbook).isEqualTo(new Passbook(volunteer, 0, 0, 0, List.of(), null, ledger.head()));
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
