package org.redvest.query.honour.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.certificate;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newCertificate;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.unmerged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.honour.certificate.CertificateNumber;
import org.redvest.api.honour.certificate.CertificateStatus;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.honour.certificate.event.CertificateRevoked;
import org.redvest.api.honour.certificate.query.CertificateVerification;
import org.redvest.api.honour.certificate.query.CertificateView;
import org.redvest.api.honour.certificate.query.Certificates;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.ObjectionUpheld;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;
import org.redvest.platform.CanonicalJson;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Whether what a certificate says still holds, whatever happens to its records and its holder. */
@QuerySideTest
class CertificatesTest {

    private static final String VERIFICATION = "/api/v1/certificates/{number}/verification";
    private static final String ONE = "/api/v1/certificates/{certificate}";
    private static final String OF_SOMEBODY = "/api/v1/volunteers/{volunteer}/certificates";
    private static final Text WHY = new Text("活动未实际开展");
    private static final int GUESSES = 20;

    private final Ledger ledger;
    private final Reader reader;
    private final Environment environment;
    private final VolunteerId holder = newVolunteer();
    private final HoursCertified first = hours(holder, HONGSHAN, "2022-05-01", 120);
    private final HoursCertified second = hours(holder, HONGSHAN, "2022-05-02", 60);

    CertificatesTest(Ledger ledger, Reader reader, Environment environment) {
        this.ledger = ledger;
        this.reader = reader;
        this.environment = environment;
    }

    /** A person who served twice, and their certificate of that. */
    private final class Case {

        private final VolunteerId person = newVolunteer();
        private final HoursCertified one = hours(person, HONGSHAN, "2022-05-01", 120);
        private final HoursCertified other = hours(person, HONGSHAN, "2022-05-02", 60);
        private final CertificateIssued certificate;

        Case() {
            long known = ledger.record(NOON, registered(person, HONGSHAN), one, other);
            this.certificate = certificate(person, known, one, other);
            ledger.record(NOON, certificate);
        }

        Case then(Object... facts) {
            ledger.record(NOON, facts);
            return this;
        }

        CertificateVerification verification() {
            return verify(certificate.number().value());
        }

        void is(CertificateStatus status) {
            assertThat(verification().status()).isEqualTo(status);
        }
    }

    private CertificateVerification verify(String number) {
        return reader.ask(CertificateVerification.class, VERIFICATION, number);
    }

    private static HoursChangeId change() {
        return HoursChangeId.from(UUID.randomUUID());
    }

    private static HoursCorrected corrected(HoursCertified hours) {
        return new HoursCorrected(
                hours.recordId(),
                hours.volunteerId(),
                change(),
                hours.start(),
                hours.end(),
                hours.minutes(),
                hours.start(),
                hours.end().minusSeconds(600),
                hours.serviceDate(),
                hours.minutes() - 10,
                WHY,
                new Subject("proposer"),
                1);
    }

    private static HoursRevoked revoked(HoursCertified hours) {
        return new HoursRevoked(
                hours.recordId(),
                hours.volunteerId(),
                change(),
                hours.start(),
                hours.end(),
                hours.minutes(),
                WHY,
                null,
                null);
    }

    private static HoursReinstated reinstated(HoursCertified hours) {
        return new HoursReinstated(
                hours.recordId(),
                hours.volunteerId(),
                change(),
                hours.start(),
                hours.end(),
                hours.minutes(),
                WHY,
                null);
    }

    private static HoursSuspended suspended(HoursCertified hours, HoursObjectionId objection) {
        return new HoursSuspended(hours.recordId(), hours.volunteerId(), objection, hours.minutes());
    }

    private static HoursSustained sustained(HoursCertified hours, HoursObjectionId objection) {
        return new HoursSustained(hours.recordId(), hours.volunteerId(), objection, hours.minutes());
    }

    private static ObjectionUpheld upheld(HoursCertified hours) {
        return new ObjectionUpheld(
                MergeCaseId.of(hours.volunteerId(), newVolunteer()), hours.volunteerId(), hours.recordId());
    }

    private static CertificateRevoked revoked(CertificateIssued certificate) {
        return new CertificateRevoked(certificate.certificateId(), certificate.volunteerId(), WHY);
    }

    @Test
    void tellFiveFieldsToAnybody() {
        Case one = new Case();

        Reader.Answer answer = reader.get(
                Map.of(LogPositions.HEADER, String.valueOf(ledger.head())), VERIFICATION, one.certificate.number());

        assertThat(answer.as(CertificateVerification.class))
                .isEqualTo(new CertificateVerification(
                        CertificateStatus.VALID,
                        one.certificate.number().value(),
                        LocalDate.of(2022, 6, 1),
                        180L,
                        "沈*瑄"));
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("status", "number", "issuedOn", "minutes", "holder");
        assertThat(verify(one.certificate
                                .number()
                                .value()
                                .toLowerCase(Locale.ROOT)
                                .replace("-", " "))
                        .status())
                .isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void answerInTheSameFormWhereThereIsNone() {
        Case one = new Case();
        String typed = one.certificate.number().value();
        String mistyped = typed.substring(0, typed.length() - 1) + (typed.endsWith("7") ? "8" : "7");
        String unknown = CertificateNumber.of("ZZZZZZZZZZZZZZZ").value();

        for (String number : List.of(mistyped, unknown, "没有这个编号")) {
            Reader.Answer answer = reader.get(VERIFICATION, number);
            assertThat(answer.as(CertificateVerification.class)).isEqualTo(CertificateVerification.unknown(number));
            assertThat(answer.json().propertyNames())
                    .containsExactlyInAnyOrder("status", "number", "issuedOn", "minutes", "holder");
        }
        assertThat(reader.get(VERIFICATION, "7".repeat(41)).problem()).isEqualTo("400 INVALID_FIELD");
    }

    @Test
    void areNoneWithAnyCharacterChanged() {
        String number = new Case().certificate.number().value();

        IntStream.range(0, number.length())
                .filter(at -> number.charAt(at) != '-')
                .mapToObj(at ->
                        number.substring(0, at) + (number.charAt(at) == 'X' ? 'Y' : 'X') + number.substring(at + 1))
                .forEach(changed ->
                        assertThat(verify(changed).status()).as(changed).isEqualTo(CertificateStatus.UNKNOWN));
    }

    @Test
    void tellWhetherAPaperIsTheirs() {
        CertificateIssued one = new Case().certificate;
        String hash = one.contentHash().value();
        String changed = (hash.startsWith("0") ? "1" : "0") + hash.substring(1);

        assertThat(reader.ask(CertificateVerification.class, VERIFICATION + "?hash={hash}", one.number(), hash)
                        .status())
                .isEqualTo(CertificateStatus.VALID);
        assertThat(reader.get(VERIFICATION + "?hash={hash}", one.number(), changed)
                        .problem())
                .isEqualTo("422 CERTIFICATE_HASH_DIFFERS");
        assertThat(reader.get(VERIFICATION + "?hash={hash}", one.number(), hash.substring(1))
                        .problem())
                .isEqualTo("422 CERTIFICATE_HASH_DIFFERS");
    }

    @Test
    void letNoAddressGuess() throws Exception {
        try (HttpClient guesser = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.77"))
                .build()) {
            for (int guess = 0; guess < GUESSES; guess++) {
                assertThat(ask(guesser, CertificateNumber.of("%015d".formatted(guess + 900_000_000_000_000L)))
                                .statusCode())
                        .isEqualTo(200);
            }
            HttpResponse<String> refused = ask(guesser, CertificateNumber.of("9".repeat(CertificateNumber.PROPER)));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(JsonMapper.shared().readTree(refused.body()).path("code").asString())
                    .isEqualTo("TOO_MANY_GUESSES");
        }
        new Case().is(CertificateStatus.VALID);
    }

    private HttpResponse<String> ask(HttpClient client, CertificateNumber number)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/api/v1/certificates/%s/verification"
                                .formatted(environment.getRequiredProperty("local.server.port"), number)))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void areAmendedOnceARecordIsCorrected() {
        Case one = new Case();
        one.then(corrected(one.one)).is(CertificateStatus.AMENDED);
    }

    @Test
    void areAmendedForGoodOnceARecordIsRevoked() {
        Case one = new Case();
        one.then(revoked(one.one)).is(CertificateStatus.AMENDED);
        one.then(reinstated(one.one)).is(CertificateStatus.AMENDED);
    }

    @Test
    void areRevokedForGoodOnceAllRecordsAre() {
        Case one = new Case();
        one.then(revoked(one.one), revoked(one.other)).is(CertificateStatus.REVOKED);
        one.then(reinstated(one.one), reinstated(one.other)).is(CertificateStatus.REVOKED);
    }

    @Test
    void areNotRevokedWhereNeverAllRecordsAreAtOnce() {
        Case one = new Case();
        one.then(revoked(one.one), reinstated(one.one), revoked(one.other)).is(CertificateStatus.AMENDED);
    }

    @Test
    void areRevokedForGoodThemselves() {
        Case one = new Case();
        one.then(revoked(one.certificate)).is(CertificateStatus.REVOKED);
        assertThat(reader.ask(CertificateView.class, ONE, one.certificate.certificateId())
                        .revokedBecause())
                .isEqualTo(WHY.value());
    }

    @Test
    void standWhileAnObjectionIsOpenAndFallWhereItIsUpheld() {
        Case one = new Case();
        HoursObjectionId objection = HoursObjectionId.from(UUID.randomUUID());
        one.then(suspended(one.one, objection)).is(CertificateStatus.VALID);
        one.then(sustained(one.one, objection)).is(CertificateStatus.VALID);
        one.then(upheld(one.other)).is(CertificateStatus.AMENDED);
    }

    /** Behind the position that it knows, and before it itself is recorded. */
    @Test
    void areAmendedByWhatHappenedWhileTheyWereIssued() {
        VolunteerId person = newVolunteer();
        HoursCertified hours = hours(person, HONGSHAN, "2022-05-03", 60);
        long known = ledger.record(NOON, registered(person, HONGSHAN), hours);
        CertificateIssued certificate = certificate(person, known, hours);
        ledger.record(NOON, corrected(hours), certificate);

        assertThat(verify(certificate.number().value()).status()).isEqualTo(CertificateStatus.AMENDED);
    }

    @Test
    void stayAsTheyAreByWhatHappenedBefore() {
        VolunteerId person = newVolunteer();
        HoursCertified hours = hours(person, HONGSHAN, "2022-05-03", 60);
        long known = ledger.record(NOON, registered(person, HONGSHAN), hours, revoked(hours), reinstated(hours));
        CertificateIssued certificate = certificate(person, known, hours);
        ledger.record(NOON, certificate);

        assertThat(verify(certificate.number().value()).status()).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void standThroughAMergeAndFallWhereItIsUndone() {
        VolunteerId survivor = newVolunteer();
        VolunteerId absorbed = newVolunteer();
        HoursCertified own = hours(survivor, HONGSHAN, "2022-05-03", 60);
        HoursCertified others = hours(absorbed, HONGSHAN, "2022-05-04", 60);
        ledger.record(NOON, registered(survivor, HONGSHAN), registered(absorbed, HONGSHAN), own, others);
        CertificateIssued before = certificate(survivor, ledger.head(), own);
        ledger.record(NOON, before);
        ledger.record(NOON, merged(survivor, absorbed));
        CertificateIssued ofBoth = certificate(survivor, ledger.head(), own, others);
        ledger.record(NOON, ofBoth);

        assertThat(verify(before.number().value()).status()).isEqualTo(CertificateStatus.VALID);
        assertThat(verify(ofBoth.number().value()).status()).isEqualTo(CertificateStatus.VALID);
        assertThat(reader.ask(Certificates.class, OF_SOMEBODY, absorbed).certificates())
                .extracting(Certificates.Entry::number)
                .containsExactly(ofBoth.number(), before.number());

        ledger.record(NOON, unmerged(survivor, absorbed));

        assertThat(verify(before.number().value()).status()).isEqualTo(CertificateStatus.VALID);
        assertThat(verify(ofBoth.number().value()).status()).isEqualTo(CertificateStatus.AMENDED);
        ledger.record(NOON, merged(survivor, absorbed));
        assertThat(verify(ofBoth.number().value()).status()).isEqualTo(CertificateStatus.AMENDED);
    }

    @Test
    void keepTheirStatusWhenTheHolderIsErasedAndTellNothingOfThem() {
        Case one = new Case();
        one.then(new VolunteerErased(one.person));

        assertThat(one.verification().status()).isEqualTo(CertificateStatus.VALID);
        assertThat(one.verification().holder()).isEqualTo("已注销");
        CertificateView view = reader.ask(CertificateView.class, ONE, one.certificate.certificateId());
        assertThat(view.holder()).isEqualTo("已注销");
        assertThat(view.purpose()).isNull();
        assertThat(reader.ask(Certificates.class, OF_SOMEBODY, one.person).certificates())
                .singleElement()
                .satisfies(entry -> assertThat(entry.purpose()).isNull());
    }

    @Test
    void sayWhatTheirHashIsTakenOf() {
        CertificateIssued one = new Case().certificate;

        CertificateView view = reader.ask(CertificateView.class, ONE, one.certificateId());
        assertThat(view.proof()).startsWith("/api/v1/log/proofs/");

        assertThat(view.content()).isEqualTo(one.content(CanonicalJson.hash(one.name())));
        assertThat(CanonicalJson.hash(view.content()))
                .isEqualTo(view.contentHash())
                .isEqualTo(one.contentHash().value());
        assertThat(view.purpose()).isEqualTo("入党材料");
        assertThat(reader.get(ONE, newCertificate()).problem()).isEqualTo("404 UNKNOWN_CERTIFICATE");
    }

    private Reader.Answer asVolunteer(VolunteerId volunteer, String address, Object... variables) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer "
                                + TestIssuer.shared()
                                        .signed(TestIssuer.shared()
                                                .claims("subject of " + volunteer, Role.VOLUNTEER)
                                                .claim("volunteer_id", volunteer.value())
                                                .build()),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                address,
                variables);
    }

    @Test
    void areReadByTheirHolderUnderWhateverNumber() {
        Case one = new Case();
        VolunteerId other = newVolunteer();
        one.then(registered(other, HULI_STREET)).then(merged(one.person, other));

        assertThat(asVolunteer(one.person, ONE, one.certificate.certificateId()).status())
                .isEqualTo(200);
        assertThat(asVolunteer(other, ONE, one.certificate.certificateId()).status())
                .isEqualTo(200);
        assertThat(asVolunteer(newVolunteer(), ONE, one.certificate.certificateId())
                        .problem())
                .isEqualTo("404 UNKNOWN_CERTIFICATE");
        assertThat(asVolunteer(newVolunteer(), OF_SOMEBODY, one.person).problem())
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void arePaged() {
        long known = ledger.record(NOON, registered(holder, HONGSHAN), first, second);
        CertificateIssued older = certificate(holder, known, first);
        CertificateIssued newer = certificate(holder, known, second);
        ledger.record(NOON, older);
        ledger.record(NOON, newer);

        Certificates page = reader.ask(Certificates.class, OF_SOMEBODY + "?limit=1", holder);
        Certificates rest = reader.ask(
                Certificates.class,
                OF_SOMEBODY + "?limit=1&cursor={cursor}",
                holder,
                Objects.requireNonNull(page.nextCursor()));

        assertThat(page.certificates()).extracting(Certificates.Entry::number).containsExactly(newer.number());
        assertThat(rest.certificates()).extracting(Certificates.Entry::number).containsExactly(older.number());
        assertThat(rest.nextCursor()).isNull();
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    /** Whatever happens in whatever order, a certificate is valid if and only if nothing did to its records, or to itself. */
    @ParameterizedTest
    @MethodSource("seeds")
    void holdForAsLongAsNothingHappened(int seed) {
        Random random = new Random(seed);
        History history = new History(random);
        history.check();
        for (int step = 0; step < 6; step++) {
            history.goOn();
            history.check();
        }
    }

    /** A history, and what it makes of a certificate by the rule in words. */
    private final class History {

        private final Random random;
        private final VolunteerId survivor = newVolunteer();
        private final VolunteerId absorbed = newVolunteer();
        private final List<HoursCertified> records = List.of(
                hours(survivor, HONGSHAN, "2022-05-01", 60),
                hours(absorbed, HONGSHAN, "2022-05-02", 60),
                hours(survivor, HONGSHAN, "2022-05-03", 60));
        private final List<HoursCertified> certified;
        private final CertificateIssued certificate;
        private final Set<HoursCertified> fallen = new HashSet<>();
        private boolean apart;
        private boolean amended;
        private boolean revoked;

        History(Random random) {
            this.random = random;
            ledger.record(NOON, registered(survivor, HONGSHAN), registered(absorbed, HONGSHAN));
            ledger.record(NOON, records.toArray());
            long known = ledger.record(NOON, merged(survivor, absorbed));
            this.certified = records.subList(0, 1 + random.nextInt(records.size()));
            this.certificate = certificate(survivor, known, certified.toArray(HoursCertified[]::new));
            ledger.record(NOON, certificate);
        }

        void goOn() {
            HoursCertified one = records.get(random.nextInt(records.size()));
            boolean itsOwn = certified.contains(one);
            switch (random.nextInt(7)) {
                case 0 -> {
                    ledger.record(NOON, corrected(one));
                    amended |= itsOwn;
                }
                case 1, 2 -> {
                    if (fallen.add(one)) {
                        ledger.record(NOON, revoked(one));
                        amended |= itsOwn;
                        revoked |= fallen.containsAll(certified);
                    } else {
                        fallen.remove(one);
                        ledger.record(NOON, reinstated(one));
                    }
                }
                case 3 -> ledger.record(NOON, suspended(one, HoursObjectionId.from(UUID.randomUUID())));
                case 4 -> {
                    ledger.record(NOON, upheld(one));
                    amended |= itsOwn;
                }
                case 5 -> {
                    ledger.record(NOON, apart ? merged(survivor, absorbed) : unmerged(survivor, absorbed));
                    apart = !apart;
                    amended |= apart && certified.size() > 1;
                }
                default -> {
                    if (random.nextInt(4) == 0) {
                        ledger.record(NOON, revoked(certificate));
                        revoked = true;
                    }
                }
            }
        }

        void check() {
            assertThat(verify(certificate.number().value()).status())
                    .isEqualTo(
                            revoked
                                    ? CertificateStatus.REVOKED
                                    : amended ? CertificateStatus.AMENDED : CertificateStatus.VALID);
        }
    }
}
