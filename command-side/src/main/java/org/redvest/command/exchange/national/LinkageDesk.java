package org.redvest.command.exchange.national;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.national.AnswerMessage;
import org.redvest.api.exchange.national.DecimalHours;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.exchange.national.HoursRounding;
import org.redvest.api.exchange.national.RecordStanding;
import org.redvest.api.exchange.national.SentService;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.exchange.national.command.DecideDispute;
import org.redvest.api.exchange.national.command.FollowExchangeConsent;
import org.redvest.api.exchange.national.command.LinkVolunteer;
import org.redvest.api.exchange.national.command.PrepareRecords;
import org.redvest.api.exchange.national.command.ReceiveAnswer;
import org.redvest.api.exchange.national.command.UnlinkVolunteer;
import org.redvest.api.exchange.national.event.RecordExchangeAgreed;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.person.volunteer.CertifiedRecord;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.hours.FinalHours;
import org.redvest.command.vault.Signer;

/**
 * Decides what another system is told of a volunteer: nothing without their consent, and of what was certified nothing before it is
 * final. The volunteer is taken first, so that a consent that is withdrawn at the same moment comes before or after; then the claim
 * of the number; then the links.
 */
final class LinkageDesk {

    private final Repository<Volunteer> registered;
    private final Repository<NumberClaim> claims;
    private final Repository<Linkage> linkages;
    private final RecordExchanges exchanges;
    private final Linkages log;
    private final Volunteers volunteers;
    private final CertifiedServices services;
    private final FinalHours hours;
    private final Signer signer;
    private final Clock clock;

    LinkageDesk(
            Repository<Volunteer> registered,
            Repository<NumberClaim> claims,
            Repository<Linkage> linkages,
            RecordExchanges exchanges,
            Linkages log,
            Volunteers volunteers,
            CertifiedServices services,
            FinalHours hours,
            Signer signer,
            Clock clock) {
        this.registered = registered;
        this.claims = claims;
        this.linkages = linkages;
        this.exchanges = exchanges;
        this.log = log;
        this.volunteers = volunteers;
        this.services = services;
        this.hours = hours;
        this.signer = signer;
        this.clock = clock;
    }

    private LocalDate today() {
        return CivilTime.dateOf(clock.instant());
    }

    private Aggregate<Linkage> linkage(VolunteerId volunteer) throws Exception {
        return linkages.loadOrCreate(LinkageId.of(volunteer).value(), Linkage::new);
    }

    private boolean agreesToExchange(VolunteerId volunteer) {
        return registered.load(volunteer.value()).invoke(it -> it.agreesTo(ConsentPurpose.EXCHANGE));
    }

    @CommandHandler
    Effect handle(LinkVolunteer command) throws Exception {
        VolunteerId volunteer = command.volunteerId();
        boolean agrees = agreesToExchange(volunteer);
        volunteers.of(volunteer).requireInEffect();
        if (!agrees) {
            throw new Refusal(Problem.EXCHANGE_CONSENT_MISSING);
        }
        RecordExchangeAgreed terms = exchanges.with(command.system()).requireInForce(today());
        Aggregate<NumberClaim> claim = claims.loadOrCreate(command.claimId().value(), NumberClaim::new);
        Aggregate<Linkage> linkage = linkage(volunteer);
        if (linkage.invoke(it -> it.holds(command.system(), command.claimId()))) {
            return Effect.ALREADY_RECORDED;
        }
        linkage.execute(it -> it.requireFree(command.system()));
        Set<VolunteerId> claimedBy = claim.invoke(NumberClaim::claimedBy);
        List<VolunteerId> person = volunteers.personOf(volunteer);
        if (claimedBy.stream()
                .filter(other -> !person.contains(other))
                .anyMatch(other -> log.holds(other, command.system(), command.claimId()))) {
            throw new Refusal(Problem.NUMBER_ALREADY_LINKED);
        }
        // also again, so that of two at once one appends
        claim.execute(it -> it.claim(command.claimId(), volunteer, command.system()));
        linkage.execute(it -> it.link(command, terms, signer));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect handle(UnlinkVolunteer command) throws Exception {
        volunteers.of(command.volunteerId()).requireRegistered();
        PartnerCode system = command.system();
        PartnerCode self = exchanges.with(system).last().self();
        @Nullable Effect effect = null;
        for (VolunteerId number : VolunteerId.inOrder(volunteers.personOf(command.volunteerId()))) {
            Aggregate<Linkage> linkage = linkage(number);
            if (linkage.invoke(it -> it.hasLink(system))) {
                Effect one = linkage.invoke(it -> it.unlink(number, system, UnlinkCause.BY_REQUEST, self, signer));
                effect = one == Effect.RECORDED || effect == null ? one : effect;
            }
        }
        if (effect == null) {
            throw new Refusal(Problem.UNKNOWN_LINK);
        }
        return effect;
    }

    @CommandHandler
    Effect handle(FollowExchangeConsent command) throws Exception {
        if (agreesToExchange(command.volunteerId())) {
            return Effect.ALREADY_RECORDED;
        }
        Effect effect = Effect.ALREADY_RECORDED;
        for (VolunteerId number : VolunteerId.inOrder(volunteers.personOf(command.volunteerId()))) {
            Aggregate<Linkage> linkage = linkage(number);
            for (PartnerCode system : linkage.invoke(Linkage::systems)) {
                PartnerCode self = exchanges.with(system).last().self();
                linkage.execute(it -> it.unlink(number, system, UnlinkCause.CONSENT_WITHDRAWN, self, signer));
                effect = Effect.RECORDED;
            }
        }
        return effect;
    }

    @CommandHandler
    Effect handle(PrepareRecords command) throws Exception {
        VolunteerId volunteer = command.volunteerId();
        RecordExchanges.Terms agreed = exchanges.with(command.system());
        RecordExchangeAgreed terms = agreed.last();
        boolean agrees = agreesToExchange(volunteer);
        Aggregate<Linkage> linkage = linkage(volunteer);
        // asked every day: while nothing may go there, there is nothing to do
        if (!linkage.invoke(it -> it.isInForce(command.system())) || !agrees || !agreed.isInForce(today())) {
            return Effect.ALREADY_RECORDED;
        }
        Map<ServiceRecordId, SentService> records = standing(volunteer, terms, linkage);
        return linkage.invoke(it -> it.send(volunteer, terms, records, signer));
    }

    /** What the other system should have of a volunteer now: what is final, and what it was told of that does not count any more. */
    private Map<ServiceRecordId, SentService> standing(
            VolunteerId volunteer, RecordExchangeAgreed terms, Aggregate<Linkage> linkage) {
        Set<ServiceRecordId> last = hours.records(List.of(volunteer), any -> true, today())
                .map(record -> record.certified().recordId())
                .collect(Collectors.toSet());
        Map<ServiceRecordId, SentService> standing = new LinkedHashMap<>();
        for (CertifiedRecord record : services.recordsOf(volunteer)) {
            ServiceRecordId id = record.certified().recordId();
            SentService now = service(record, terms);
            if (last.contains(id)) {
                standing.put(id, now);
            } else if (linkage.invoke(it -> it.knows(terms.system(), now.record()))) {
                standing.put(id, now.withdrawn());
            }
        }
        return standing;
    }

    private static SentService service(CertifiedRecord record, RecordExchangeAgreed terms) {
        HoursCertified certified = record.certified();
        return new SentService(
                SentRecordId.of(terms.system().value(), certified.recordId()),
                1,
                RecordStanding.CERTIFIED,
                record.interval().serviceDate(),
                DecimalHours.of(record.minutes(), terms.decimals()),
                HoursRounding.HALF_UP,
                certified.category(),
                certified.division(),
                certified.organisationId());
    }

    @CommandHandler
    Effect handle(ReceiveAnswer command) throws Exception {
        AnswerMessage message = command.message();
        RecordExchanges.Terms terms = exchanges.with(command.system());
        terms.last();
        message.requireForm();
        Aggregate<Linkage> linkage = linkage(command.volunteerId());
        if (linkage.invoke(it -> it.took(command.system(), message))) {
            return Effect.ALREADY_RECORDED;
        }
        terms.requireGenuine(message, command.signature());
        linkage.execute(it -> it.receive(command.system(), message, command.signature()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect handle(DecideDispute command) throws Exception {
        VolunteerId volunteer = command.volunteerId();
        RecordExchanges.Terms agreed = exchanges.with(command.system());
        boolean again = command.verdict() == DisputeVerdict.SEND_AGAIN;
        agreed.last();
        boolean agrees = agreesToExchange(volunteer);
        Aggregate<Linkage> linkage = linkage(volunteer);
        Link.Known known = linkage.invoke(it -> it.requireDisputed(command.system(), command.record()));
        SentService now = again ? requireToSend(volunteer, agreed, agrees, linkage, known) : null;
        return linkage.invoke(it -> it.decide(command, agreed.last(), now, signer));
    }

    private SentService requireToSend(
            VolunteerId volunteer,
            RecordExchanges.Terms agreed,
            boolean agrees,
            Aggregate<Linkage> linkage,
            Link.Known known) {
        RecordExchangeAgreed terms = agreed.requireInForce(today());
        if (!agrees) {
            throw new Refusal(Problem.EXCHANGE_CONSENT_MISSING);
        }
        if (!linkage.invoke(it -> it.isInForce(terms.system()))) {
            throw new Refusal(Problem.LINK_NOT_IN_FORCE);
        }
        // whatever was sent is on record for ever
        @Nullable SentService now = standing(volunteer, terms, linkage).get(known.recordId());
        return now == null ? known.sent() : now;
    }
}
