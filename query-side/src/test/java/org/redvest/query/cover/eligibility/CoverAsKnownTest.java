package org.redvest.query.cover.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.admission;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newSignUp;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.ofShift;
import static org.redvest.query.Facts.opened;
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.registered;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.cover.eligibility.query.Eligibility;
import org.redvest.api.cover.eligibility.query.Eligibility.CoverReason;
import org.redvest.api.cover.eligibility.query.Eligibility.Decision;
import org.redvest.api.cover.eligibility.query.Eligibility.Evidence;
import org.redvest.api.cover.eligibility.query.Eligibility.EvidenceKind;
import org.redvest.api.cover.eligibility.query.Eligibility.Reason;
import org.redvest.api.cover.eligibility.query.InsurancePolicies;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.cover.eligibility.query.InsuredChanges;
import org.redvest.api.cover.eligibility.query.InsuredDigest;
import org.redvest.api.cover.eligibility.query.InsuredList;
import org.redvest.api.cover.enquiry.event.EligibilityEnquired;
import org.redvest.api.cover.enquiry.query.Enquiries;
import org.redvest.api.cover.enquiry.query.EnquiryAnswer;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.cover.insurance.InsurerShare;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.cover.insurance.event.InsuranceTermsAdopted;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.EnquiriesId;
import org.redvest.api.id.EnquiryId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.History;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.RegistrationTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.dispatch.event.DispatchedOutOfTown;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Facts;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.springframework.test.context.TestPropertySource;

/**
 * Xiamen, 2017: the first policy covers from 15 June on and is signed and recorded in July; the second, of two insurers, is taken
 * out in 2018 (invariants 70 to 79).
 */
// in a ledger of its own: it tells of policies that nobody else recorded
@TestPropertySource(properties = "redvest.test.ledger=xiamen")
@QuerySideTest
class CoverAsKnownTest {

    private static final String ASKED =
            "/api/v1/insurance/eligibility?volunteerId={volunteer}&at={at}&knownAt={knownAt}";
    private static final String HONGSHAN = "350203001001";
    private static final String PICC = "人保财险厦门市分公司";
    private static final String PING_AN = "平安产险厦门分公司";
    private static final String NOW = "2019-01-01T00:00:00Z";

    private static final Instant REGISTERED = Instant.parse("2017-01-05T00:00:00Z");
    private static final Instant SIGNED = Instant.parse("2017-07-05T02:00:00Z");

    private final InsurancePolicyRecorded first =
            policy(PICC, "X-2017", "2017-06-14T16:00:00Z", "2018-06-14T16:00:00Z", 448_000);
    private final InsurancePolicyRecorded second =
            policy(PICC, "X-2018", "2018-06-14T16:00:00Z", "2019-06-14T16:00:00Z", 1_396_000);
    private final VolunteerId volunteer = newVolunteer();
    private final VolunteerId other = newVolunteer();
    private final ProjectId project = newProject();
    private final ShiftId shift = newShift();

    private final VolunteerId corrected = newVolunteer();

    private final Ledger ledger;
    private final Reader reader;

    CoverAsKnownTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private static InsurancePolicyRecorded policy(String insurer, String number, String from, String until, long sum) {
        return new InsurancePolicyRecorded(
                InsurancePolicyId.from(UUID.randomUUID()),
                new Text(insurer),
                new Text(number),
                sum,
                Instant.parse(from),
                Instant.parse(until),
                LocalDate.of(2017, 7, 5));
    }

    /** A shift from nine to eleven on 17 June 2017, in China. */
    private static final Instant NINE = Instant.parse("2017-06-17T01:00:00Z");

    @BeforeAll
    void happen() {
        ledger.record(REGISTERED, registered(volunteer, "张*", HONGSHAN), registered(other, "李*", HONGSHAN));
        ledger.record(Instant.parse("2017-05-01T00:00:00Z"), published(project, newOrganisation(), details(HONGSHAN)));
        ledger.record(Instant.parse("2017-06-01T00:00:00Z"), opened(shift, project, NINE, 5));
        ledger.record(Instant.parse("2017-06-10T00:00:00Z"), place(volunteer));
        ledger.record(SIGNED, first);
        ledger.record(Instant.parse("2018-06-01T00:00:00Z"), second);
        ledger.record(
                Instant.parse("2018-06-02T00:00:00Z"),
                new InsuranceTermsAdopted(
                        second.insurancePolicyId(),
                        1,
                        second.from(),
                        new InsuranceTerms(
                                List.of(
                                        new InsurerShare(new Text(PICC), 600),
                                        new InsurerShare(new Text(PING_AN), 400)),
                                List.of(Exposure.SERVICE, Exposure.DRILL),
                                14,
                                null,
                                List.of(),
                                List.of(),
                                false,
                                0,
                                48)));
    }

    @BeforeAll
    void setRight() {
        HoursCertified moved = hours(corrected, HONGSHAN, "2017-12-05", 120);
        HoursCertified longer = hours(corrected, HONGSHAN, "2017-12-07", 120);
        ledger.record(REGISTERED, registered(corrected, "郑*", HONGSHAN));
        ledger.record(Instant.parse("2017-12-05T12:00:00Z"), moved);
        ledger.record(Instant.parse("2017-12-07T12:00:00Z"), longer);
        ledger.record(
                Instant.parse("2018-01-10T00:00:00Z"),
                Facts.corrected(moved, moved.start().plus(Duration.ofHours(4)), 120),
                Facts.corrected(longer, longer.start(), 180));
        ledger.record(Instant.parse("2018-01-12T00:00:00Z"), Facts.revoked(longer));
        ledger.record(Instant.parse("2018-01-14T00:00:00Z"), Facts.reinstated(longer));
    }

    private PlaceTaken place(VolunteerId who) {
        return new PlaceTaken(shift, newSignUp(), who, 1, null);
    }

    private Eligibility asked(VolunteerId who, String at, String knownAt) {
        return reader.ask(Eligibility.class, ASKED, who, at, knownAt);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2017-06-14T23:59:59+08:00, 2019-01-01T00:00:00Z, false, NO_POLICY_IN_FORCE",
                "2017-06-15T00:00:00+08:00, 2019-01-01T00:00:00Z, true, POLICY_IN_FORCE",
                "2017-06-14T23:59:59+08:00, 2017-06-20T00:00:00+08:00, -, NO_POLICY_ON_RECORD",
                "2017-06-15T00:00:00+08:00, 2017-06-20T00:00:00+08:00, -, NO_POLICY_ON_RECORD",
                "2017-06-15T00:00:00+08:00, 2017-07-05T10:00:00+08:00, true, POLICY_IN_FORCE",
                "2017-06-15T00:00:00+08:00, 2017-07-05T09:59:59+08:00, -, NO_POLICY_ON_RECORD",
                "2018-06-14T23:59:59+08:00, 2018-06-14T23:59:59+08:00, true, POLICY_IN_FORCE",
                "2018-06-15T00:00:00+08:00, 2019-01-01T00:00:00Z, true, POLICY_IN_FORCE"
            })
    void theListIsAsItWasKnown(String at, String knownAt, @Nullable Boolean insured, Reason reason) {
        Eligibility answer = asked(volunteer, at, knownAt);

        assertThat(answer.insured()).isEqualTo(insured);
        assertThat(answer.reasons()).containsExactly(Reason.REGISTERED, reason);
        assertThat(answer.knownAt())
                .isEqualTo(java.time.OffsetDateTime.parse(knownAt).toInstant());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2017-06-17T09:00:00+08:00, SERVICE, true, EXPOSED",
                "2017-06-17T07:30:00+08:00, TRAVEL_TO, true, EXPOSED TRAVEL_WINDOW",
                "2017-06-17T12:59:59+08:00, TRAVEL_FROM, true, EXPOSED TRAVEL_WINDOW",
                "2017-06-18T09:00:00+08:00, -, false, NOT_EXPOSED"
            })
    void aPlaceInAShiftShowsWhatTheyDid(String at, @Nullable Exposure exposure, boolean covered, String reasons) {
        Eligibility answer = asked(volunteer, at, NOW);

        assertThat(answer.covered()).isEqualTo(covered);
        assertThat(answer.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.reasons()).extracting(CoverReason::name).containsExactly(reasons.split(" "));
            assertThat(decision.termsVersion()).isZero();
        });
        assertThat(answer.exposure()).isEqualTo(exposure);
        if (exposure == null) {
            assertThat(answer.evidence()).isEmpty();
        } else {
            assertThat(answer.evidence()).first().satisfies(evidence -> {
                assertThat(evidence.kind()).isEqualTo(EvidenceKind.PLACE);
                assertThat(evidence.late()).isFalse();
                assertThat(evidence.projectId()).isEqualTo(project);
                assertThat(evidence.shiftId()).isEqualTo(shift);
            });
        }
    }

    @Test
    void aRegistrationIsReadAsItWasKnown() {
        VolunteerId late = newVolunteer();
        VolunteerId pending = newVolunteer();
        ledger.record(
                Instant.parse("2017-08-01T00:00:00Z"),
                registered(late, "卫*", HONGSHAN),
                registered(pending, "蒋*", HONGSHAN, admission(RegistrationState.UNAPPROVED)));
        ledger.record(
                Instant.parse("2017-08-05T00:00:00Z"),
                new RegistrationTookEffect(
                        pending, new Text("蒋*"), new DivisionCode(HONGSHAN), List.of(ConsentPurpose.INSURER)));
        String before = "2017-07-20T00:00:00Z";

        assertThat(reader.get(ASKED, late, before, "2017-07-31T00:00:00Z").problem())
                .isEqualTo("404 UNKNOWN_VOLUNTEER");
        assertThat(asked(late, before, "2017-08-01T00:00:00Z").reasons())
                .containsExactly(Reason.NOT_YET_REGISTERED, Reason.POLICY_IN_FORCE);
        assertThat(asked(pending, "2017-08-02T00:00:00Z", "2017-08-04T00:00:00Z")
                        .reasons())
                .containsExactly(Reason.NOT_IN_EFFECT);
        assertThat(asked(pending, "2017-08-02T00:00:00Z", "2017-08-05T00:00:00Z")
                        .reasons())
                .containsExactly(Reason.NOT_YET_REGISTERED, Reason.POLICY_IN_FORCE);
    }

    @Test
    void whatDecidedIsWhatTheyDid() {
        // at the same time in a shift whose project was published afterwards
        VolunteerId busy = newVolunteer();
        ShiftId unpublished = newShift();
        ProjectId draft = newProject();
        Object[] drafted = published(draft, newOrganisation(), details(HONGSHAN, Exposure.TRAINING));
        ledger.record(Instant.parse("2017-06-01T00:00:00Z"), Arrays.copyOf(drafted, 3));
        ledger.record(Instant.parse("2017-06-20T00:00:00Z"), drafted[3]);
        ledger.record(REGISTERED, registered(busy, "陈*", HONGSHAN));
        ledger.record(
                Instant.parse("2017-06-02T00:00:00Z"),
                opened(unpublished, draft, NINE, 5),
                new PlaceTaken(unpublished, newSignUp(), busy, 1, null));
        ledger.record(Instant.parse("2017-06-12T00:00:00Z"), place(busy));

        Eligibility answer = asked(busy, "2017-06-17T09:30:00+08:00", NOW);

        assertThat(answer.evidence())
                .extracting(Evidence::exposure)
                .containsExactly(Exposure.TRAINING, Exposure.SERVICE);
        assertThat(answer.decisions().getFirst().exposure()).isEqualTo(Exposure.SERVICE);
        assertThat(answer.exposure()).isEqualTo(Exposure.SERVICE);
    }

    @Test
    void ofWhomIsNotOnTheListNothingElseIsTold() {
        VolunteerId banned = newVolunteer();
        ledger.record(REGISTERED, registered(banned, "褚*", HONGSHAN));
        ledger.record(Instant.parse("2017-06-10T00:00:00Z"), place(banned));
        ledger.record(Instant.parse("2017-06-16T00:00:00Z"), new VolunteerBanned(banned, new Text("厦文明办〔2017〕2号")));

        Eligibility answer = asked(banned, "2017-06-17T09:30:00+08:00", NOW);

        assertThat(answer.covered()).isFalse();
        assertThat(answer.exposure()).isNull();
        assertThat(answer.evidence()).isEmpty();
    }

    @Test
    void whatWasRecordedAfterwardsIsLateAndNotKnownBefore() {
        VolunteerId late = newVolunteer();
        ledger.record(REGISTERED, registered(late, "王*", HONGSHAN));
        ledger.record(Instant.parse("2017-06-18T00:00:00Z"), place(late));
        String at = "2017-06-17T09:30:00+08:00";

        assertThat(asked(late, at, "2017-07-06T00:00:00Z").decisions())
                .extracting(Decision::reasons)
                .containsExactly(List.of(CoverReason.EXPOSED, CoverReason.LATE_EVIDENCE));
        assertThat(asked(late, at, "2017-07-06T00:00:00Z").evidence())
                .extracting(Evidence::late)
                .containsExactly(true);
        assertThat(asked(late, at, "2017-06-17T12:00:00Z").evidence()).isEmpty();
    }

    @Test
    void certifiedHoursShowItTooButMonthsLaterTooLate() {
        VolunteerId served = newVolunteer();
        ledger.record(REGISTERED, registered(served, "赵*", HONGSHAN));
        ledger.record(Instant.parse("2017-12-02T00:00:00Z"), hours(served, HONGSHAN, "2017-12-01", 120));
        ledger.record(Instant.parse("2018-03-01T00:00:00Z"), hours(served, HONGSHAN, "2017-11-01", 120));

        Eligibility soon = asked(served, "2017-12-01T09:00:00+08:00", NOW);
        Eligibility months = asked(served, "2017-11-01T09:00:00+08:00", NOW);

        assertThat(soon.decisions().getFirst().reasons())
                .containsExactly(CoverReason.EXPOSED, CoverReason.LATE_EVIDENCE);
        assertThat(months.decisions().getFirst().reasons()).containsExactly(CoverReason.LATE_EVIDENCE_REFUSED);
        assertThat(months.covered()).isFalse();
        assertThat(reader.ask(
                                Eligibility.class,
                                ASKED + "&learnedAt={learned}",
                                served,
                                "2017-11-01T09:00:00+08:00",
                                NOW,
                                "2018-02-28T00:00:00Z")
                        .covered())
                .isTrue();
        assertThat(reader.get(
                                ASKED + "&learnedAt={learned}",
                                served,
                                "2017-11-01T09:00:00+08:00",
                                NOW,
                                "2017-11-01T08:59:59+08:00")
                        .problem())
                .isEqualTo("422 LEARNED_BEFORE_ACCIDENT");
    }

    @Test
    void hoursOfAShiftStandAndFallWithItsProject() {
        VolunteerId drilled = newVolunteer();
        ProjectId drill = newProject();
        ShiftId exercise = newShift();
        Object[] drafted = published(drill, newOrganisation(), details(HONGSHAN, Exposure.DRILL));
        ledger.record(REGISTERED, registered(drilled, "冯*", HONGSHAN));
        ledger.record(Instant.parse("2017-11-01T00:00:00Z"), Arrays.copyOf(drafted, 3));
        ledger.record(
                Instant.parse("2017-11-02T00:00:00Z"),
                opened(exercise, drill, Instant.parse("2017-11-05T01:00:00Z"), 5));
        ledger.record(
                Instant.parse("2017-11-05T08:00:00Z"), ofShift(exercise, hours(drilled, HONGSHAN, "2017-11-05", 120)));
        ledger.record(Instant.parse("2017-11-20T00:00:00Z"), drafted[3]);
        String at = "2017-11-05T10:00:00+08:00";

        assertThat(asked(drilled, at, "2017-11-10T00:00:00Z")
                        .decisions()
                        .getFirst()
                        .reasons())
                .containsExactly(CoverReason.PROJECT_NOT_PUBLISHED);
        Eligibility later = asked(drilled, at, "2017-11-21T00:00:00Z");
        assertThat(later.decisions().getFirst().reasons()).containsExactly(CoverReason.PROJECT_PUBLISHED_LATE);
        assertThat(later.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.exposure()).isEqualTo(Exposure.DRILL);
            assertThat(evidence.projectId()).isEqualTo(drill);
        });
    }

    @ParameterizedTest
    @CsvSource({
        // nine to eleven until it is corrected to one to three
        "2017-12-05T10:00:00+08:00, 2018-01-09T00:00:00Z, EXPOSED LATE_EVIDENCE",
        "2017-12-05T10:00:00+08:00, 2018-01-11T00:00:00Z, NOT_EXPOSED",
        "2017-12-05T14:00:00+08:00, 2018-01-09T00:00:00Z, NOT_EXPOSED",
        "2017-12-05T14:00:00+08:00, 2018-01-11T00:00:00Z, LATE_EVIDENCE_REFUSED",
        // nine to eleven until it is corrected to nine to twelve
        "2017-12-07T10:00:00+08:00, 2018-01-11T00:00:00Z, EXPOSED LATE_EVIDENCE",
        "2017-12-07T11:30:00+08:00, 2018-01-11T00:00:00Z, LATE_EVIDENCE_REFUSED",
        // revoked, and given back
        "2017-12-07T10:00:00+08:00, 2018-01-13T00:00:00Z, NOT_EXPOSED",
        "2017-12-07T10:00:00+08:00, 2018-01-15T00:00:00Z, EXPOSED LATE_EVIDENCE"
    })
    void hoursCountAsTheyHadBeenSetRightByThen(String at, String knownAt, String reasons) {
        assertThat(asked(corrected, at, knownAt).decisions().getFirst().reasons())
                .extracting(CoverReason::name)
                .containsExactly(reasons.split(" "));
    }

    @Test
    void aDispatchIsToldByWhomAndWhereTo() {
        VolunteerId sent = newVolunteer();
        OrganisationId sender = newOrganisation();
        DispatchId dispatch = DispatchId.from(UUID.randomUUID());
        ledger.record(REGISTERED, registered(sent, "韩*", HONGSHAN));
        ledger.record(
                Instant.parse("2017-09-01T00:00:00Z"),
                new DispatchedOutOfTown(
                        dispatch,
                        sender,
                        sent,
                        new Text("河南省郑州市"),
                        Instant.parse("2017-09-02T00:00:00Z"),
                        Instant.parse("2017-09-09T00:00:00Z"),
                        new Text("抗洪")));
        String at = "2017-09-05T00:00:00Z";

        assertThat(asked(sent, at, NOW).evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.dispatchId()).isEqualTo(dispatch);
            assertThat(evidence.organisationId()).isEqualTo(sender);
            assertThat(evidence.place()).isEqualTo("河南省郑州市");
        });

        ledger.record(Instant.parse("2018-10-01T00:00:00Z"), new VolunteerErased(sent));

        assertThat(asked(sent, at, NOW).evidence()).extracting(Evidence::place).containsExactly((String) null);
    }

    @Test
    void eitherNumberOfAPersonIsAnsweredAsItWasKnown() {
        VolunteerId one = newVolunteer();
        VolunteerId two = newVolunteer();
        ledger.record(REGISTERED, registered(one, "孙*", HONGSHAN), registered(two, "孙*", HONGSHAN));
        ledger.record(Instant.parse("2017-06-11T00:00:00Z"), place(two));
        ledger.record(Instant.parse("2018-02-01T00:00:00Z"), merged(one, two));
        String at = "2017-06-17T09:30:00+08:00";

        assertThat(asked(one, at, NOW).covered()).isTrue();
        assertThat(asked(two, at, NOW).covered()).isTrue();
        assertThat(asked(one, at, "2018-01-31T00:00:00Z").covered()).isFalse();
    }

    @Test
    void anEnquiryIsAnsweredByTheInsurersOwnPoliciesAndTheSameAgain() {
        EnquiryId enquiry = enquired(PICC, 13, "2018-07-01T02:00:00Z");
        ledger.record(Instant.parse("2018-07-01T03:00:00Z"), hours(other, HONGSHAN, "2018-07-01", 120));

        EnquiryAnswer answer = reader.getAs(insurer(PICC), "/api/v1/insurance/enquiries/{id}", enquiry)
                .as(EnquiryAnswer.class);

        assertThat(answer.enquiry().purpose()).isEqualTo("意外险理赔核查");
        assertThat(answer.eligibility().policies())
                .extracting(InsurancePolicyView::policyNumber)
                .containsExactly("X-2018");
        assertThat(answer.eligibility().decisions().getFirst().reasons())
                .containsExactly(CoverReason.NOT_EXPOSED, CoverReason.TOO_YOUNG);
        assertThat(reader.getAs(insurer("别家保险"), "/api/v1/insurance/enquiries/{id}", enquiry)
                        .problem())
                .isEqualTo("404 UNKNOWN_ENQUIRY");
        assertThat(reader.getAs(insurer(PICC), "/api/v1/insurance/enquiries?limit=500")
                        .as(Enquiries.class)
                        .enquiries())
                .extracting(one -> one.enquiryId())
                .contains(enquiry);
        assertThat(reader.getAs(insurer("别家保险"), "/api/v1/insurance/enquiries")
                        .as(Enquiries.class)
                        .enquiries())
                .isEmpty();
    }

    @Test
    void anEnquirysAgeIsShownToNobodyAndItsClaimNumberUntilThePersonIsErased() {
        VolunteerId claimant = newVolunteer();
        VolunteerId somebodyElse = newVolunteer();
        EnquiryId enquiry = EnquiryId.from(UUID.randomUUID());
        Instant at = Instant.parse("2018-07-01T02:00:00Z");
        ledger.record(REGISTERED, registered(claimant, "沈*", HONGSHAN), registered(somebodyElse, "韩*", HONGSHAN));
        ledger.record(
                at.plusSeconds(60),
                new EligibilityEnquired(
                        EnquiriesId.of(claimant),
                        enquiry,
                        claimant,
                        new Text(PICC),
                        at,
                        at,
                        null,
                        41,
                        new Text("意外险理赔核查"),
                        new Text("C-2018-0117")));

        assertThat(told(claimant)).doesNotContainKey("age").containsEntry("claimNumber", "C-2018-0117");
        assertThat(claimNumber(enquiry)).isEqualTo("C-2018-0117");

        ledger.record(Instant.parse("2018-07-20T00:00:00Z"), new VolunteerErased(somebodyElse));

        assertThat(claimNumber(enquiry)).as("of who was not erased").isEqualTo("C-2018-0117");

        ledger.record(Instant.parse("2018-08-01T00:00:00Z"), new VolunteerErased(claimant));

        assertThat(told(claimant)).doesNotContainKey("age").containsEntry("claimNumber", PersonName.ERASED);
        assertThat(claimNumber(enquiry)).isNull();
    }

    private Map<String, Object> told(VolunteerId of) {
        return reader.ask(History.class, "/api/v1/audit/volunteers/{volunteer}/history", of).events().stream()
                .filter(entry -> entry.type().equals("EligibilityEnquired"))
                .findFirst()
                .orElseThrow()
                .payload();
    }

    private @Nullable String claimNumber(EnquiryId enquiry) {
        return reader.ask(EnquiryAnswer.class, "/api/v1/insurance/enquiries/{id}", enquiry)
                .enquiry()
                .claimNumber();
    }

    @Test
    void anEnquirysNumberThatComesTwiceStopsNothing() {
        EnquiryId enquiry = EnquiryId.from(UUID.randomUUID());
        enquired(enquiry, PICC, 13, "2018-07-02T02:00:00Z");
        enquired(enquiry, PICC, 13, "2018-07-03T02:00:00Z");

        assertThat(reader.getAs(insurer(PICC), "/api/v1/insurance/enquiries/{id}", enquiry)
                        .as(EnquiryAnswer.class)
                        .enquiry()
                        .at())
                .isEqualTo("2018-07-02T02:00:00Z");
    }

    private EnquiryId enquired(String insurer, int age, String at) {
        EnquiryId enquiry = EnquiryId.from(UUID.randomUUID());
        enquired(enquiry, insurer, age, at);
        return enquiry;
    }

    private void enquired(EnquiryId enquiry, String insurer, int age, String at) {
        Instant instant = Instant.parse(at);
        ledger.record(
                instant.plus(Duration.ofDays(1)),
                new EligibilityEnquired(
                        EnquiriesId.of(other),
                        enquiry,
                        other,
                        new Text(insurer),
                        instant,
                        instant.plusSeconds(60),
                        null,
                        age,
                        new Text("意外险理赔核查"),
                        null));
    }

    private static String insurer(@Nullable String name) {
        return TestIssuer.shared()
                .signed(TestIssuer.shared()
                        .claims("an insurer", Role.INSURER)
                        .claim("insurer", name)
                        .build());
    }

    @Test
    void insurersSeeTheirOwnPoliciesAndLists() {
        assertThat(reader.getAs(insurer(PING_AN), "/api/v1/insurance-policies")
                        .as(InsurancePolicies.class)
                        .insurancePolicies())
                .extracting(InsurancePolicyView::policyNumber)
                .doesNotContain("X-2017");
        assertThat(reader.getAs(insurer("别家保险"), "/api/v1/insurance-policies/{id}", first.insurancePolicyId())
                        .problem())
                .isEqualTo("403 POLICY_OF_ANOTHER_INSURER");
        assertThat(reader.getAs(insurer(PING_AN), "/api/v1/insurance/insured?at={at}", "2017-12-01T00:00:00Z")
                        .as(InsuredList.class)
                        .insured())
                .isEmpty();
        assertThat(reader.getAs(insurer(null), "/api/v1/insurance/insured").problem())
                .isEqualTo("403 INSURER_NOT_NAMED");
        assertThat(reader.getAs(insurer(PICC), ASKED, volunteer, NOW, NOW).problem())
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void listsAreComparedAndRecognised() {
        String before = "2017-06-14T00:00:00Z";
        String after = "2017-06-16T00:00:00Z";
        InsuredChanges changes = reader.ask(
                InsuredChanges.class, "/api/v1/insurance/insured/changes?from={a}&to={b}&limit=500", before, after);

        assertThat(changes.changes())
                .filteredOn(change -> change.volunteerId().equals(volunteer))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.came()).isTrue();
                    assertThat(change.reasons()).containsExactly(Reason.REGISTERED, Reason.NO_POLICY_IN_FORCE);
                });
        assertThat(digest(after)).isEqualTo(digest(after)).isNotEqualTo(digest(before));
        assertThat(reader.get("/api/v1/insurance/insured/changes?from={a}&to={b}", after, before)
                        .problem())
                .isEqualTo("422 WINDOW_REVERSED");
    }

    @Test
    void whoWentIsToldWithTheReasonsOfEachOfTheirNumbers() {
        VolunteerId banned = newVolunteer();
        VolunteerId survivor = newVolunteer();
        VolunteerId absorbed = newVolunteer();
        ledger.record(
                REGISTERED,
                registered(banned, "周*", HONGSHAN),
                registered(survivor, "吴*", HONGSHAN),
                registered(absorbed, "吴*", HONGSHAN));
        ledger.record(Instant.parse("2018-09-02T00:00:00Z"), new VolunteerBanned(banned, new Text("厦文明办〔2018〕1号")));
        ledger.record(Instant.parse("2018-09-02T00:00:00Z"), new ConsentWithdrawn(survivor, ConsentPurpose.INSURER));
        ledger.record(Instant.parse("2018-09-03T00:00:00Z"), merged(survivor, absorbed));

        List<InsuredChanges.Change> changes = reader.ask(
                        InsuredChanges.class,
                        "/api/v1/insurance/insured/changes?from={a}&to={b}&limit=500",
                        "2018-09-01T00:00:00Z",
                        "2018-09-04T00:00:00Z")
                .changes();

        assertThat(changes)
                .contains(
                        new InsuredChanges.Change(banned, false, List.of(Reason.BANNED, Reason.POLICY_IN_FORCE)),
                        new InsuredChanges.Change(survivor, false, List.of(Reason.NO_CONSENT)));
    }

    private String digest(String at) {
        return reader.ask(InsuredDigest.class, "/api/v1/insurance/insured/digest?at={at}", at)
                .sha256();
    }

    @ParameterizedTest
    @CsvSource({
        "9998-01-01T00:00:00Z, 9998-01-01T00:00:00Z, 422 INSTANT_IN_FUTURE",
        "2017-06-15T00:00:00Z, 9998-01-01T00:00:00Z, 422 INSTANT_IN_FUTURE",
        "2017-06-15T00:00:00Z, 2017-06-14T23:59:59Z, 422 KNOWN_BEFORE_VALID",
        "1850-06-15T00:00:00Z, 1850-06-15T00:00:00Z, 422 KNOWN_BEFORE_LOG",
        "2017-06-15T00:00:00Z, soon, 400 INVALID_FIELD"
    })
    void instantsThatMakeNoSenseAreRefused(String at, String knownAt, String problem) {
        assertThat(reader.get(ASKED, volunteer, at, knownAt).problem()).isEqualTo(problem);
    }
}
