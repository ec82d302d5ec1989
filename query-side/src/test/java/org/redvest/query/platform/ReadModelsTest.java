package org.redvest.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.admission;
import static org.redvest.query.Facts.certificate;
import static org.redvest.query.Facts.commended;
import static org.redvest.query.Facts.credited;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.evaluated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newCalendar;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newGridUnit;
import static org.redvest.query.Facts.newItem;
import static org.redvest.query.Facts.newOrder;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProduct;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newRedemption;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newSignUp;
import static org.redvest.query.Facts.newSpotCheck;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.objected;
import static org.redvest.query.Facts.offered;
import static org.redvest.query.Facts.opened;
import static org.redvest.query.Facts.placed;
import static org.redvest.query.Facts.policy;
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.qualified;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.released;
import static org.redvest.query.Facts.reported;
import static org.redvest.query.Facts.reserved;
import static org.redvest.query.Facts.restored;
import static org.redvest.query.Facts.suspected;
import static org.redvest.query.Facts.trained;
import static org.redvest.query.Facts.unmerged;
import static org.redvest.query.Facts.withContact;
import static org.redvest.query.Facts.withheld;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.ExchangeKey;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Sealed;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.alliance.event.AllianceFounded;
import org.redvest.api.city.alliance.event.AllianceJoined;
import org.redvest.api.city.alliance.event.AllianceLeft;
import org.redvest.api.city.authority.event.DelegationResumed;
import org.redvest.api.city.authority.event.DelegationSuspended;
import org.redvest.api.city.authority.event.DeputyAppointed;
import org.redvest.api.city.authority.event.DeputyDismissed;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.city.grid.event.GridUnitAdded;
import org.redvest.api.city.grid.event.GridUnitClosed;
import org.redvest.api.city.grid.event.GridWorkerAppointed;
import org.redvest.api.city.grid.event.GridWorkerReleased;
import org.redvest.api.city.organisation.event.OrganisationSuspended;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.city.station.BlockKind;
import org.redvest.api.city.station.DutyTime;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.BlockClaimed;
import org.redvest.api.city.station.event.BlockReleased;
import org.redvest.api.city.station.event.DockingEnded;
import org.redvest.api.city.station.event.StationClosed;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.city.station.event.TeamDocked;
import org.redvest.api.cover.claim.event.ClaimClosed;
import org.redvest.api.cover.claim.event.ClaimOpened;
import org.redvest.api.cover.claim.event.ClaimPaid;
import org.redvest.api.cover.claim.event.ClaimRefused;
import org.redvest.api.cover.claim.event.ClaimReserveChanged;
import org.redvest.api.cover.enquiry.event.EligibilityEnquired;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.cover.insurance.event.InsuranceTermsAdopted;
import org.redvest.api.exchange.national.AnswerKind;
import org.redvest.api.exchange.national.ComparedRecord;
import org.redvest.api.exchange.national.DifferenceVerdict;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.RecordStanding;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.exchange.national.event.DifferenceDecided;
import org.redvest.api.exchange.national.event.ReconciliationCompleted;
import org.redvest.api.exchange.national.event.ReconciliationOpened;
import org.redvest.api.exchange.national.event.RecordsCompared;
import org.redvest.api.honour.benefit.BenefitAudience;
import org.redvest.api.honour.benefit.BenefitKind;
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.honour.benefit.CardWindow;
import org.redvest.api.honour.benefit.HonourCardRules;
import org.redvest.api.honour.benefit.UseLimit;
import org.redvest.api.honour.benefit.event.BenefitChanged;
import org.redvest.api.honour.benefit.event.BenefitEnded;
import org.redvest.api.honour.benefit.event.BenefitOffered;
import org.redvest.api.honour.benefit.event.BenefitUsed;
import org.redvest.api.honour.benefit.event.CardRulesAdopted;
import org.redvest.api.honour.benefit.event.HonourCardIssued;
import org.redvest.api.honour.benefit.event.HonourCardRevoked;
import org.redvest.api.honour.benefit.event.HonouredHoursReleased;
import org.redvest.api.honour.benefit.event.HoursHonoured;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.honour.brand.event.BrandChanged;
import org.redvest.api.honour.brand.event.BrandEnded;
import org.redvest.api.honour.brand.event.BrandRegistered;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.honour.certificate.event.CertificateRevoked;
import org.redvest.api.honour.commendation.Nominee;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.event.StarAnnounced;
import org.redvest.api.honour.star.event.StarApplicationRefused;
import org.redvest.api.honour.star.event.StarApplicationStopped;
import org.redvest.api.honour.star.event.StarApplied;
import org.redvest.api.honour.star.event.StarGranted;
import org.redvest.api.honour.star.event.StarKept;
import org.redvest.api.honour.star.event.StarPutUnderReview;
import org.redvest.api.honour.star.event.StarReviewLapsed;
import org.redvest.api.honour.star.event.StarRulesAdopted;
import org.redvest.api.honour.star.event.StarWithdrawn;
import org.redvest.api.honour.story.event.NamedInStory;
import org.redvest.api.honour.story.event.StoryConsentGiven;
import org.redvest.api.honour.story.event.StorySubmitted;
import org.redvest.api.honour.story.event.StoryWritten;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.BenefitUseId;
import org.redvest.api.id.BenefitUsesId;
import org.redvest.api.id.BlockId;
import org.redvest.api.id.BrandId;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.CaseFileId;
import org.redvest.api.id.ClaimPaymentId;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.EnquiriesId;
import org.redvest.api.id.EnquiryId;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.FindingId;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.id.GridUnitId;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.HonouredHoursId;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.SpotCheckId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.casefile.event.CaseFileOpened;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.ComparedDivision;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.event.RankingFrozen;
import org.redvest.api.person.file.event.BloodDonated;
import org.redvest.api.person.merge.event.MergeCaseDismissed;
import org.redvest.api.person.merge.event.ObjectionDropped;
import org.redvest.api.person.merge.event.ObjectionRejected;
import org.redvest.api.person.merge.event.ObjectionUpheld;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.person.qualification.event.QualificationWithdrawn;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.Guardian;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.ConfirmationCodeRequested;
import org.redvest.api.person.volunteer.event.ConsentGiven;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.DocumentLinked;
import org.redvest.api.person.volunteer.event.GuardianConsentGiven;
import org.redvest.api.person.volunteer.event.GuardianConsentWithdrawn;
import org.redvest.api.person.volunteer.event.IdentityClaimed;
import org.redvest.api.person.volunteer.event.RegistrationApproved;
import org.redvest.api.person.volunteer.event.RegistrationConfirmed;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.RegistrationLapsed;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.reward.points.event.PointsAccountClosed;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsExpired;
import org.redvest.api.reward.scheme.Rounding;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.reward.scheme.event.SchemeOpened;
import org.redvest.api.reward.scheme.event.SchemeRulesAdopted;
import org.redvest.api.reward.shop.event.RedemptionCancelled;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.api.reward.shop.event.RedemptionExpired;
import org.redvest.api.reward.shop.event.RewardItemRestocked;
import org.redvest.api.reward.shop.event.StockReleased;
import org.redvest.api.reward.shop.event.StockReserved;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.MessageKind;
import org.redvest.api.reward.timebank.TimeBankRules;
import org.redvest.api.reward.timebank.TimeMessage;
import org.redvest.api.reward.timebank.event.TimeAccountOpened;
import org.redvest.api.reward.timebank.event.TimeBankOpened;
import org.redvest.api.reward.timebank.event.TimeBankRulesAdopted;
import org.redvest.api.reward.timebank.event.TimeDeposited;
import org.redvest.api.reward.timebank.event.TimeExchangeAgreed;
import org.redvest.api.reward.timebank.event.TimeExchangeEnded;
import org.redvest.api.reward.timebank.event.TimeMessageSent;
import org.redvest.api.reward.timebank.event.TimeSent;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.event.AttendanceListed;
import org.redvest.api.service.attendance.event.EvidenceAccepted;
import org.redvest.api.service.attendance.event.NoShowRecorded;
import org.redvest.api.service.calendar.event.ProjectCalendarGiven;
import org.redvest.api.service.calendar.event.ProjectCalendarRevoked;
import org.redvest.api.service.calendar.event.VolunteerCalendarGiven;
import org.redvest.api.service.calendar.event.VolunteerCalendarRevoked;
import org.redvest.api.service.callup.event.CallUpOrdered;
import org.redvest.api.service.diary.event.CommitmentDropped;
import org.redvest.api.service.diary.event.CommitmentNoted;
import org.redvest.api.service.dispatch.event.DispatchRecalled;
import org.redvest.api.service.dispatch.event.DispatchedOutOfTown;
import org.redvest.api.service.hours.OrderedRecord;
import org.redvest.api.service.hours.RefusedRecord;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrectionProposed;
import org.redvest.api.service.hours.event.HoursObjectionRaised;
import org.redvest.api.service.hours.event.HoursReportCertified;
import org.redvest.api.service.hours.event.HoursReportDeclined;
import org.redvest.api.service.hours.event.HoursReportWithdrawn;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.RevocationCarriedOut;
import org.redvest.api.service.hours.event.RevocationOrdered;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderContactRead;
import org.redvest.api.service.order.event.OrderDeclined;
import org.redvest.api.service.order.event.OrderDispatched;
import org.redvest.api.service.order.event.OrderEscalated;
import org.redvest.api.service.order.event.OrderGivenBack;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.order.event.OrderReferred;
import org.redvest.api.service.order.event.OrderRefused;
import org.redvest.api.service.order.event.OrderReviewAmended;
import org.redvest.api.service.order.event.OrderReviewed;
import org.redvest.api.service.order.event.OrderServed;
import org.redvest.api.service.product.Achievement;
import org.redvest.api.service.product.ProductDetails;
import org.redvest.api.service.product.WeeklyTime;
import org.redvest.api.service.product.event.OwnProductPutOnShelf;
import org.redvest.api.service.product.event.ProductChanged;
import org.redvest.api.service.product.event.ProductFreed;
import org.redvest.api.service.product.event.ProductOrdered;
import org.redvest.api.service.product.event.ProductPutOnShelf;
import org.redvest.api.service.product.event.ProductTakenOffShelf;
import org.redvest.api.service.project.event.ProjectAmended;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectHandedOver;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectReturned;
import org.redvest.api.service.project.event.ProjectRevised;
import org.redvest.api.service.project.event.ProjectSubmitted;
import org.redvest.api.service.scrutiny.CheckOutcome;
import org.redvest.api.service.scrutiny.FindingVerdict;
import org.redvest.api.service.scrutiny.RuleKind;
import org.redvest.api.service.scrutiny.RuleParameter;
import org.redvest.api.service.scrutiny.RuleTerms;
import org.redvest.api.service.scrutiny.event.FindingDecided;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleAdopted;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleSwitchedOn;
import org.redvest.api.service.scrutiny.event.SpotCheckAnnounced;
import org.redvest.api.service.scrutiny.event.SpotCheckDrawn;
import org.redvest.api.service.scrutiny.event.SpotCheckResultRecorded;
import org.redvest.api.service.series.Occurrence;
import org.redvest.api.service.series.Period;
import org.redvest.api.service.series.SeriesPlan;
import org.redvest.api.service.series.event.OccurrenceSkipped;
import org.redvest.api.service.series.event.OccurrencesLaid;
import org.redvest.api.service.series.event.SeriesPlanned;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.event.CapacityChanged;
import org.redvest.api.service.shift.event.OfferAccepted;
import org.redvest.api.service.shift.event.OfferExpired;
import org.redvest.api.service.shift.event.PlaceOffered;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftChanged;
import org.redvest.api.service.shift.event.SignUpWithdrawn;
import org.redvest.api.service.shift.event.SignUpWithdrawnLate;
import org.redvest.api.service.shift.event.WaitingJoined;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.Ledger;
import org.redvest.query.Placing;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.redvest.query.exchange.national.SentMessages;
import org.redvest.query.honour.TestRound;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What holds for every read model: delivered twice or built anew, it is the same, byte for byte. */
@QuerySideTest
class ReadModelsTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final Reader reader;
    private final JdbcClient jdbc;
    private final ReadModels readModels;
    private final EventHandlerInvoker projecting;
    private final EventProcessingConfiguration processing;
    private final EventStore store;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final LogPositions positions;

    ReadModelsTest(
            Ledger ledger,
            Reader reader,
            JdbcClient jdbc,
            ReadModels readModels,
            EventHandlerInvoker projecting,
            EventProcessingConfiguration processing,
            EventStore store,
            TokenStore tokens,
            TransactionManager transactions,
            LogPositions positions) {
        this.ledger = ledger;
        this.reader = reader;
        this.jdbc = jdbc;
        this.readModels = readModels;
        this.projecting = projecting;
        this.processing = processing;
        this.store = store;
        this.tokens = tokens;
        this.transactions = transactions;
        this.positions = positions;
    }

    /** One of everything that can happen, so that no table is empty. */
    @BeforeAll
    void live() {
        VolunteerId volunteer = newVolunteer();
        RewardItemId item = newItem();
        RedemptionId collected = newRedemption();
        RedemptionId cancelled = newRedemption();
        RedemptionId expired = newRedemption();
        HoursCertified first = hours(volunteer, HONGSHAN, "2022-05-01", 600);
        HoursCertified second = hours(volunteer, SIMING, "2022-05-02", 60);
        ledger.record(
                // a clock is finer than what the ledger keeps of it
                NOON.plusNanos(123_456_789),
                registered(newOrganisation(), "服务队"),
                new IdentityClaimed(IdentityClaimId.ofHash("00ff"), volunteer, DocumentKind.PASSPORT),
                registered(volunteer, HONGSHAN),
                new PolicyAdopted(
                        PolicyKind.REDEMPTION_HOLD_DAYS, 1, new Text("founding"), 7, LocalDate.EPOCH, new Text("决定")),
                policy("ONE", "2022-01-01T00:00:00Z", "2023-01-01T00:00:00Z"),
                first,
                credited(first, 100),
                second,
                credited(second, 10),
                offered(item, 10),
                new RewardItemRestocked(item, new Text("delivery"), 5),
                trained(volunteer, "2022-05-01"),
                commended(volunteer, "2022-05-02"),
                evaluated(first),
                evaluated(volunteer, "2022-05-03"));
        for (RedemptionId redemption : List.of(collected, cancelled, expired)) {
            ledger.record(
                    NOON,
                    new StockReserved(item, redemption, 1),
                    reserved(volunteer, redemption, 30),
                    placed(redemption, volunteer, item, 1));
        }
        ledger.record(
                NOON,
                new RedemptionCollected(collected, volunteer),
                new RedemptionCancelled(cancelled, volunteer),
                released(volunteer, cancelled, 30),
                new StockReleased(item, cancelled, 1),
                new RedemptionExpired(expired, volunteer),
                released(volunteer, expired, 30),
                new StockReleased(item, expired, 1));
        dispute(second);
        reports();
        DelegationId delegation = newDelegation();
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(delegation, null, "somebody", Remit.in(new DivisionCode(SIMING)), NOON, Power.CERTIFY_HOURS),
                new DelegationSuspended(delegation, new Text("why")),
                new DelegationResumed(delegation, new Text("why")),
                new DeputyAppointed(delegation, new Subject("deputy"), NOON, null));
        ledger.recordUnder(
                NOON,
                Envelope.user("deputy"),
                delegation,
                "somebody",
                hours(volunteer, HONGSHAN, "2022-05-04", 60),
                new DeputyDismissed(delegation, new Subject("deputy")));
        VolunteerId erased = newVolunteer();
        HoursCertified before = hours(erased, HONGSHAN, "2022-05-03", 60);
        ledger.record(
                NOON,
                registered(erased, HONGSHAN),
                before,
                credited(before, 10),
                new PointsAccountClosed(PointsAccountId.of(erased), erased),
                new VolunteerErased(erased));
        VolunteerId confirmed = newVolunteer();
        VolunteerRegistered entered = registered(confirmed, "张*", HONGSHAN, admission(RegistrationState.UNCONFIRMED));
        ConsentEvidence byCode = new ConsentEvidence(ConsentForm.ONE_TIME_CODE, LocalDate.of(2022, 6, 2), null);
        ledger.record(
                NOON,
                entered,
                new ConfirmationCodeRequested(confirmed),
                new RegistrationConfirmed(confirmed, byCode),
                entered.takingEffect(),
                new ConsentGiven(confirmed, ConsentPurpose.EXCHANGE, byCode),
                new ConsentWithdrawn(confirmed, ConsentPurpose.PUBLICATION),
                new DocumentLinked(confirmed, IdentityClaimId.ofHash("01ff"), DocumentKind.PASSPORT, Sealed.of("v1:c")),
                new GuardianConsentGiven(
                        confirmed, new Guardian(Sealed.of("v1:a"), Sealed.of("v1:b"), LocalDate.EPOCH)),
                new GuardianConsentWithdrawn(confirmed, NOON));
        VolunteerId nobody = newVolunteer();
        ledger.record(
                NOON,
                registered(nobody, "李*", HONGSHAN, admission(RegistrationState.UNCONFIRMED)),
                new RegistrationLapsed(nobody));
        VolunteerId against = newVolunteer();
        ledger.record(
                NOON,
                registered(against, "王*", HONGSHAN, admission(RegistrationState.UNAPPROVED)),
                new RegistrationApproved(against),
                new VolunteerBanned(against, new Text("厦文明办〔2026〕7号")),
                new BanLifted(against, new Text("厦文明办〔2026〕9号")),
                new RegistrationContested(against, null));
        merge();
        run();
        signUps();
        attendance();
        series();
        callUp();
        certificates();
        calendars();
        schemes();
        timeBank();
        scrutiny();
        reconciliation();
        recordExchange();
        orders();
        claims();
        shelf();
        grid();
        register();
        honours();
        stars();
        commendations();
        caughtUp();
    }

    /** A scheme of a community, and points of it that expire. */
    private void schemes() {
        SchemeId scheme = SchemeId.from(UUID.randomUUID());
        VolunteerId person = newVolunteer();
        PointsAccountId account = PointsAccountId.of(person, scheme);
        HoursCertified served = hours(person, HONGSHAN, "2022-05-06", 60);
        PointsCredited credit = new PointsCredited(
                account,
                person,
                served.recordId(),
                1,
                served.serviceDate(),
                60,
                10,
                1,
                1,
                scheme,
                60L,
                10,
                new Rounding(30, 16, 0, null),
                null,
                LocalDate.of(2023, 12, 31),
                0);
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                new SchemeOpened(scheme, new Text("星湖爱心银行"), new DivisionCode(HONGSHAN)),
                new SchemeRulesAdopted(
                        scheme,
                        1,
                        new Text("first"),
                        LocalDate.of(2022, 1, 1),
                        NOON,
                        SchemeRules.ofPolicies(10, 30, 0, 0),
                        new Text("3号")),
                served,
                credit,
                new PointsExpired(account, person, LocalDate.of(2024, 1, 1), 10, credit.parts()));
    }

    private void timeBank() {
        TimeBankId bank = TimeBankId.from(UUID.randomUUID());
        VolunteerId holder = newVolunteer();
        Text kind = new Text("外出代办");
        ledger.record(
                NOON,
                registered(holder, HONGSHAN),
                new TimeBankOpened(bank, new DivisionCode(SIMING), new Text("思明区时间银行")),
                new TimeBankRulesAdopted(
                        bank,
                        1,
                        LocalDate.of(2021, 2, 1),
                        new TimeBankRules(18, true, 900, 60, 60, 0, 60, 30, true, List.of(kind), AtDeath.DONATE)),
                new TimeAccountOpened(TimeAccountId.of(holder), holder, bank, LocalDate.of(2021, 2, 16)),
                new TimeDeposited(
                        TimeAccountId.of(holder),
                        holder,
                        bank,
                        TimeMovementId.from(UUID.randomUUID()),
                        newVolunteer(),
                        newVolunteer(),
                        null,
                        NOON,
                        NOON.plusSeconds(3600),
                        kind,
                        new Text("火光社区居委会"),
                        new DivisionCode(HONGSHAN),
                        60,
                        0,
                        0,
                        1,
                        null));
        TimeExchangeId exchange = TimeExchangeId.of(bank, "nanjing-jianye");
        PartnerCode partner = new PartnerCode("nanjing-jianye");
        TimeMovementId sent = TimeMovementId.from(UUID.randomUUID());
        TimeMessage message = new TimeMessage(
                TimeMessage.VERSION,
                new PartnerCode(SIMING),
                partner,
                1,
                MessageHash.NONE,
                MessageKind.TRANSFER,
                20,
                new ExchangeNumber("NJ-0042"),
                new ExchangeNumber(sent.value()),
                null);
        ledger.record(
                NOON,
                new TimeExchangeAgreed(
                        exchange,
                        bank,
                        new PartnerCode(SIMING),
                        partner,
                        new Text("南京市建邺区时间银行"),
                        ExchangeKey.of(new byte[32]),
                        LocalDate.of(2022, 1, 1),
                        new Text("1号")),
                new TimeSent(
                        TimeAccountId.of(holder), holder, bank, sent, partner, new ExchangeNumber("NJ-0042"), 20, 1),
                new TimeMessageSent(
                        exchange,
                        bank,
                        message,
                        message.hash(),
                        MessageSignature.of(new byte[64]),
                        TimeAccountId.of(holder)),
                new TimeExchangeEnded(exchange, bank, new Text("2号")));
    }

    /** Every step in the life of a star. */
    private void stars() {
        VolunteerId person = newVolunteer();
        DivisionCode city = new DivisionCode(CITY);
        ledger.record(
                NOON,
                new StarRulesAdopted(
                        city,
                        1,
                        new Text("first"),
                        LocalDate.of(2022, 1, 1),
                        new StarRules(
                                IntStream.rangeClosed(1, StarRules.HIGHEST)
                                        .mapToObj(level -> new StarRules.Level(level * 6_000L, 0, StarGranter.CITY))
                                        .toList(),
                                true,
                                true,
                                5),
                        new Text("厦文明办〔2022〕1号")),
                registered(person, HONGSHAN),
                new StarApplied(person, 1, city, 1, new DivisionCode(SIMING), StarGranter.CITY, 6_060),
                new StarApplicationRefused(person, 1, new Text("签到表缺失")),
                new StarApplied(person, 1, city, 1, new DivisionCode(SIMING), StarGranter.CITY, 6_060),
                new StarAnnounced(person, 1, LocalDate.of(2022, 6, 8)),
                new StarApplicationStopped(person, 1, new Text("收到举报")),
                new StarApplied(person, 1, city, 1, new DivisionCode(SIMING), StarGranter.CITY, 6_060),
                new StarAnnounced(person, 1, null),
                new StarGranted(person, 1, city, 1, new DivisionCode(SIMING), StarGranter.CITY, 6_060, 6_000, null),
                new StarPutUnderReview(person, 1, 5_940, 6_000),
                new StarReviewLapsed(person, 1, 6_060),
                new StarPutUnderReview(person, 1, 5_940, 6_000),
                new StarKept(person, 1, 5_940, new Text("仅差一小时")),
                new StarPutUnderReview(person, 1, 60, 5_940),
                new StarWithdrawn(person, 1, 60, new Text("活动未实际开展")));
    }

    /** A spot-check that is drawn and one record of it looked at, and a rule with what became of a finding. */
    private void scrutiny() {
        SpotCheckId spotCheck = newSpotCheck();
        ScrutinyRuleId rule = ScrutinyRuleId.from(UUID.randomUUID());
        LocalDate first = LocalDate.of(2022, 1, 1);
        List<ServiceRecordId> records =
                List.of(hours(newVolunteer(), HONGSHAN, "2022-05-07", 60).recordId());
        ledger.record(
                NOON,
                new SpotCheckAnnounced(
                        spotCheck,
                        new DivisionCode(SIMING),
                        first,
                        LocalDate.of(2022, 12, 31),
                        100,
                        1,
                        new Text("双色球2026140期"),
                        NOON.plusSeconds(60)),
                new SpotCheckDrawn(spotCheck, new Text("03 09 14 22 27 33 + 06")),
                new SpotCheckResultRecorded(spotCheck, records.getFirst(), CheckOutcome.CONFIRMED, new Text("已电话核实")),
                new ScrutinyRuleAdopted(
                        rule,
                        RuleTerms.of(
                                RuleKind.MUTUAL_CERTIFICATION,
                                Map.of(RuleParameter.PERSONS, 2, RuleParameter.DAYS, 20))),
                new ScrutinyRuleSwitchedOn(rule, first),
                new FindingDecided(
                        FindingId.of(rule, records), rule, records, FindingVerdict.CONFIRMED, new Text("查实")));
    }

    /** A claim of each end under a policy with terms, an enquiry, a case file, and a dispatch that is recalled. */
    private void claims() {
        VolunteerId person = newVolunteer();
        InsurancePolicyRecorded policy = policy("CLAIMED", "2022-01-01T00:00:00Z", "2023-01-01T00:00:00Z");
        Text reason = new Text("事故发生时未在服务");
        InsuranceClaimId closed = InsuranceClaimId.from(UUID.randomUUID());
        InsuranceClaimId refused = InsuranceClaimId.from(UUID.randomUUID());
        DispatchId dispatch = DispatchId.from(UUID.randomUUID());
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                policy,
                new EligibilityEnquired(
                        EnquiriesId.of(person),
                        EnquiryId.from(UUID.randomUUID()),
                        person,
                        policy.insurer(),
                        NOON,
                        NOON,
                        NOON,
                        30,
                        reason,
                        null),
                new CaseFileOpened(CaseFileId.from(UUID.randomUUID()), person, NOON, NOON, reason, null),
                new InsuranceTermsAdopted(
                        policy.insurancePolicyId(), 1, policy.from(), InsuranceTerms.usual(policy.insurer())),
                claimed(closed, policy, person, "1"),
                new ClaimReserveChanged(closed, person, 500),
                new ClaimPaid(closed, ClaimPaymentId.from(UUID.randomUUID()), person, 400, LocalDate.of(2022, 6, 1)),
                new ClaimClosed(closed, person),
                claimed(refused, policy, person, "2"),
                new ClaimRefused(refused, person, reason),
                new DispatchedOutOfTown(
                        dispatch,
                        newOrganisation(),
                        person,
                        new Text("西藏左贡县"),
                        NOON,
                        NOON.plus(Duration.ofDays(60)),
                        new Text("支教两个月")),
                new DispatchRecalled(dispatch, person, reason));
    }

    private static ClaimOpened claimed(
            InsuranceClaimId claim, InsurancePolicyRecorded policy, VolunteerId by, String number) {
        return new ClaimOpened(
                claim,
                policy.insurancePolicyId(),
                new Text(number),
                by,
                policy.from(),
                policy.from(),
                InsuredRisk.MEDICAL,
                new Text("文明交通"),
                new DivisionCode(HONGSHAN),
                1_000);
    }

    /** A card that is issued and revoked, and a benefit that is used, changed and ended. */
    private void honours() {
        VolunteerId person = newVolunteer();
        Text basis = new Text("1号");
        HonourCardRulesId rules = HonourCardRulesId.from(UUID.randomUUID());
        HonourCardId card = HonourCardId.from(UUID.randomUUID());
        BenefitId benefit = BenefitId.from(UUID.randomUUID());
        LocalDate first = LocalDate.of(2022, 1, 1);
        Period year = new Period(first, LocalDate.of(2022, 12, 31));
        BenefitTerms terms = new BenefitTerms(
                BenefitKind.TRANSPORT,
                new Text("免费乘坐市内公交"),
                newOrganisation(),
                new BenefitAudience(0, 0, List.of(rules), null),
                new Text("市区全部公交线路"),
                new Text("出示礼遇码"),
                new Text("上车出示"),
                UseLimit.ONCE,
                basis);
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                new CardRulesAdopted(
                        rules,
                        new DivisionCode(SIMING),
                        new Text("荣誉卡"),
                        1,
                        first,
                        new HonourCardRules(60, CardWindow.EVER, 0, 0, true, 12, true, basis)),
                new HoursHonoured(HonouredHoursId.of(person), person, year, new Text(card.value()), true),
                new HonourCardIssued(card, person, rules, 1, year, 60, year),
                new BenefitOffered(benefit, new DivisionCode(SIMING), first, null, terms),
                new BenefitUsed(
                        BenefitUsesId.of(person),
                        BenefitUseId.from(UUID.randomUUID()),
                        benefit,
                        1,
                        terms.partner(),
                        person,
                        card,
                        first),
                new BenefitChanged(benefit, 2, LocalDate.of(2022, 7, 1), null, terms),
                new BenefitEnded(benefit, LocalDate.of(2022, 12, 31), basis),
                new HonourCardRevoked(card, person, basis),
                new HonouredHoursReleased(HonouredHoursId.of(person), person, new Text(card.value())));
    }

    /** A round with an award that is revoked and one to which somebody objects, a brand that ends, and a story that is told. */
    private void commendations() {
        TestRound round = TestRound.of(SIMING, 2022);
        VolunteerId person = newVolunteer();
        StationId station = StationId.from(UUID.randomUUID());
        Nominee commended = Nominee.of(person);
        Nominee place = Nominee.of(station);
        CandidateObjectionId objection = CandidateObjectionId.from(UUID.randomUUID());
        BrandId brand = BrandId.from(UUID.randomUUID());
        StoryId story = StoryId.from(UUID.randomUUID());
        LocalDate first = LocalDate.of(2022, 1, 1);
        Text words = new Text("每月探访空巢长者");
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                hours(person, HONGSHAN, "2022-05-08", 60),
                stationOpened(station, first),
                round.opened(),
                round.nominated(commended),
                round.nominated(place),
                round.frozen(2),
                round.reviewed(commended, true),
                round.reviewed(place, true),
                round.announced(2, first),
                round.objected(commended, objection),
                round.decided(commended, objection, false),
                round.ordered(commended, place),
                round.awarded(commended),
                round.awarded(place),
                round.concluded(2),
                round.revoked(commended, words));
        ledger.record(
                NOON,
                new BrandRegistered(
                        brand,
                        BrandKind.BRAND,
                        new Text("久久爱心"),
                        BrandLevel.CITY,
                        new DivisionCode(SIMING),
                        null,
                        words,
                        first,
                        null,
                        words),
                new BrandChanged(brand, new Text("久久爱心·邻里"), null, words, first.plusDays(1)),
                new BrandEnded(brand, first.plusDays(2), words),
                new RankingFrozen(
                        FrozenRankingId.from(UUID.randomUUID()),
                        words,
                        RankingLevel.DISTRICT,
                        Measure.MINUTES,
                        Attribution.SERVICE,
                        first,
                        first.plusDays(364),
                        new DivisionCode("350200"),
                        ledger.head(),
                        RankingFrozen.RULES,
                        List.of(new ComparedDivision(new DivisionCode(SIMING), words, 1L, 2020, words))),
                new StoryWritten(story, new DivisionCode(SIMING), null, words, List.of(words)),
                new NamedInStory(story, person, 1),
                new StoryConsentGiven(
                        story, person, new ConsentEvidence(ConsentForm.SIGNED_LIST, first, new Text("0".repeat(64)))),
                new StorySubmitted(story));
    }

    /** An export of two people, one of whom is here, with what was made of it. */
    private void reconciliation() {
        VolunteerId person = newVolunteer();
        ReconciliationId reconciliation = ReconciliationId.from(UUID.randomUUID());
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                new ReconciliationOpened(reconciliation, UUID.randomUUID(), 2, 6),
                new RecordsCompared(
                        reconciliation,
                        List.of(new ComparedRecord(2, null, false, 60), new ComparedRecord(3, person, true, 90)),
                        List.of(newVolunteer())),
                new ReconciliationCompleted(reconciliation),
                new DifferenceDecided(reconciliation, 3L, null, DifferenceVerdict.REJECTED, new Text("对方多记")));
    }

    /** Two records at another system: one that is taken there, one that is otherwise. */
    private void recordExchange() {
        VolunteerId person = newVolunteer();
        HoursCertified taken = hours(person, HONGSHAN, "2022-05-01", 100);
        HoursCertified disputed = hours(person, HONGSHAN, "2022-05-02", 60);
        SentMessages exchange = new SentMessages("s" + person.value().substring(4));
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                taken,
                disputed,
                exchange.agreed(1),
                exchange.claimed(person),
                exchange.linked(person),
                exchange.answered(person, AnswerKind.ACKNOWLEDGEMENT, null, null, null, null, LinkState.IN_FORCE),
                exchange.sent(person, taken.recordId(), 1, RecordStanding.CERTIFIED, 100),
                exchange.sent(person, disputed.recordId(), 1, RecordStanding.CERTIFIED, 60),
                exchange.answered(
                        person,
                        AnswerKind.CONFLICT,
                        "other-hours",
                        "2.0",
                        exchange.numberOf(disputed.recordId()),
                        RecordState.CONFLICT,
                        null),
                exchange.decided(person, disputed.recordId(), DisputeVerdict.KEEP_THEIRS),
                exchange.unlinked(person, UnlinkCause.BY_REQUEST),
                exchange.ended());
    }

    private void calendars() {
        VolunteerId person = newVolunteer();
        CalendarId own = newCalendar();
        CalendarId ofAProject = newCalendar();
        ProjectId project = newProject();
        ledger.record(
                NOON,
                new VolunteerCalendarGiven(own, person, new Text("0".repeat(64))),
                new VolunteerCalendarRevoked(own, person),
                new ProjectCalendarGiven(ofAProject, project, new Text("1".repeat(64))),
                new ProjectCalendarRevoked(ofAProject, project));
    }

    /** A record that is objected to, corrected and revoked, and a blood donation of who served. */
    private void dispute(HoursCertified hours) {
        Text why = new Text("提前结束");
        HoursObjectionId objection = HoursObjectionId.from(UUID.randomUUID());
        HoursChangeId change = HoursChangeId.from(UUID.randomUUID());
        RevocationOrderId order = RevocationOrderId.from(UUID.randomUUID());
        OrderedRecord record = new OrderedRecord(hours.volunteerId(), hours.recordId());
        ledger.record(
                NOON,
                new HoursObjectionRaised(objection, hours.recordId(), hours.volunteerId(), why, LocalDate.EPOCH),
                new HoursSuspended(hours.recordId(), hours.volunteerId(), objection, hours.minutes()),
                new HoursCorrectionProposed(
                        change,
                        hours.recordId(),
                        hours.volunteerId(),
                        hours.start(),
                        hours.end(),
                        hours.start(),
                        hours.end().minusSeconds(60),
                        why),
                new RevocationOrdered(order, why, List.of(record)),
                new RevocationCarriedOut(
                        order, 0, List.of(new RefusedRecord(hours.recordId(), Problem.RECORD_REVOKED))),
                new BloodDonated(FileEntryId.from(UUID.randomUUID()), hours.volunteerId(), 400, why, LocalDate.EPOCH));
    }

    /** Services that a volunteer reports: one is certified, one declined, one taken back, and one waits. */
    private void reports() {
        VolunteerId person = newVolunteer();
        HoursCertified hours = hours(person, HONGSHAN, "2022-05-01", 60);
        List<HoursReportId> reports = IntStream.range(0, 4)
                .mapToObj(i -> HoursReportId.from(UUID.randomUUID()))
                .toList();
        ledger.record(NOON, registered(person, HONGSHAN));
        for (int i = 0; i < reports.size(); i++) {
            ledger.record(
                    NOON,
                    reported(reports.get(i), person, hours.organisationId(), HONGSHAN, "2022-05-0" + (i + 1), 60));
        }
        ledger.record(
                NOON,
                hours,
                new HoursReportCertified(reports.get(0), person, hours.recordId()),
                new HoursReportDeclined(reports.get(1), person, new Text("当日无此活动")),
                new HoursReportWithdrawn(reports.get(2), person));
    }

    /** A case that is opened twice, and an objection to each of two services. */
    private void merge() {
        VolunteerId survivor = newVolunteer();
        VolunteerId absorbed = newVolunteer();
        MergeCaseId mergeCase = MergeCaseId.of(survivor, absorbed);
        HoursCertified here = hours(survivor, HONGSHAN, "2022-05-05", 60);
        HoursCertified there = hours(absorbed, SIMING, "2022-05-05", 60);
        ledger.record(
                NOON,
                registered(survivor, HONGSHAN),
                registered(absorbed, SIMING),
                here,
                there,
                credited(there, 10),
                suspected(survivor, absorbed),
                new MergeCaseDismissed(mergeCase),
                suspected(absorbed, survivor));
        ledger.record(NOON, merged(survivor, absorbed));
        ledger.record(
                NOON,
                objected(mergeCase, there, here),
                withheld(there, 10),
                new ObjectionRejected(mergeCase, absorbed, there.recordId()),
                restored(there, 10),
                objected(mergeCase, here, there),
                new ObjectionUpheld(mergeCase, survivor, here.recordId()),
                new ObjectionDropped(mergeCase, survivor, here.recordId()));
        ledger.record(NOON, unmerged(survivor, absorbed));
    }

    /** A project that is published, revised, handed over and closed, and one that is given back. */
    private void run() {
        ProjectId project = newProject();
        ProjectId returned = newProject();
        OrganisationId organisation = newOrganisation();
        ledger.record(NOON, published(project, organisation, details(HONGSHAN)));
        ledger.record(
                NOON,
                new ProjectAmended(project, 1, withContact(details(HONGSHAN), "0592-5885678")),
                new ProjectRevised(project, 2, details(SIMING)),
                new ProjectApproved(project, 2, null),
                new ProjectPublished(project, 2, 1, 1, InsurancePolicyId.stored("ins-1")),
                new ProjectHandedOver(project, organisation, newOrganisation()),
                new ProjectClosed(project, new Text("活动周期结束")),
                new ProjectDrafted(returned, organisation, details(HONGSHAN)),
                new ProjectSubmitted(returned, 1),
                new ProjectReturned(returned, 1, new Text("请补充风险说明")));
    }

    /** A shift with one place, for which people sign up, withdraw, are offered it, and lose it, until it is called off. */
    private void signUps() {
        ShiftId shift = newShift();
        ProjectId project = newProject();
        List<VolunteerId> people = List.of(newVolunteer(), newVolunteer(), newVolunteer(), newVolunteer());
        List<SignUpId> numbers = List.of(newSignUp(), newSignUp(), newSignUp(), newSignUp());
        ledger.record(NOON, published(project, newOrganisation(), details(HONGSHAN)));
        people.forEach(person -> ledger.record(NOON, registered(person, HONGSHAN)));
        ledger.record(
                NOON,
                opened(shift, project, NOON.plusSeconds(86_400), 1),
                new PlaceTaken(shift, numbers.get(0), people.get(0), 1, new Text("why")),
                new CommitmentNoted(people.get(0), numbers.get(0), shift, NOON, NOON.plusSeconds(60), true),
                new WaitingJoined(shift, numbers.get(1), people.get(1), 1, null),
                new WaitingJoined(shift, numbers.get(2), people.get(2), 1, null),
                new WaitingJoined(shift, numbers.get(3), people.get(3), 1, null),
                new SignUpWithdrawnLate(shift, numbers.get(0), people.get(0)),
                new CommitmentDropped(people.get(0), numbers.get(0)),
                new PlaceOffered(shift, numbers.get(1), people.get(1), NOON),
                new OfferExpired(shift, numbers.get(1), people.get(1)),
                new PlaceOffered(shift, numbers.get(2), people.get(2), NOON),
                new OfferAccepted(shift, numbers.get(2), people.get(2)),
                new SignUpWithdrawn(shift, numbers.get(3), people.get(3), SignUpState.WAITING),
                new CapacityChanged(shift, 1, 2),
                new ShiftChanged(
                        shift,
                        details(SIMING).site(),
                        opened(shift, project, NOON.plusSeconds(90_000), 1)
                                .terms()
                                .times()),
                new ShiftCancelled(shift, new Text("台风")),
                new PlaceReleased(
                        shift,
                        numbers.get(2),
                        people.get(2),
                        SignUpState.CONFIRMED,
                        ReleaseCause.SHIFT_CANCELLED,
                        null));
    }

    private void attendance() {
        ShiftId shift = newShift();
        VolunteerId person = newVolunteer();
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                new AttendanceListed(
                        shift, person, NOON, NOON.plusSeconds(3600), EvidenceMethod.LIST, EvidenceRange.OUT_OF_RANGE),
                new EvidenceAccepted(shift, person, new Text("已核实")),
                new NoShowRecorded(shift, newVolunteer(), new Text("电话未接")));
    }

    private void series() {
        SeriesId series = SeriesId.from(new UUID(7, 13));
        LocalDate saturday = LocalDate.of(2022, 6, 4);
        ledger.record(
                NOON,
                new SeriesPlanned(
                        series,
                        newProject(),
                        new SeriesPlan(
                                new Text("FREQ=WEEKLY;BYDAY=SA;WKST=MO"),
                                saturday,
                                510,
                                180,
                                List.of(),
                                false,
                                20,
                                true,
                                30)),
                new OccurrencesLaid(
                        series,
                        saturday,
                        saturday.plusDays(7),
                        List.of(new Occurrence(saturday, newShift())),
                        List.of()),
                new OccurrenceSkipped(series, saturday.plusDays(7), new Text("台风红色预警")));
    }

    private void callUp() {
        ledger.record(
                NOON,
                new CallUpOrdered(
                        CallUpId.from(new UUID(7, 17)),
                        newProject(),
                        new DivisionCode(SIMING),
                        new Text("台风“杜苏芮”应急救援"),
                        new Text("防台风Ⅰ级应急响应"),
                        List.of(new Text("潜水员")),
                        List.of(new DivisionCode(SIMING)),
                        NOON.plusSeconds(3600),
                        List.of(newShift())));
    }

    /** One that goes its whole way round and is reviewed twice, and one that is refused after all. */
    private void orders() {
        VolunteerId server = newVolunteer();
        OrderPlaced served =
                Placing.of(newOrder(), newVolunteer()).with(newVolunteer()).placed();
        OrderPlaced refused = Placing.of(newOrder(), newVolunteer()).byStaff().placed();
        OrderId id = served.orderId();
        VolunteerId elder = served.volunteerId();
        Provider team = Provider.of(newOrganisation());
        Provider alone = Provider.of(server);
        OrderDispatched dispatched = new OrderDispatched(id, elder, List.of(team, alone), Placing.FAR);
        OrderAccepted accepted = new OrderAccepted(
                id, elder, alone, newProject(), newShift(), NOON, NOON.plusSeconds(3600), List.of(server), Placing.FAR);
        Text why = new Text("当日人手不足");
        ledger.record(
                NOON,
                served,
                dispatched,
                new OrderContactRead(id, elder, new Text("上门前联系")),
                new OrderDeclined(id, elder, team, why, null),
                accepted,
                new OrderGivenBack(id, elder, alone, why, Placing.FAR),
                new OrderReferred(id, elder, new DivisionCode(SIMING), why, Placing.FAR),
                dispatched,
                accepted,
                new OrderEscalated(id, elder, OrderStep.SERVICE, new DivisionCode(SIMING), Placing.FAR),
                dispatched,
                accepted,
                new OrderServed(id, elder, alone, List.of(server), null, NOON, NOON.plusSeconds(3600), Placing.FAR),
                new OrderReviewed(id, elder, Satisfaction.FAIR, Text.EMPTY, ReviewedBy.BENEFICIARY),
                new OrderReviewAmended(id, elder, Satisfaction.SATISFIED, Text.EMPTY, ReviewedBy.BENEFICIARY),
                refused,
                new OrderRefused(refused.orderId(), refused.volunteerId(), why));
    }

    private void shelf() {
        ProductDetails details = new ProductDetails(
                new Text("上门理发"),
                new Text("为行动不便的老人理发"),
                new Text("扶老助残"),
                new Text("高龄老人"),
                List.of(new DivisionCode(HONGSHAN)),
                null,
                List.of(new WeeklyTime(DayOfWeek.WEDNESDAY, LocalTime.of(9, 0), LocalTime.of(11, 0))),
                60,
                3,
                Set.of(Achievement.HOURS));
        ServiceProductId ofTeam = newProduct();
        ServiceProductId own = newProduct();
        OrderId order = newOrder();
        ledger.record(
                NOON,
                new ProductPutOnShelf(ofTeam, newOrganisation(), newProject(), details),
                new OwnProductPutOnShelf(own, newVolunteer(), newProject(), details),
                new ProductChanged(own, details),
                new ProductOrdered(own, order),
                new ProductOrdered(own, newOrder()),
                new ProductFreed(own, order),
                new ProductTakenOffShelf(ofTeam, new Text("季节已过")));
    }

    private void grid() {
        GridUnitId estate = newGridUnit();
        Subject worker = new Subject("worker");
        ledger.record(
                NOON,
                new GridUnitAdded(estate, new DivisionCode(HONGSHAN), null, GridKind.ESTATE, new Text("鸿山小区")),
                new GridWorkerAppointed(estate, GridPost.A, worker, LocalDate.of(2022, 1, 1), null),
                new GridWorkerReleased(estate, GridPost.A, worker),
                new GridUnitClosed(estate, new Text("拆迁")));
    }

    /** A member that left its alliance and was suspended, a station that closed, a road that was given back, a withdrawn qualification. */
    private void register() {
        AllianceId alliance = AllianceId.from(UUID.randomUUID());
        StationId station = StationId.from(UUID.randomUUID());
        DockingId docking = DockingId.from(UUID.randomUUID());
        OrganisationId unit = newOrganisation();
        VolunteerId holder = newVolunteer();
        QualificationRecorded qualification = qualified(holder, "应急救护员", "2022-01-01");
        DivisionCode street = new DivisionCode("350203001");
        Text road = new Text("演武路");
        LocalDate first = LocalDate.of(2022, 1, 1);
        LocalDate last = LocalDate.of(2022, 6, 30);
        ledger.record(
                NOON,
                registered(unit, "某协会"),
                new AllianceFounded(alliance, new Text("思明区志愿服务联盟"), new DivisionCode(SIMING), first),
                new AllianceJoined(alliance, unit, new Text("社会组织"), first),
                new AllianceLeft(alliance, unit, first, last),
                stationOpened(station, first),
                new TeamDocked(
                        station,
                        docking,
                        unit,
                        new Text("某协会"),
                        Set.of(DayOfWeek.SUNDAY),
                        DutyTime.MORNING,
                        first,
                        null),
                new DockingEnded(station, docking, last),
                new StationClosed(station, last),
                new BlockClaimed(
                        BlockId.of(street, road), street, road, BlockKind.ROAD, unit, new Text("某协会"), first, null),
                new BlockReleased(BlockId.of(street, road), unit, first, last, new Text("调整包干范围")),
                new OrganisationSuspended(unit, new Text("年检未过")),
                registered(holder, HONGSHAN),
                qualification,
                new QualificationWithdrawn(qualification.qualificationId(), holder, new Text("证书无效")));
    }

    private static StationOpened stationOpened(StationId station, LocalDate on) {
        return new StationOpened(
                station,
                new Text("XM-" + station),
                new Text("白鹭洲驿站"),
                StationKind.STATION,
                details(HONGSHAN).site(),
                null,
                on,
                null);
    }

    private void certificates() {
        VolunteerId holder = newVolunteer();
        HoursCertified hours = hours(holder, HONGSHAN, "2022-05-03", 60);
        CertificateIssued certificate = certificate(holder, ledger.head(), hours);
        ledger.record(
                NOON,
                registered(holder, HONGSHAN),
                hours,
                certificate,
                new CertificateRevoked(certificate.certificateId(), holder, new Text("活动未实际开展")));
    }

    private void caughtUp() {
        await().atMost(LONG_ENOUGH).until(() -> readModels.position() >= ledger.head());
    }

    /** Sums over the rows of every table of every read model, in an order that does not depend on when they came. */
    private Map<String, String> tables() {
        Map<String, String> sums = new TreeMap<>();
        jdbc.sql(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'query' AND table_name NOT IN ('room', 'set_aside')")
                .query(String.class)
                .list()
                .forEach(table -> sums.put(
                        table,
                        jdbc.sql("SELECT count(*) || ' rows, md5 ' || md5(string_agg(line, chr(10) ORDER BY line))"
                                        + " FROM (SELECT row_to_json(row)::text AS line FROM query." + table
                                        + " AS row) AS lines")
                                .query((row, number) -> String.valueOf(row.getString(1)))
                                .single()));
        return sums;
    }

    private StreamingEventProcessor processor() {
        return processing
                .eventProcessor(Projector.PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow();
    }

    @Test
    void areFedByOneProcessor() {
        assertThat(processing.eventProcessors().keySet()).containsExactly(Projector.PROCESSOR);
    }

    @Test
    void haveNoTableThatIsNotFilled() {
        assertThat(tables())
                .hasSize(132)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).doesNotStartWith("null"));
    }

    @Test
    void stayTheSameWhenTheWholeLogIsDeliveredAgain() {
        Map<String, String> before = tables();
        whileStopped(() -> deliver(1));

        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void areTheSameWhenEveryEventIsDeliveredTwiceFromTheStart() {
        Map<String, String> before = tables();
        whileStopped(() -> {
            jdbc.sql("TRUNCATE query." + String.join(", query.", before.keySet()))
                    .update();
            jdbc.sql("INSERT INTO query.progress DEFAULT VALUES").update();
            assertThat(tables()).isNotEqualTo(before);
            deliver(2);
        });

        assertThat(tables()).isEqualTo(before);
    }

    private void whileStopped(Runnable action) {
        processor().shutDown();
        try {
            action.run();
        } finally {
            processor().start();
        }
    }

    /** Delivers every event of the log to every projector, each so many times, in one batch. */
    private void deliver(int times) {
        List<TrackedEventMessage<?>> batch = log().stream()
                .flatMap(event ->
                        Stream.<TrackedEventMessage<?>>generate(() -> event).limit(times))
                .toList();
        BatchingUnitOfWork<TrackedEventMessage<?>> unitOfWork = new BatchingUnitOfWork<>(batch);
        unitOfWork.attachTransaction(transactions);
        assertThat(unitOfWork
                        .executeWithResult(() -> {
                            projecting.handle(unitOfWork.getMessage(), Segment.ROOT_SEGMENT);
                            return true;
                        })
                        .isExceptional())
                .isFalse();
    }

    private List<TrackedEventMessage<?>> log() {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        long head = ledger.head();
        try (var stream = store.openStream(null)) {
            long position = LogPositions.NOTHING;
            while (position < head) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                position = LogPositions.of(event.trackingToken());
                events.add(event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return events;
    }

    @Test
    void areTheSameWhenTheProcessorFallsBackToAnEarlierPosition() {
        Map<String, String> before = tables();
        whileStopped(() -> transactions.executeInTransaction(() -> {
            tokens.fetchToken(Projector.PROCESSOR, 0);
            tokens.storeToken(GapAwareTrackingToken.newInstance(ledger.head() / 2, Set.of()), Projector.PROCESSOR, 0);
            tokens.releaseClaim(Projector.PROCESSOR, 0);
        }));
        await().atMost(LONG_ENOUGH)
                .until(() -> positions.ofProcessors().getOrDefault(Projector.PROCESSOR, LogPositions.NOTHING)
                        >= ledger.head());

        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void areTheSameWhenAllAreBuiltAnew() {
        // given
        Map<String, String> before = tables();
        JsonNode checksums = checksums();
        jdbc.sql("DELETE FROM query.log_entry").update();
        jdbc.sql("UPDATE query.service_record SET minutes = minutes + 1").update();
        assertThat(checksums()).isNotEqualTo(checksums);

        // when
        rebuild();
        builtAnew();

        // then
        assertThat(tables()).isEqualTo(before);
        assertThat(checksums()).isEqualTo(checksums);
        assertThat(jdbc.sql("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'query%'")
                        .query(String.class)
                        .list())
                .containsExactly("query");
    }

    private JsonNode checksums() {
        return reader.get(Map.of(), "/actuator/readmodels/checksums").json();
    }

    private void rebuild() {
        assertThat(reader.send(HttpMethod.POST, Map.of(), "/actuator/readmodels")
                        .status())
                .isEqualTo(200);
    }

    private void builtAnew() {
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(reader.get(Map.of(), "/actuator/readmodels")
                        .json()
                        .path("rebuild")
                        .isNull())
                .isTrue());
        await().atMost(LONG_ENOUGH)
                .until(() -> jdbc.sql("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'query_%'")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /** Indexes and keys are what keeps a row that comes twice from being there twice. */
    @Test
    void haveTheSameShapeWhenTheyAreBuiltAnew() {
        List<String> before = shape();
        rebuild();
        builtAnew();

        assertThat(shape()).isEqualTo(before);
    }

    private List<String> shape() {
        return jdbc.sql("""
                        SELECT indexdef FROM pg_indexes WHERE schemaname = 'query'
                        UNION ALL
                        SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
                            || coalesce(column_default, '') || ' ' || coalesce(collation_name, '')
                        FROM information_schema.columns WHERE table_schema = 'query'
                        ORDER BY 1""").query(String.class).list();
    }

    @Test
    void answerAndGoOnWhileTheyAreBuiltAnew() {
        rebuild();
        for (int i = 0; i < 20; i++) {
            VolunteerId volunteer = newVolunteer();
            ledger.record(NOON, registered(volunteer, HONGSHAN));
            assertThat(reader.get("/api/v1/volunteers/{volunteer}", volunteer).status())
                    .isEqualTo(200);
        }
        builtAnew();
        caughtUp();

        Map<String, String> live = tables();
        rebuild();
        builtAnew();
        assertThat(tables()).isEqualTo(live);
    }

    @Test
    void showHowFarTheyAre() {
        caughtUp();
        JsonNode progress = reader.get("/actuator/readmodels").json();

        assertThat(progress.path("head").asLong()).isEqualTo(ledger.head());
        assertThat(progress.path("complete").asBoolean()).isTrue();
        assertThat(progress.path("position").asLong()).isEqualTo(ledger.head());
    }
}
