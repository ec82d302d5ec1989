package org.redvest.query.service.scrutiny;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newSpotCheck;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.objected;
import static org.redvest.query.Facts.registered;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.SpotCheckId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.scrutiny.CheckOutcome;
import org.redvest.api.service.scrutiny.Draw;
import org.redvest.api.service.scrutiny.event.SpotCheckAnnounced;
import org.redvest.api.service.scrutiny.event.SpotCheckDrawn;
import org.redvest.api.service.scrutiny.event.SpotCheckResultRecorded;
import org.redvest.api.service.scrutiny.query.SpotCheckSample;
import org.redvest.api.service.scrutiny.query.SpotCheckSample.Sampled;
import org.redvest.api.service.scrutiny.query.SpotCheckView;
import org.redvest.api.service.scrutiny.query.SpotCheckView.Figures;
import org.redvest.api.service.scrutiny.query.SpotChecks;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** A sample is the one that a few lines of anybody's own draw from the published seed and population. */
@QuerySideTest
class SpotChecksTest {

    private static final String ALL = "/api/v1/spot-checks";
    private static final String ONE = ALL + "/{spotCheck}";
    private static final int YEAR = 2171;
    private static final Text SOURCE = new Text("双色球2026140期");
    private static final Text NOTE = new Text("电话回访属实");

    private final Ledger ledger;
    private final Reader reader;
    private final VolunteerId volunteer = newVolunteer();
    private final List<HoursCertified> certified = new ArrayList<>();
    private long head;

    SpotChecksTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void aYearOfRecords() {
        Random random = new Random(YEAR);
        ledger.record(NOON, registered(volunteer, HONGSHAN));
        for (int i = 0; i < 400; i++) {
            certified.add(hours(
                    volunteer,
                    random.nextInt(4) == 0 ? HAICANG : HONGSHAN,
                    LocalDate.ofYearDay(YEAR, 1 + random.nextInt(365)).toString(),
                    60));
        }
        head = ledger.record(NOON, certified.toArray());
        ledger.record(
                NOON, hours(volunteer, HONGSHAN, LocalDate.ofYearDay(YEAR, 7).toString(), 60));
    }

    private SpotCheckId announced(
            String division, LocalDate from, LocalDate to, int perTenThousand, @Nullable String seed) {
        SpotCheckId id = newSpotCheck();
        ledger.record(
                NOON,
                new SpotCheckAnnounced(
                        id,
                        new DivisionCode(division),
                        from,
                        to,
                        perTenThousand,
                        head,
                        SOURCE,
                        NOON.plus(Duration.ofDays(1))));
        if (seed != null) {
            ledger.record(NOON.plus(Duration.ofDays(1)), new SpotCheckDrawn(id, new Text(seed)));
        }
        return id;
    }

    private SpotCheckId ofTheYear(String division, int perTenThousand, @Nullable String seed) {
        return announced(division, LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31), perTenThousand, seed);
    }

    private List<String> population(SpotCheckId spotCheck) {
        List<String> lines =
                reader.get(ONE + "/population", spotCheck).body().lines().toList();
        assertThat(lines).first().isEqualTo("serviceRecordId");
        return lines.subList(1, lines.size());
    }

    private List<Sampled> sample(SpotCheckId spotCheck) {
        List<Sampled> all = new ArrayList<>();
        Long cursor = null;
        do {
            SpotCheckSample page = reader.ask(
                    SpotCheckSample.class,
                    ONE + "/sample?limit=7" + (cursor == null ? "" : "&cursor=" + cursor),
                    spotCheck);
            all.addAll(page.records());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    private static List<String> numbers(List<Sampled> sample) {
        return sample.stream().map(drawn -> drawn.serviceRecordId().value()).toList();
    }

    /** As the guide tells it, and not as the program does it. */
    private static boolean drawnAgain(String record, String seed, int perTenThousand) {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((seed + "|" + record).getBytes(StandardCharsets.UTF_8)));
            return new BigInteger(hash.substring(0, 8), 16)
                            .multiply(BigInteger.valueOf(10_000))
                            .compareTo(BigInteger.valueOf(perTenThousand)
                                    .multiply(BigInteger.valueOf(16).pow(8)))
                    < 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "350203, 1000, 03 09 14 21 27 33 08",
        "350200, 1000, 03 09 14 21 27 33 08",
        "350200, 2500, 种子",
        "350203001001, 1, 7",
        "350203001, 9999, 7",
        "350205, 10000, 7"
    })
    void isWhatAnybodyDrawsAgain(String division, int perTenThousand, String seed) {
        SpotCheckId spotCheck = ofTheYear(division, perTenThousand, seed);
        String prefix = division.equals(CITY) ? "3502" : division;

        List<String> population = population(spotCheck);
        List<String> sample = numbers(sample(spotCheck));

        assertThat(population)
                .containsExactlyElementsOf(certified.stream()
                        .filter(hours -> hours.division().value().startsWith(prefix))
                        .map(hours -> hours.recordId().value())
                        .toList());
        assertThat(sample)
                .containsExactlyElementsOf(population.stream()
                        .filter(record -> drawnAgain(record, seed, perTenThousand))
                        .toList());
        assertThat(sample)
                .allMatch(record -> new Draw(new Text(seed), perTenThousand).takes(ServiceRecordId.stored(record)));
        assertThat(figures(spotCheck)).isEqualTo(new Figures(population.size(), sample.size(), 0, 0, ledger.head()));
    }

    private @Nullable Figures figures(SpotCheckId spotCheck) {
        return reader.ask(SpotCheckView.class, ONE, spotCheck).figures();
    }

    @Test
    void drawsFromItsPeriodAlone() {
        LocalDate from = LocalDate.of(YEAR, 3, 1);
        LocalDate to = LocalDate.of(YEAR, 3, 31);
        SpotCheckId spotCheck = announced(CITY, from, to, Draw.MOST, "7");

        assertThat(numbers(sample(spotCheck)))
                .isNotEmpty()
                .containsExactlyElementsOf(certified.stream()
                        .filter(hours -> !hours.serviceDate().isBefore(from)
                                && !hours.serviceDate().isAfter(to))
                        .map(hours -> hours.recordId().value())
                        .toList());
    }

    @Test
    void hasNoSampleBeforeItIsDrawn() {
        SpotCheckId spotCheck = ofTheYear(SIMING, Draw.MOST, null);

        SpotCheckView shown = reader.ask(SpotCheckView.class, ONE, spotCheck);

        assertThat(sample(spotCheck)).isEmpty();
        assertThat(shown.seed()).isNull();
        assertThat(shown.figures()).isNull();
        assertThat(shown.divisionName()).isEqualTo("思明区");
        assertThat(shown.seedSource()).isEqualTo(SOURCE.value());
        assertThat(reader.ask(SpotChecks.class, ALL + "?limit=1").spotChecks())
                .extracting(SpotCheckView::spotCheckId)
                .containsExactly(spotCheck);
    }

    @Test
    void publishesTheLastWordOnEachRecord() {
        SpotCheckId spotCheck = ofTheYear(SIMING, 1_000, "7");
        List<Sampled> drawn = sample(spotCheck);
        ServiceRecordId first = drawn.get(0).serviceRecordId();
        ServiceRecordId second = drawn.get(1).serviceRecordId();

        ledger.record(
                NOON,
                new SpotCheckResultRecorded(spotCheck, first, CheckOutcome.NOT_CONFIRMED, NOTE),
                new SpotCheckResultRecorded(spotCheck, second, CheckOutcome.CONFIRMED, NOTE),
                new SpotCheckResultRecorded(spotCheck, first, CheckOutcome.CONFIRMED, new Text("更正")),
                new SpotCheckResultRecorded(spotCheck, second, CheckOutcome.NOT_CONFIRMED, new Text("更正")),
                new SpotCheckResultRecorded(spotCheck, drawn.get(2).serviceRecordId(), CheckOutcome.CONFIRMED, NOTE));

        assertThat(sample(spotCheck).subList(0, 3))
                .extracting(Sampled::outcome)
                .containsExactly(CheckOutcome.CONFIRMED, CheckOutcome.NOT_CONFIRMED, CheckOutcome.CONFIRMED);
        assertThat(sample(spotCheck).getFirst().note()).isEqualTo("更正");
        Figures figures = requireNonNull(figures(spotCheck));
        assertThat(figures.drawn()).isEqualTo(drawn.size());
        assertThat(figures.confirmed()).isEqualTo(2);
        assertThat(figures.notConfirmed()).isEqualTo(1);
    }

    @Test
    void keepsWhatWasObjectedTo() {
        SpotCheckId spotCheck = ofTheYear(SIMING, Draw.MOST, "7");
        List<String> before = numbers(sample(spotCheck));
        HoursCertified contested = certified.stream()
                .filter(hours -> hours.division().value().equals(HONGSHAN))
                .findFirst()
                .orElseThrow();

        ledger.record(NOON, objected(MergeCaseId.of(volunteer, newVolunteer()), contested, certified.getLast()));

        assertThat(numbers(sample(spotCheck))).isEqualTo(before);
        assertThat(population(spotCheck)).contains(contested.recordId().value());
    }

    @Test
    void tellsNumbersToThoseWhoCheckAlone() {
        SpotCheckId spotCheck = ofTheYear(SIMING, Draw.MOST, "7");

        assertThat(sample(spotCheck)).allSatisfy(record -> {
            assertThat(record.volunteerId()).isNull();
            assertThat(record.volunteer()).isEqualTo("沈*瑄");
        });
        assertThat(reader.ask(SpotCheckSample.class, ONE + "/check-list", spotCheck)
                        .records())
                .extracting(Sampled::volunteerId)
                .containsOnly(volunteer);

        ledger.record(
                NOON,
                delegated(
                        newDelegation(), null, "scrutiniser", Remit.in(new DivisionCode(CITY)), NOON, Power.SCRUTINISE),
                delegated(
                        newDelegation(),
                        null,
                        "elsewhere",
                        Remit.in(new DivisionCode(HAICANG)),
                        NOON,
                        Power.SCRUTINISE),
                delegated(
                        newDelegation(),
                        null,
                        "certifier",
                        Remit.in(new DivisionCode(CITY)),
                        NOON,
                        Power.CERTIFY_HOURS));
        assertThat(checkList("scrutiniser", spotCheck).status()).isEqualTo(200);
        assertThat(checkList("elsewhere", spotCheck).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(checkList("certifier", spotCheck).problem()).isEqualTo("403 AUTHORITY_MISSING");
    }

    private Reader.Answer checkList(String officer, SpotCheckId spotCheck) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(officer, Role.DISTRICT_OFFICER),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                ONE + "/check-list",
                spotCheck);
    }

    @Test
    void isNotToldWhereThereIsNone() {
        for (String part : List.of("", "/sample", "/check-list", "/population")) {
            assertThat(reader.get(ONE + part, newSpotCheck()).problem()).isEqualTo("404 UNKNOWN_SPOT_CHECK");
            assertThat(reader.get(ONE + part, "unknown").problem()).isEqualTo("404 UNKNOWN_SPOT_CHECK");
        }
    }
}
