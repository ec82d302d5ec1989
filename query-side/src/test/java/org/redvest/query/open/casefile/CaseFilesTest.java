package org.redvest.query.open.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.trained;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.city.authority.event.DelegationDeclaredInvalid;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.city.register.query.AdoptedPolicies;
import org.redvest.api.id.CaseFileId;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.casefile.event.CaseFileOpened;
import org.redvest.api.open.casefile.query.CaseFile;
import org.redvest.api.open.casefile.query.CaseFiles;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** What a case file holds, for whom, and that it stays the same. */
@QuerySideTest
class CaseFilesTest {

    private static final String FILES = "/api/v1/audit/case-files";
    private static final String FILE = FILES + "/{file}";
    private static final Instant THEN = NOON.plusSeconds(3_600);

    private final Ledger ledger;
    private final Reader reader;
    private VolunteerId person = newVolunteer();
    private DelegationId city = newDelegation();
    private DelegationId street = newDelegation();
    private String auditor = "s-" + UUID.randomUUID();

    CaseFilesTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** A person whose service was recorded under a delegation that stands under another. */
    private void serve() {
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()));
        ledger.recordUnder(
                NOON,
                Envelope.user("city"),
                city,
                null,
                delegated(street, city, "street", Remit.in(new DivisionCode(HONGSHAN)), NOON, Power.CERTIFY_HOURS));
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                new PolicyAdopted(
                        PolicyKind.FENCE_METRES,
                        901,
                        new Text("case-file-test"),
                        300,
                        LocalDate.of(2022, 1, 1),
                        new Text("厦文明办〔2022〕1号")));
        ledger.recordUnder(
                NOON.plusSeconds(60), Envelope.user("street"), street, null, hours(person, HONGSHAN, "2022-05-01", 60));
    }

    private CaseFileId open(String by) {
        CaseFileId file = CaseFileId.from(UUID.randomUUID());
        ledger.record(
                NOON.plusSeconds(7_200),
                Envelope.user(by),
                new CaseFileOpened(file, person, THEN, THEN, new Text("核查积分异议"), new Text("厦审〔2026〕12号")));
        return file;
    }

    private Reader.Answer get(String by, String address, Object... variables) {
        return reader.getAs(TestIssuer.shared().token(by, Role.AUDITOR), address, variables);
    }

    /** What one test tells of somebody, no other one knows. */
    @BeforeEach
    void somebodyElse() {
        person = newVolunteer();
        city = newDelegation();
        street = newDelegation();
        auditor = "s-" + UUID.randomUUID();
    }

    @Test
    void holdsTheStateAndAllThatIsNeededToFollowIt() {
        serve();
        CaseFile file = get(auditor, FILE, open(auditor)).as(CaseFile.class);

        assertThat(file.opening().proof())
                .isEqualTo("/api/v1/log/proofs/" + file.opening().position());
        assertThat(file.opening())
                .extracting(
                        CaseFile.Opening::volunteerId,
                        CaseFile.Opening::openedBy,
                        CaseFile.Opening::purpose,
                        CaseFile.Opening::fileNumber)
                .containsExactly(person.value(), auditor, "核查积分异议", "厦审〔2026〕12号");
        assertThat(file.content().state().finalMinutes()).isEqualTo(60);
        assertThat(file.content().events())
                .extracting(Entry::type, Entry::delegationInForce)
                .containsExactly(tuple("VolunteerRegistered", null), tuple("HoursCertified", true));
        assertThat(file.content().delegations())
                .extracting(CaseFile.Delegation::delegationId)
                .containsExactlyInAnyOrder(city.value(), street.value());
        assertThat(file.content().policies())
                .filteredOn(policy -> policy.kind() == PolicyKind.FENCE_METRES)
                .extracting(AdoptedPolicies.Entry::value)
                .containsExactly(300);
        assertThat(file.content().events()).extracting(Entry::revision).containsOnlyNulls();
        assertThat(file.digest()).isEqualTo(Digest.of(file.content()));
    }

    @Test
    void isTheSameNextYearAndForEverybodyWhoOpensOne() {
        serve();
        CaseFileId mine = open(auditor);
        String body = get(auditor, FILE, mine).body();

        ledger.record(NOON.plusSeconds(86_400), trained(person, "2022-05-01"));
        ledger.record(NOON.plusSeconds(86_400), new DelegationDeclaredInvalid(street, new Text("未经审批")));
        String another = "s-" + UUID.randomUUID();

        assertThat(get(auditor, FILE, mine).body()).isEqualTo(body);
        assertThat(get(another, FILE, open(another)).as(CaseFile.class).digest())
                .isEqualTo(get(auditor, FILE, mine).as(CaseFile.class).digest());
    }

    @Test
    void showsNothingOfWhoWasErasedSince() {
        serve();
        CaseFileId file = open(auditor);
        ledger.record(NOON.plusSeconds(86_400), new VolunteerErased(person));

        assertThat(get(auditor, FILE, file).body()).doesNotContain("沈*瑄").contains("已注销");
    }

    @Test
    void isShownToWhoeverOpenedItAndToNobodyElse() {
        serve();
        CaseFileId file = open(auditor);
        CaseFileId newer = open(auditor);

        assertThat(get("s-" + UUID.randomUUID(), FILE, file).problem()).isEqualTo("403 CASE_FILE_OF_ANOTHER");
        assertThat(get(auditor, FILE, CaseFileId.from(UUID.randomUUID())).problem())
                .isEqualTo("404 UNKNOWN_CASE_FILE");
        assertThat(get(auditor, FILE, "1").problem()).isEqualTo("404 UNKNOWN_CASE_FILE");
        assertThat(reader.getAs(TestIssuer.shared().token(auditor, Role.CITY_OFFICER), FILE, file)
                        .problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(get(auditor, FILES).as(CaseFiles.class).caseFiles())
                .extracting(CaseFile.Opening::caseFileId)
                .containsExactly(newer.value(), file.value());
        CaseFiles first = get(auditor, FILES + "?limit=1").as(CaseFiles.class);
        assertThat(get(auditor, FILES + "?limit=1&cursor={cursor}", Objects.requireNonNull(first.nextCursor()))
                        .as(CaseFiles.class)
                        .caseFiles())
                .extracting(CaseFile.Opening::caseFileId)
                .containsExactly(file.value());
    }
}
