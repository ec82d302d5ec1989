package org.redvest.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.city.alliance.event.AllianceEvent;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.city.authority.event.AuthorityEvent;
import org.redvest.api.city.grid.event.GridEvent;
import org.redvest.api.city.organisation.event.OrganisationEvent;
import org.redvest.api.city.policy.event.PolicyEvent;
import org.redvest.api.city.station.event.BlockEvent;
import org.redvest.api.city.station.event.StationEvent;
import org.redvest.api.cover.claim.event.ClaimEvent;
import org.redvest.api.cover.enquiry.event.EnquiryEvent;
import org.redvest.api.cover.insurance.event.InsuranceEvent;
import org.redvest.api.exchange.national.event.LinkageEvent;
import org.redvest.api.exchange.national.event.NumberClaimEvent;
import org.redvest.api.exchange.national.event.ReconciliationEvent;
import org.redvest.api.exchange.national.event.RecordExchangeEvent;
import org.redvest.api.honour.benefit.event.BenefitEvent;
import org.redvest.api.honour.benefit.event.BenefitUseEvent;
import org.redvest.api.honour.benefit.event.CardRulesEvent;
import org.redvest.api.honour.benefit.event.HonourCardEvent;
import org.redvest.api.honour.benefit.event.HonouredHoursEvent;
import org.redvest.api.honour.brand.event.BrandEvent;
import org.redvest.api.honour.certificate.event.CertificateEvent;
import org.redvest.api.honour.commendation.event.CommendationEvent;
import org.redvest.api.honour.star.event.StarEvent;
import org.redvest.api.honour.star.event.StarRulesEvent;
import org.redvest.api.honour.story.event.StoryEvent;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.PersonalFileId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.id.RollId;
import org.redvest.api.id.StarRatingId;
import org.redvest.api.id.StarRuleBookId;
import org.redvest.api.open.casefile.event.CaseFileEvent;
import org.redvest.api.open.ranking.event.RankingEvent;
import org.redvest.api.person.file.event.PersonalFileEvent;
import org.redvest.api.person.merge.event.MergeEvent;
import org.redvest.api.person.qualification.event.QualificationEvent;
import org.redvest.api.person.volunteer.event.IdentityClaimed;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.reward.deposit.event.DepositEvent;
import org.redvest.api.reward.points.event.PointsAccountEvent;
import org.redvest.api.reward.scheme.Schemes;
import org.redvest.api.reward.scheme.event.SchemeEvent;
import org.redvest.api.reward.shop.event.RedemptionEvent;
import org.redvest.api.reward.shop.event.RewardItemEvent;
import org.redvest.api.reward.timebank.event.KinshipEvent;
import org.redvest.api.reward.timebank.event.TimeAccountEvent;
import org.redvest.api.reward.timebank.event.TimeBankEvent;
import org.redvest.api.reward.timebank.event.TimeExchangeEvent;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.api.service.calendar.event.CalendarEvent;
import org.redvest.api.service.callup.event.CallUpEvent;
import org.redvest.api.service.diary.event.DiaryEvent;
import org.redvest.api.service.dispatch.event.DispatchEvent;
import org.redvest.api.service.hours.event.HoursChangeEvent;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursObjectionEvent;
import org.redvest.api.service.hours.event.HoursReportEvent;
import org.redvest.api.service.hours.event.RevocationOrderEvent;
import org.redvest.api.service.order.event.OrderEvent;
import org.redvest.api.service.product.event.ProductEvent;
import org.redvest.api.service.project.event.ProjectEvent;
import org.redvest.api.service.scrutiny.event.FindingEvent;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleEvent;
import org.redvest.api.service.scrutiny.event.SpotCheckEvent;
import org.redvest.api.service.series.event.SeriesEvent;
import org.redvest.api.service.shift.event.ShiftEvent;
import org.redvest.platform.messaging.LogPositions;

/** Writes facts as the command side does: into the streams of their aggregates, with an envelope. */
public class Ledger {

    /** Who acts where a test does not say. */
    public static final Envelope SOMEBODY = Envelope.user("somebody");

    /** The chain of messages that leads to what is written here. */
    public static final String CORRELATION = "018f0000-0000-7000-8000-00000000c0de";

    private final EventStore store;
    private final LogPositions positions;
    /** Sequence numbers. */
    private final Map<String, Long> last = new ConcurrentHashMap<>();

    Ledger(EventStore store, LogPositions positions) {
        this.store = store;
        this.positions = positions;
    }

    private record Stream(String type, String id) {}

    /** Records facts that happen together, and tells the position of the last. */
    public long record(Instant at, Object... facts) {
        return record(at, SOMEBODY, facts);
    }

    /** Records facts of this actor. */
    public long record(Instant at, Envelope envelope, Object... facts) {
        return write(at, envelope, Map.of(), facts);
    }

    private long write(Instant at, Envelope envelope, Map<String, Object> more, Object[] facts) {
        Map<String, Object> metaData = new HashMap<>(envelope.asMetaData());
        metaData.putAll(more);
        metaData.put(Envelope.CORRELATION_ID, CORRELATION);
        metaData.put(Envelope.CAUSATION_ID, CORRELATION);
        List<DomainEventMessage<Object>> messages = IntStream.range(0, facts.length)
                .mapToObj(i -> message(at, metaData, facts[i]))
                .toList();
        store.publish(messages);
        return head();
    }

    /** Records facts of somebody who acts under a delegation, for its holder where they are a deputy. */
    public long recordUnder(
            Instant at, Envelope envelope, DelegationId delegation, @Nullable String deputyFor, Object... facts) {
        Map<String, Object> more = new HashMap<>();
        more.put(Envelope.DELEGATION, delegation.value());
        if (deputyFor != null) {
            more.put(Envelope.DEPUTY_FOR, deputyFor);
        }
        return write(at, envelope, more, facts);
    }

    private DomainEventMessage<Object> message(Instant at, Map<String, ?> metaData, Object fact) {
        Stream stream = streamOf(fact);
        long sequence = last.compute(
                stream.id(),
                (id, known) -> (known == null ? store.lastSequenceNumberFor(id).orElse(-1L) : known) + 1);
        GenericDomainEventMessage<Object> plain =
                new GenericDomainEventMessage<>(stream.type(), stream.id(), sequence, fact, metaData);
        return new GenericDomainEventMessage<>(stream.type(), stream.id(), sequence, plain, at);
    }

    private static Stream streamOf(Object fact) {
        return switch (fact) {
            case IdentityClaimed event ->
                new Stream("IdentityClaim", event.claimId().toString());
            case VolunteerEvent event ->
                new Stream("Volunteer", event.volunteerId().toString());
            case MergeEvent event -> new Stream("MergeCase", event.mergeCaseId().toString());
            case CaseFileEvent event ->
                new Stream("Volunteer", event.volunteerId().toString());
            case HoursEvent event -> new Stream("Volunteer", event.volunteerId().toString());
            case HoursReportEvent event ->
                new Stream("Volunteer", event.volunteerId().toString());
            case HoursObjectionEvent event ->
                new Stream("HoursObjection", event.objectionId().toString());
            case HoursChangeEvent event ->
                new Stream("HoursChange", event.changeId().toString());
            case RevocationOrderEvent event ->
                new Stream("RevocationOrder", event.orderId().toString());
            case PointsAccountEvent event ->
                new Stream("PointsAccount", event.accountId().toString());
            case SchemeEvent _ -> new Stream("SchemeBook", Schemes.STREAM);
            case DepositEvent event -> new Stream("Deposit", event.depositId().toString());
            case RewardItemEvent event ->
                new Stream("RewardItem", event.rewardItemId().toString());
            case RedemptionEvent event ->
                new Stream("Redemption", event.redemptionId().toString());
            case PersonalFileEvent event ->
                new Stream(
                        "PersonalFile", PersonalFileId.of(event.volunteerId()).toString());
            case QualificationEvent event ->
                new Stream(
                        "Qualifications",
                        QualificationsId.of(event.volunteerId()).toString());
            case OrganisationEvent event ->
                new Stream("Organisation", event.organisationId().toString());
            case OrderEvent event -> new Stream("Order", event.orderId().toString());
            case ProductEvent event ->
                new Stream("ServiceProduct", event.productId().toString());
            case GridEvent event -> new Stream("GridUnit", event.gridUnitId().toString());
            case AllianceEvent event ->
                new Stream("Alliance", event.allianceId().toString());
            case StationEvent event -> new Stream("Station", event.stationId().toString());
            case BlockEvent event -> new Stream("Block", event.blockId().toString());
            case InsuranceEvent event ->
                new Stream("InsurancePolicy", event.insurancePolicyId().toString());
            case ClaimEvent event ->
                new Stream("InsuranceClaim", event.claimId().toString());
            case DispatchEvent event ->
                new Stream("Dispatch", event.dispatchId().toString());
            case ProjectEvent event -> new Stream("Project", event.projectId().toString());
            case CallUpEvent event -> new Stream("CallUp", event.callUpId().toString());
            case ScrutinyRuleEvent event ->
                new Stream("ScrutinyRule", event.ruleId().toString());
            case FindingEvent event ->
                new Stream("RuleFinding", event.findingId().toString());
            case SpotCheckEvent event ->
                new Stream("SpotCheck", event.spotCheckId().toString());
            case SeriesEvent event -> new Stream("Series", event.seriesId().toString());
            case ShiftEvent event -> new Stream("Shift", event.shiftId().toString());
            case AttendanceEvent event ->
                new Stream("Roll", RollId.of(event.shiftId()).toString());
            case DiaryEvent event ->
                new Stream("Diary", DiaryId.of(event.volunteerId()).toString());
            case CalendarEvent event ->
                new Stream("CalendarAddress", event.calendarId().toString());
            case TimeBankEvent event -> new Stream("TimeBank", event.bankId().toString());
            case TimeAccountEvent event ->
                new Stream("TimeAccount", event.accountId().toString());
            case TimeExchangeEvent event ->
                new Stream("TimeExchange", event.exchangeId().toString());
            case CardRulesEvent event -> new Stream("CardRules", event.rulesId().toString());
            case HonourCardEvent event ->
                new Stream("HonourCard", event.cardId().toString());
            case HonouredHoursEvent event ->
                new Stream("HonouredHours", event.honouredHoursId().toString());
            case BenefitEvent event -> new Stream("Benefit", event.benefitId().toString());
            case BenefitUseEvent event ->
                new Stream("BenefitUses", event.usesId().toString());
            case KinshipEvent event -> new Stream("Kinship", event.kinshipId().toString());
            case StarEvent event ->
                new Stream("StarRating", StarRatingId.of(event.volunteerId()).toString());
            case StarRulesEvent event ->
                new Stream(
                        "StarRuleBook", StarRuleBookId.of(event.jurisdiction()).toString());
            case CertificateEvent event ->
                new Stream("Certificate", event.certificateId().toString());
            case CommendationEvent event ->
                new Stream("CommendationRound", event.roundId().toString());
            case EnquiryEvent event ->
                new Stream("Enquiries", event.enquiriesId().toString());
            case BrandEvent event -> new Stream("Brand", event.brandId().toString());
            case RankingEvent event ->
                new Stream("FrozenRanking", event.frozenRankingId().toString());
            case ReconciliationEvent event ->
                new Stream("Reconciliation", event.reconciliationId().toString());
            case RecordExchangeEvent event ->
                new Stream("RecordExchange", event.exchangeId().toString());
            case NumberClaimEvent event ->
                new Stream("NumberClaim", event.claimId().toString());
            case LinkageEvent event -> new Stream("Linkage", event.linkageId().toString());
            case StoryEvent event -> new Stream("Story", event.storyId().toString());
            case AuthorityEvent _ -> new Stream("AuthorityBook", Delegations.STREAM);
            case PolicyEvent event -> new Stream("PolicyBook", event.kind().aggregateId());
            default -> throw new IllegalArgumentException("Nobody decides " + fact);
        };
    }

    /** Position of the newest fact. */
    public long head() {
        return positions.head();
    }
}
