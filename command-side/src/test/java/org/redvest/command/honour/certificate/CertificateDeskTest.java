package org.redvest.command.honour.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.CivilTime;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Sealed;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.honour.certificate.CertificateForm;
import org.redvest.api.honour.certificate.CertificateLanguage;
import org.redvest.api.honour.certificate.CertifiedLine;
import org.redvest.api.honour.certificate.command.IssueCertificate;
import org.redvest.api.honour.certificate.command.IssuedCertificate;
import org.redvest.api.honour.certificate.command.ReadCertificate;
import org.redvest.api.honour.certificate.command.RevokeCertificate;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.honour.certificate.event.CertificateRead;
import org.redvest.api.honour.certificate.event.CertificateRevoked;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.person.merge.event.ObjectionRaised;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.Refused;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.person.merge.Objections;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.hours.FinalHours;
import org.redvest.command.service.hours.RecordStandings;
import tools.jackson.databind.json.JsonMapper;

/** What is certified of somebody's services, and for whom. */
class CertificateDeskTest {

    private static final Instant NOW = Instant.parse("2026-06-30T04:12:05.678Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final long HEAD = 4711;

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId ALSO_SHEN = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId LEADER = VolunteerId.from(new UUID(1, 3));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 4));
    private static final MergeCaseId MERGE = MergeCaseId.of(SHEN, ALSO_SHEN);
    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
    private static final OrganisationId SERVICE = OrganisationId.of("52350203MJB1234561");
    private static final CertificateId CERTIFICATE = CertificateId.from(new UUID(2, 1));
    private static final Text PURPOSE = new Text("入党材料");
    private static final Text WHY = new Text("活动未实际开展");
    private static final ConsentEvidence SIGNED =
            new ConsentEvidence(ConsentForm.SIGNED_FORM, LocalDate.of(2026, 6, 29), new Text("0".repeat(64)));

    private final TestOrganisations organisations = new TestOrganisations();
    private final List<ObjectionEvent> objections = new ArrayList<>();
    private final LedgerInMemory ledger = new LedgerInMemory(
            configurer -> configurer.configureAggregate(Certificate.class).registerCommandHandler(this::desk));
    private int sequence;

    private CertificateDesk desk(Configuration configuration) {
        Volunteers volunteers =
                new Volunteers(id -> facts(id.value(), VolunteerEvent.class), document -> Optional.empty());
        return new CertificateDesk(
                configuration.repository(Certificate.class),
                new FinalHours(new RecordStandings(
                        new CertifiedServices(volunteer -> facts(volunteer.value(), HoursEvent.class)),
                        new Objections(volunteers, mergeCase -> objections))),
                volunteers,
                holder -> facts(holder.value(), VolunteerRegistered.class).stream()
                        .findFirst(),
                organisations.organisations(),
                new CertificateNumbers(CertificateDeskTest::hash),
                Issued.SETTINGS,
                () -> HEAD,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private <E> List<E> facts(String aggregate, Class<E> type) {
        return ledger.events(aggregate).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @BeforeEach
    void somebodyIsRegistered() {
        organisations.happened(
                Instant.EPOCH, new OrganisationRegistered(BUREAU, new Text("人社局"), new DivisionCode("350203")));
        organisations.happened(
                Instant.EPOCH, new OrganisationRegistered(SERVICE, new Text("义工协会"), new DivisionCode("350203")));
        happened(SHEN, Registrations.registered(SHEN));
        happened(ALSO_SHEN, Registrations.registered(ALSO_SHEN));
    }

    private void happened(VolunteerId volunteer, Object event) {
        ledger.happened(volunteer.value(), ledger.events(volunteer.value()).size(), event);
    }

    /** Two hours from eight in the morning. */
    private HoursCertified served(VolunteerId volunteer, OrganisationId organisation, String day) {
        return served(volunteer, organisation, LocalDate.parse(day), null);
    }

    private HoursCertified served(
            VolunteerId volunteer, OrganisationId organisation, LocalDate day, @Nullable LocalDate noticeUntil) {
        Instant start = CivilTime.startOf(day).plus(Duration.ofHours(8));
        HoursCertified hours = new HoursCertified(
                ServiceRecordId.from(new UUID(3, ++sequence)),
                volunteer,
                organisation,
                LEADER,
                new Text("环境整治"),
                new Text("洁净家园"),
                start,
                start.plus(Duration.ofHours(2)),
                day,
                120,
                new DivisionCode("350203001001"),
                new Text("社区公共区域"),
                Timeliness.ON_TIME,
                1,
                null,
                null,
                noticeUntil,
                false,
                null,
                null,
                null);
        happened(volunteer, hours);
        return hours;
    }

    private static IssueCertificate issue(
            VolunteerId volunteer,
            LocalDate from,
            LocalDate to,
            @Nullable OrganisationId organisation,
            @Nullable ConsentEvidence consent) {
        return new IssueCertificate(
                CERTIFICATE, volunteer, from, to, organisation, PURPOSE, CertificateLanguage.CHINESE, consent);
    }

    private static IssueCertificate ofTheYear(@Nullable OrganisationId organisation) {
        return issue(SHEN, NEW_YEAR, TODAY, organisation, SIGNED);
    }

    private static Envelope oneself() {
        return Envelope.volunteer("shen", SHEN.value());
    }

    private CertificateIssued issued() {
        return facts(CERTIFICATE.value(), CertificateIssued.class).getFirst();
    }

    private void refused(Problem reason, Command<?> command) {
        int before = ledger.events().size();
        Refused.assertRefused(reason, () -> ledger.send(Envelope.user("officer"), command));
        assertThat(ledger.events()).as("nothing was written").hasSize(before);
    }

    @Test
    void certifiesWhatSomebodyServedForThemselves() throws Exception {
        HoursCertified hours = served(SHEN, BUREAU, "2026-03-07");

        IssuedCertificate answer = ledger.send(oneself(), issue(SHEN, NEW_YEAR, TODAY, null, null));

        CertificateIssued issued = issued();
        assertThat(issued.lines())
                .containsExactly(new CertifiedLine(
                        hours.recordId(),
                        SHEN,
                        hours.activity(),
                        hours.category(),
                        hours.start(),
                        LocalDate.of(2026, 3, 7),
                        120,
                        BUREAU,
                        new Text("人社局"),
                        null,
                        hours.division(),
                        hours.place(),
                        LEADER));
        assertThat(issued.minutes()).isEqualTo(120);
        assertThat(issued.name()).isEqualTo(Sealed.of("v1:name"));
        assertThat(issued.position()).isEqualTo(HEAD);
        assertThat(issued.issuedAt()).isEqualTo(Instant.parse("2026-06-30T04:12:05Z"));
        assertThat(issued.consent()).isEqualTo(new ConsentEvidence(ConsentForm.ONLINE, TODAY, null));
        assertThat(issued.handler()).isNull();
        assertThat(issued.issuer()).isEqualTo(Issued.SETTINGS.issuer());
        assertThat(answer)
                .isEqualTo(new IssuedCertificate(
                        issued.number(), issued.contentHash().value()));
        assertThat(ledger.<IssuedCertificate>send(oneself(), issue(SHEN, NEW_YEAR, TODAY, null, null)))
                .isEqualTo(answer);
        assertThat(facts(CERTIFICATE.value(), Object.class)).hasSize(1);
    }

    /** By an implementation of RFC 8785 that is not ours. */
    @Test
    void hashesWhatItSaysInCanonicalForm() throws IOException {
        served(SHEN, BUREAU, "2026-03-07");
        served(SHEN, SERVICE, "2026-03-08");
        ledger.send(oneself(), issue(SHEN, NEW_YEAR, TODAY, null, null));

        CertificateIssued issued = issued();
        String holder = HexFormat.of().formatHex(hash("\"v1:name\""));
        String canonical = new JsonCanonicalizer(JsonMapper.shared().writeValueAsString(issued.content(holder)))
                .getEncodedString();
        assertThat(issued.contentHash().value()).isEqualTo(HexFormat.of().formatHex(hash(canonical)));
    }

    @Test
    void certifiesForSomebodyElseWithTheirConsent() {
        served(SHEN, BUREAU, "2026-03-07");
        served(SHEN, SERVICE, "2026-03-08");

        ledger.send(Envelope.user("manager"), ofTheYear(BUREAU));

        CertificateIssued issued = issued();
        assertThat(issued.lines()).extracting(CertifiedLine::organisationId).containsExactly(BUREAU);
        assertThat(issued.issuer()).isEqualTo(new Text("人社局"));
        assertThat(issued.handler()).isEqualTo(new Subject("manager"));
        assertThat(issued.consent()).isEqualTo(SIGNED);
    }

    @Test
    void needsConsentOfSomebodyElse() {
        served(SHEN, BUREAU, "2026-03-07");

        refused(Problem.CERTIFICATE_CONSENT_REQUIRED, issue(SHEN, NEW_YEAR, TODAY, null, null));
    }

    @Test
    void certifiesNothingThatIsNotFinal() {
        served(SHEN, BUREAU, TODAY.minusDays(3), TODAY);
        HoursCertified suspended = served(SHEN, BUREAU, "2026-03-08");
        happened(SHEN, new HoursSuspended(suspended.recordId(), SHEN, HoursObjectionId.from(new UUID(4, 1)), 120));
        HoursCertified revoked = served(SHEN, BUREAU, "2026-03-09");
        happened(
                SHEN,
                new HoursRevoked(
                        revoked.recordId(),
                        SHEN,
                        HoursChangeId.from(new UUID(5, 1)),
                        revoked.start(),
                        revoked.end(),
                        120,
                        WHY,
                        null,
                        null));
        served(SHEN, BUREAU, "2025-12-31");

        refused(Problem.CERTIFICATE_NOTHING_TO_CERTIFY, ofTheYear(null));

        HoursCertified over = served(SHEN, BUREAU, TODAY.minusDays(4), TODAY.minusDays(1));
        ledger.send(Envelope.user("officer"), ofTheYear(null));
        assertThat(issued().lines()).extracting(CertifiedLine::recordId).containsExactly(over.recordId());
    }

    @Test
    void certifiesAsItWasCorrected() {
        HoursCertified hours = served(SHEN, BUREAU, "2026-03-07");
        happened(
                SHEN,
                new HoursCorrected(
                        hours.recordId(),
                        SHEN,
                        HoursChangeId.from(new UUID(5, 1)),
                        hours.start(),
                        hours.end(),
                        120,
                        hours.start().plusSeconds(3600),
                        hours.end(),
                        hours.serviceDate(),
                        60,
                        WHY,
                        new Subject("proposer"),
                        1));

        ledger.send(oneself(), issue(SHEN, NEW_YEAR, TODAY, null, null));

        assertThat(issued().lines()).singleElement().satisfies(line -> {
            assertThat(line.minutes()).isEqualTo(60);
            assertThat(line.start()).isEqualTo(hours.start().plusSeconds(3600));
        });
    }

    @Test
    void certifiesUnderAllNumbersOfAPersonForTheOneThatGoesOn() {
        HoursCertified under = served(ALSO_SHEN, BUREAU, "2026-03-06");
        HoursCertified objectedTo = served(ALSO_SHEN, BUREAU, "2026-03-08");
        HoursCertified own = served(SHEN, BUREAU, "2026-03-07");
        happened(SHEN, new MergeTookEffect(SHEN, MERGE, SHEN, ALSO_SHEN));
        happened(ALSO_SHEN, new MergeTookEffect(ALSO_SHEN, MERGE, SHEN, ALSO_SHEN));
        objections.add(new ObjectionRaised(MERGE, ALSO_SHEN, objectedTo.recordId(), 120, List.of(own.recordId())));

        ledger.send(Envelope.volunteer("shen", ALSO_SHEN.value()), issue(ALSO_SHEN, NEW_YEAR, TODAY, null, null));

        assertThat(issued().volunteerId()).isEqualTo(SHEN);
        assertThat(issued().lines())
                .extracting(CertifiedLine::recordId)
                .containsExactly(under.recordId(), own.recordId());
        assertThat(issued().lines()).extracting(CertifiedLine::volunteerId).containsExactly(ALSO_SHEN, SHEN);
    }

    @Test
    void namesWhoTookThePlaceOfADissolvedOrganisationWhichCertifiesInItsStead() {
        served(SHEN, SERVICE, "2026-03-07");
        organisations.happened(Instant.EPOCH, new OrganisationDissolved(SERVICE, BUREAU, new Text("合并")));

        refused(Problem.ORGANISATION_DISSOLVED, ofTheYear(SERVICE));
        ledger.send(Envelope.user("manager"), ofTheYear(BUREAU));

        assertThat(issued().lines()).singleElement().satisfies(line -> {
            assertThat(line.organisationId()).isEqualTo(SERVICE);
            assertThat(line.successor()).isEqualTo(new Text("人社局"));
        });
        assertThat(issued().issuer()).isEqualTo(new Text("人社局"));
    }

    @Test
    void refusesPeriodsThatCannotBe() {
        served(SHEN, BUREAU, "2026-03-07");

        refused(Problem.PERIOD_REVERSED, issue(SHEN, TODAY, TODAY.minusDays(1), null, SIGNED));
        refused(Problem.CERTIFICATE_PERIOD_NOT_OVER, issue(SHEN, NEW_YEAR, TODAY.plusDays(1), null, SIGNED));
    }

    @Test
    void refusesMoreThanFiveHundredRecords() {
        for (int day = 0; day <= CertificateDesk.MOST; day++) {
            served(SHEN, BUREAU, TODAY.minusDays(1 + day), null);
        }

        refused(
                Problem.CERTIFICATE_TOO_MANY,
                issue(SHEN, TODAY.minusDays(CertificateDesk.MOST + 1), TODAY, null, SIGNED));
        ledger.send(Envelope.user("officer"), issue(SHEN, TODAY.minusDays(CertificateDesk.MOST), TODAY, null, SIGNED));
        assertThat(issued().lines()).hasSize(CertificateDesk.MOST);
    }

    @Test
    void refusesWhoIsNobodyOrNoMore() {
        refused(Problem.UNKNOWN_VOLUNTEER, issue(STRANGER, NEW_YEAR, TODAY, null, SIGNED));
        served(SHEN, BUREAU, "2026-03-07");
        happened(SHEN, new VolunteerErased(SHEN));
        refused(Problem.VOLUNTEER_ERASED, ofTheYear(null));
    }

    @Test
    void refusesAnOrganisationThatThereIsNot() {
        served(SHEN, BUREAU, "2026-03-07");

        refused(Problem.UNKNOWN_ORGANISATION, ofTheYear(OrganisationId.of("51350200MJB00000XC")));
    }

    @Test
    void isRevokedOnceAndForGood() {
        served(SHEN, BUREAU, "2026-03-07");
        RevokeCertificate revoke = new RevokeCertificate(CERTIFICATE, WHY);
        ledger.send(oneself(), issue(SHEN, NEW_YEAR, TODAY, null, null));

        assertThat(ledger.send(Envelope.user("officer"), revoke)).isEqualTo(Effect.RECORDED);
        assertThat(ledger.send(Envelope.user("officer"), revoke)).isEqualTo(Effect.ALREADY_RECORDED);

        assertThat(facts(CERTIFICATE.value(), CertificateRevoked.class))
                .containsExactly(new CertificateRevoked(CERTIFICATE, SHEN, WHY));
        refused(Problem.CERTIFICATE_REVOKED, new ReadCertificate(CERTIFICATE, CertificateForm.DOCUMENT));
    }

    @Test
    void tellsTheHolderOfEachOpeningBySomebodyElse() {
        served(SHEN, BUREAU, "2026-03-07");
        ledger.send(oneself(), issue(SHEN, NEW_YEAR, TODAY, null, null));

        ledger.send(Envelope.user("officer"), new ReadCertificate(CERTIFICATE, CertificateForm.DOCUMENT));
        ledger.send(Envelope.user("officer"), new ReadCertificate(CERTIFICATE, CertificateForm.CREDENTIAL));

        assertThat(facts(CERTIFICATE.value(), CertificateRead.class))
                .containsExactly(
                        new CertificateRead(CERTIFICATE, SHEN, CertificateForm.DOCUMENT),
                        new CertificateRead(CERTIFICATE, SHEN, CertificateForm.CREDENTIAL));
    }
}
