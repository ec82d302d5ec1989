package org.redvest.command.honour.commendation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.Body;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.CommendationCategory;
import org.redvest.api.honour.commendation.CommendationStep;
import org.redvest.api.honour.commendation.Nominee;
import org.redvest.api.honour.commendation.command.AnnounceCandidates;
import org.redvest.api.honour.commendation.command.AwardCommendation;
import org.redvest.api.honour.commendation.command.CancelCommendationRound;
import org.redvest.api.honour.commendation.command.CloseCommendationRound;
import org.redvest.api.honour.commendation.command.ConcludeCommendationRound;
import org.redvest.api.honour.commendation.command.DecideCandidateObjection;
import org.redvest.api.honour.commendation.command.FreezeCandidates;
import org.redvest.api.honour.commendation.command.Nominate;
import org.redvest.api.honour.commendation.command.OpenCommendationRound;
import org.redvest.api.honour.commendation.command.RaiseCandidateObjection;
import org.redvest.api.honour.commendation.command.ReviewCandidate;
import org.redvest.api.honour.commendation.command.RevokeAward;
import org.redvest.api.honour.commendation.event.AwardRevoked;
import org.redvest.api.honour.commendation.event.BodyAwardRevoked;
import org.redvest.api.honour.commendation.event.BodyCommended;
import org.redvest.api.honour.commendation.event.BodyNominated;
import org.redvest.api.honour.commendation.event.BodyObjectionDecided;
import org.redvest.api.honour.commendation.event.BodyObjectionRaised;
import org.redvest.api.honour.commendation.event.BodyReviewed;
import org.redvest.api.honour.commendation.event.CandidateEvent;
import org.redvest.api.honour.commendation.event.CandidateNominated;
import org.redvest.api.honour.commendation.event.CandidateObjectionDecided;
import org.redvest.api.honour.commendation.event.CandidateObjectionRaised;
import org.redvest.api.honour.commendation.event.CandidateReviewed;
import org.redvest.api.honour.commendation.event.CandidatesAnnounced;
import org.redvest.api.honour.commendation.event.CandidatesFrozen;
import org.redvest.api.honour.commendation.event.CommendationAwarded;
import org.redvest.api.honour.commendation.event.CommendationEvent;
import org.redvest.api.honour.commendation.event.CommendationRoundOpened;
import org.redvest.api.honour.commendation.event.RoundCancelled;
import org.redvest.api.honour.commendation.event.RoundConcluded;
import org.redvest.api.honour.commendation.event.RoundConclusionOrdered;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.series.Period;
import org.redvest.city.WorkingDays;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.city.station.Stations;
import org.redvest.command.honour.benefit.HonouredHours.Claim;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Days;
import org.redvest.command.platform.Hand;
import org.redvest.command.service.hours.FinalHours;

/**
 * A round of commendation (表彰): who is nominated, how the list is fixed, reviewed and announced, and what is awarded. It takes
 * one step after the other, and knows everybody on its list, so that nobody is on it twice and no quota is exceeded.
 */
final class CommendationRound {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable CommendationRoundId id;

    private @Nullable CommendationRoundOpened opened;
    private CommendationStep step = CommendationStep.OPEN;
    private @Nullable LocalDate noticeUntil;
    private final Map<CandidateId, Candidate> candidates = new LinkedHashMap<>();
    private final Set<CandidateId> ordered = new HashSet<>();

    CommendationRound() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(OpenCommendationRound command, Clock clock) {
        if (opened != null) {
            return Effect.ALREADY_RECORDED;
        }
        Days.requireInOrder(command.from(), command.to());
        if (!command.nominationsUntil().isAfter(clock.instant())) {
            throw new Refusal(
                    Problem.NOMINATIONS_OVER,
                    "Nobody could be nominated in a round whose nominations end by now: give a later instant.");
        }
        if (command.categories().stream()
                .anyMatch(category -> category.kind() != CandidateKind.PERSON && category.leastMinutes() != 0)) {
            throw new Refusal(Problem.LEAST_MINUTES_OF_PERSONS_ALONE);
        }
        apply(new CommendationRoundOpened(
                command.roundId(),
                command.title(),
                command.division(),
                command.basis(),
                command.from(),
                command.to(),
                command.categories(),
                command.nominationsUntil(),
                command.noticeWorkingDays()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(
            Nominate command,
            Volunteers volunteers,
            FinalHours hours,
            HonouredWindows windows,
            Organisations organisations,
            Stations stations,
            Clock clock)
            throws Exception {
        CandidateId candidate = CandidateId.of(
                command.roundId(), command.category(), command.nominee().key());
        Candidate known = candidates.get(candidate);
        if (known != null) {
            if (known.nominatedBy().equals(command.nominatedBy())
                    && known.deeds().equals(command.deeds())) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.ALREADY_NOMINATED);
        }
        Instant now = clock.instant();
        if (step != CommendationStep.OPEN || !now.isBefore(opening().nominationsUntil())) {
            throw new Refusal(Problem.NOMINATIONS_OVER);
        }
        CommendationCategory category = category(command.category());
        if (!command.nominee().isOf(category.kind())) {
            throw new Refusal(Problem.NOMINEE_OF_ANOTHER_KIND);
        }
        organisations.require(command.nominatedBy());
        requireWithin(organisations.of(command.nominatedBy()));
        VolunteerId volunteer = command.nominee().volunteerId();
        if (volunteer == null) {
            Body body = new Body(
                    command.nominee().organisationId(), command.nominee().stationId());
            requireBody(body, organisations, stations);
            apply(new BodyNominated(
                    command.roundId(), candidate, command.category(), body, command.nominatedBy(), command.deeds()));
            return Effect.RECORDED;
        }
        volunteers.of(volunteer).requireInEffect();
        List<VolunteerId> person = volunteers.personOf(volunteer);
        if (command.nominator() != null && person.contains(command.nominator())) {
            throw new Refusal(Problem.NOMINATION_OF_ONESELF);
        }
        if (others(candidate, command.category()).anyMatch(other -> isOneOf(person, other))) {
            throw new Refusal(Problem.ALREADY_NOMINATED);
        }
        windows.requireFree(volunteer, claim(candidate, category));
        requireLeastMinutes(hours.minutes(person, counted()::holds, CivilTime.dateOf(now)), category);
        apply(new CandidateNominated(
                command.roundId(), candidate, command.category(), volunteer, command.nominatedBy(), command.deeds()));
        return Effect.RECORDED;
    }

    private CommendationRoundOpened opening() {
        return Objects.requireNonNull(opened);
    }

    private CommendationCategory category(int number) {
        List<CommendationCategory> categories = opening().categories();
        if (number < 1 || number > categories.size()) {
            throw new Refusal(Problem.UNKNOWN_CATEGORY_OF_ROUND);
        }
        return categories.get(number - 1);
    }

    private void requireWithin(Optional<Remit> place) {
        Remit round = Remit.in(opening().division());
        if (place.filter(found -> round.holds(found.division())).isEmpty()) {
            throw new Refusal(Problem.NOMINATION_OUTSIDE_DIVISION);
        }
    }

    private void requireBody(Body body, Organisations organisations, Stations stations) {
        OrganisationId organisation = body.organisationId();
        if (organisation != null) {
            organisations.require(organisation);
            requireWithin(organisations.of(organisation));
            return;
        }
        Optional<Remit> station = stations.of(Objects.requireNonNull(body.stationId()));
        if (station.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_STATION);
        }
        requireWithin(station);
    }

    private Stream<Candidate> others(CandidateId than, int category) {
        return candidates.entrySet().stream()
                .filter(other -> !other.getKey().equals(than))
                .map(Map.Entry::getValue)
                .filter(other -> other.category() == category);
    }

    private static boolean isOneOf(List<VolunteerId> person, Candidate candidate) {
        VolunteerId volunteer = candidate.nominee().volunteerId();
        return volunteer != null && person.contains(volunteer);
    }

    private Period counted() {
        return new Period(opening().from(), opening().to());
    }

    private Claim claim(CandidateId candidate, CommendationCategory category) {
        return new Claim(counted(), new Text(candidate.value()), category.reusableHours());
    }

    private static void requireLeastMinutes(long served, CommendationCategory category) {
        if (served < category.leastMinutes()) {
            throw new Refusal(
                    Problem.FINAL_MINUTES_TOO_FEW,
                    "%d minutes within the round's period are final, and the category asks for %d: nominate them once more are."
                            .formatted(served, category.leastMinutes()));
        }
    }

    @CommandHandler
    Effect decide(FreezeCandidates command) {
        if (step == CommendationStep.FROZEN) {
            return Effect.ALREADY_RECORDED;
        }
        requireStep(CommendationStep.OPEN);
        if (candidates.isEmpty()) {
            throw new Refusal(Problem.NO_CANDIDATES);
        }
        apply(new CandidatesFrozen(command.roundId(), candidates.size(), digest()));
        return Effect.RECORDED;
    }

    private void requireStep(CommendationStep wanted) {
        if (step != wanted) {
            throw new Refusal(
                    Problem.ROUND_AT_ANOTHER_STEP,
                    "The round is %s, and this is done while it is %s.".formatted(step, wanted));
        }
    }

    private Text digest() {
        String lines = candidates.values().stream()
                .map(candidate ->
                        candidate.category() + "|" + candidate.nominee().key() + "\n")
                .sorted()
                .collect(Collectors.joining());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return new Text(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @CommandHandler
    Effect decide(ReviewCandidate command, MetaData sender, Volunteers volunteers) {
        Candidate candidate = candidate(command.candidateId());
        requireStep(CommendationStep.FROZEN);
        if (new Candidate.Review(command.recommended(), command.reason()).equals(candidate.review())) {
            return Effect.ALREADY_RECORDED;
        }
        requireNoParty(candidate, sender, command.reviewer(), volunteers);
        VolunteerId volunteer = candidate.nominee().volunteerId();
        apply(
                volunteer == null
                        ? new BodyReviewed(
                                command.roundId(), command.candidateId(), command.recommended(), command.reason())
                        : new CandidateReviewed(
                                command.roundId(),
                                command.candidateId(),
                                volunteer,
                                command.recommended(),
                                command.reason()));
        return Effect.RECORDED;
    }

    private Candidate candidate(CandidateId wanted) {
        Candidate known = candidates.get(wanted);
        if (known == null) {
            throw new Refusal(Problem.UNKNOWN_CANDIDATE);
        }
        return known;
    }

    /** Neither who nominated them, nor they themselves. */
    private static void requireNoParty(
            Candidate candidate, MetaData sender, @Nullable VolunteerId somebody, Volunteers volunteers) {
        VolunteerId volunteer = candidate.nominee().volunteerId();
        boolean oneself = volunteer != null
                && somebody != null
                && volunteers.personOf(volunteer).contains(somebody);
        if (oneself || Hand.of(sender).isOneWith(candidate.nominator())) {
            throw new Refusal(Problem.REVIEWER_IS_PARTY);
        }
    }

    @CommandHandler
    Effect decide(AnnounceCandidates command, WorkingDays workingDays, Clock clock) {
        if (step == CommendationStep.ANNOUNCED) {
            return Effect.ALREADY_RECORDED;
        }
        requireStep(CommendationStep.FROZEN);
        List<CommendationCategory> categories = opening().categories();
        for (int number = 1; number <= categories.size(); number++) {
            requireWithinQuota(number, categories.get(number - 1));
        }
        long recommended =
                candidates.values().stream().filter(Candidate::isRecommended).count();
        if (recommended == 0) {
            throw new Refusal(Problem.NO_CANDIDATES);
        }
        apply(new CandidatesAnnounced(
                command.roundId(), Math.toIntExact(recommended), endOfNotice(workingDays, clock.instant())));
        return Effect.RECORDED;
    }

    private void requireWithinQuota(int number, CommendationCategory category) {
        long recommended = candidates.values().stream()
                .filter(candidate -> candidate.category() == number && candidate.isRecommended())
                .count();
        if (recommended > category.quota()) {
            throw new Refusal(
                    Problem.QUOTA_EXCEEDED,
                    "%d are recommended in category %d, and %d are commended at most: review some of them again."
                            .formatted(recommended, number, category.quota()));
        }
    }

    private @Nullable LocalDate endOfNotice(WorkingDays workingDays, Instant now) {
        int days = opening().noticeWorkingDays();
        return days == 0
                ? null
                : workingDays
                        .after(CivilTime.dateOf(now), days)
                        .orElseThrow(() -> new Refusal(Problem.NOTICE_BEYOND_CALENDAR));
    }

    @CommandHandler
    Effect decide(RaiseCandidateObjection command, Clock clock) {
        Candidate candidate = candidate(command.candidateId());
        Candidate.Objection known = candidate.objections().get(command.objectionId());
        if (known != null) {
            if (known.reason().equals(command.reason())) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.CANDIDATE_OBJECTION_REPEATED);
        }
        if (step == CommendationStep.OPEN || step == CommendationStep.FROZEN || !candidate.isRecommended()) {
            throw new Refusal(Problem.CANDIDATE_NOT_ANNOUNCED);
        }
        if (step != CommendationStep.ANNOUNCED || isNoticeOver(clock)) {
            throw new Refusal(Problem.NOTICE_OVER);
        }
        VolunteerId volunteer = candidate.nominee().volunteerId();
        apply(
                volunteer == null
                        ? new BodyObjectionRaised(
                                command.roundId(), command.candidateId(), command.objectionId(), command.reason())
                        : new CandidateObjectionRaised(
                                command.roundId(),
                                command.candidateId(),
                                volunteer,
                                command.objectionId(),
                                command.reason()));
        return Effect.RECORDED;
    }

    /** Where there is none, objections are taken until the awards are made. */
    private boolean isNoticeOver(Clock clock) {
        return noticeUntil != null && CivilTime.dateOf(clock.instant()).isAfter(noticeUntil);
    }

    @CommandHandler
    Effect decide(DecideCandidateObjection command, MetaData sender, Volunteers volunteers) {
        Map.Entry<CandidateId, Candidate> found = candidates.entrySet().stream()
                .filter(one -> one.getValue().objections().containsKey(command.objectionId()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_CANDIDATE_OBJECTION));
        Candidate candidate = found.getValue();
        Candidate.Objection objection =
                Objects.requireNonNull(candidate.objections().get(command.objectionId()));
        if (objection.decision() != null) {
            if (objection.decision().equals(new Candidate.Decision(command.upheld(), command.reason()))) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.CANDIDATE_OBJECTION_DECIDED);
        }
        requireStep(CommendationStep.ANNOUNCED);
        requireNoParty(candidate, sender, command.decider(), volunteers);
        if (Hand.of(sender).isOneWith(objection.objector())) {
            throw new Refusal(Problem.DECIDER_OBJECTED);
        }
        VolunteerId volunteer = candidate.nominee().volunteerId();
        apply(
                volunteer == null
                        ? new BodyObjectionDecided(
                                command.roundId(),
                                found.getKey(),
                                command.objectionId(),
                                command.upheld(),
                                command.reason())
                        : new CandidateObjectionDecided(
                                command.roundId(),
                                found.getKey(),
                                volunteer,
                                command.objectionId(),
                                command.upheld(),
                                command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ConcludeCommendationRound command, Clock clock) {
        if (step == CommendationStep.CONCLUDING || step == CommendationStep.CONCLUDED) {
            return Effect.ALREADY_RECORDED;
        }
        requireStep(CommendationStep.ANNOUNCED);
        if (noticeUntil != null && !isNoticeOver(clock)) {
            throw new Refusal(
                    Problem.NOTICE_NOT_OVER,
                    "The notice lasts until %s: awards are made from the day after it on.".formatted(noticeUntil));
        }
        if (candidates.values().stream().anyMatch(Candidate::hasOpenObjection)) {
            throw new Refusal(Problem.CANDIDATE_OBJECTIONS_OPEN);
        }
        apply(new RoundConclusionOrdered(
                command.roundId(),
                candidates.entrySet().stream()
                        .filter(candidate -> candidate.getValue().isToBeCommended())
                        .map(Map.Entry::getKey)
                        .toList()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(
            AwardCommendation command, Volunteers volunteers, HonouredWindows windows, Organisations organisations)
            throws Exception {
        Candidate candidate = candidate(command.candidateId());
        if (candidate.awarded()) {
            return Effect.ALREADY_RECORDED;
        }
        requireStep(CommendationStep.CONCLUDING);
        if (!ordered.contains(command.candidateId())) {
            throw new Refusal(Problem.NOT_AWARDED);
        }
        CommendationCategory category = category(candidate.category());
        VolunteerId volunteer = candidate.nominee().volunteerId();
        if (volunteer == null) {
            OrganisationId organisation = candidate.nominee().organisationId();
            if (organisation != null) {
                organisations.require(organisation);
            }
            apply(new BodyCommended(command.roundId(), command.candidateId(), candidate.category(), category.title()));
            return Effect.RECORDED;
        }
        // whoever has several numbers by now is one person, and is commended once
        List<VolunteerId> person = volunteers.personOf(volunteer);
        volunteers.of(person.getFirst()).requireInEffect();
        if (others(command.candidateId(), candidate.category())
                .anyMatch(other -> other.awarded() && isOneOf(person, other))) {
            throw new Refusal(Problem.ALREADY_NOMINATED);
        }
        windows.claim(volunteer, claim(command.candidateId(), category));
        apply(new CommendationAwarded(
                command.roundId(),
                command.candidateId(),
                volunteer,
                candidate.category(),
                category.title(),
                opening().from(),
                opening().to(),
                category.reusableHours()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(CloseCommendationRound command) {
        if (step == CommendationStep.CONCLUDED) {
            return Effect.ALREADY_RECORDED;
        }
        requireStep(CommendationStep.CONCLUDING);
        long awarded = candidates.values().stream().filter(Candidate::awarded).count();
        apply(new RoundConcluded(command.roundId(), Math.toIntExact(awarded), command.refused()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(CancelCommendationRound command) {
        if (step == CommendationStep.CANCELLED) {
            return Effect.ALREADY_RECORDED;
        }
        if (step == CommendationStep.CONCLUDING || step == CommendationStep.CONCLUDED) {
            throw new Refusal(
                    Problem.ROUND_AT_ANOTHER_STEP,
                    "The round is %s: awards that were made are revoked one by one.".formatted(step));
        }
        apply(new RoundCancelled(command.roundId(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(RevokeAward command, HonouredWindows windows) throws Exception {
        Candidate candidate = candidate(command.candidateId());
        if (command.reason().equals(candidate.revoked())) {
            return Effect.ALREADY_RECORDED;
        }
        if (!candidate.awarded() || candidate.revoked() != null) {
            throw new Refusal(Problem.NOT_AWARDED);
        }
        VolunteerId volunteer = candidate.nominee().volunteerId();
        if (volunteer == null) {
            apply(new BodyAwardRevoked(command.roundId(), command.candidateId(), command.reason()));
            return Effect.RECORDED;
        }
        windows.release(volunteer, claim(command.candidateId(), category(candidate.category())));
        apply(new AwardRevoked(command.roundId(), command.candidateId(), volunteer, command.reason()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(CommendationEvent event, MetaData envelope) {
        switch (event) {
            case CommendationRoundOpened first -> {
                id = first.roundId();
                opened = first;
            }
            case CandidatesFrozen _ -> step = CommendationStep.FROZEN;
            case CandidatesAnnounced announced -> {
                step = CommendationStep.ANNOUNCED;
                noticeUntil = announced.noticeUntil();
            }
            case RoundConclusionOrdered conclusion -> {
                step = CommendationStep.CONCLUDING;
                ordered.addAll(conclusion.candidates());
            }
            case RoundConcluded _ -> step = CommendationStep.CONCLUDED;
            case RoundCancelled _ -> step = CommendationStep.CANCELLED;
            case CandidateEvent one -> evolve(one, Hand.of(envelope));
        }
    }

    private void evolve(CandidateEvent event, Hand by) {
        switch (event) {
            case CandidateNominated nominated ->
                candidates.put(
                        nominated.candidateId(),
                        Candidate.nominated(
                                nominated.category(),
                                Nominee.of(nominated.volunteerId()),
                                nominated.nominatedBy(),
                                nominated.deeds(),
                                by));
            case BodyNominated nominated ->
                candidates.put(
                        nominated.candidateId(),
                        Candidate.nominated(
                                nominated.category(),
                                Nominee.of(nominated.body()),
                                nominated.nominatedBy(),
                                nominated.deeds(),
                                by));
            case CandidateReviewed reviewed ->
                change(event, known -> known.reviewed(reviewed.recommended(), reviewed.reason()));
            case BodyReviewed reviewed ->
                change(event, known -> known.reviewed(reviewed.recommended(), reviewed.reason()));
            case CandidateObjectionRaised raised ->
                change(event, known -> known.objectedTo(raised.objectionId(), by, raised.reason()));
            case BodyObjectionRaised raised ->
                change(event, known -> known.objectedTo(raised.objectionId(), by, raised.reason()));
            case CandidateObjectionDecided decided ->
                change(event, known -> known.decided(decided.objectionId(), decided.upheld(), decided.reason()));
            case BodyObjectionDecided decided ->
                change(event, known -> known.decided(decided.objectionId(), decided.upheld(), decided.reason()));
            case CommendationAwarded _ -> change(event, Candidate::commended);
            case BodyCommended _ -> change(event, Candidate::commended);
            case AwardRevoked revoked -> change(event, known -> known.revoked(revoked.reason()));
            case BodyAwardRevoked revoked -> change(event, known -> known.revoked(revoked.reason()));
        }
    }

    private void change(CandidateEvent event, UnaryOperator<Candidate> change) {
        candidates.computeIfPresent(event.candidateId(), (same, known) -> change.apply(known));
    }
}
