package org.redvest.query.honour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.Body;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.CommendationCategory;
import org.redvest.api.honour.commendation.Nominee;
import org.redvest.api.honour.commendation.RefusedAward;
import org.redvest.api.honour.commendation.event.AwardRevoked;
import org.redvest.api.honour.commendation.event.BodyAwardRevoked;
import org.redvest.api.honour.commendation.event.BodyCommended;
import org.redvest.api.honour.commendation.event.BodyNominated;
import org.redvest.api.honour.commendation.event.BodyReviewed;
import org.redvest.api.honour.commendation.event.CandidateNominated;
import org.redvest.api.honour.commendation.event.CandidateObjectionDecided;
import org.redvest.api.honour.commendation.event.CandidateObjectionRaised;
import org.redvest.api.honour.commendation.event.CandidateReviewed;
import org.redvest.api.honour.commendation.event.CandidatesAnnounced;
import org.redvest.api.honour.commendation.event.CandidatesFrozen;
import org.redvest.api.honour.commendation.event.CommendationAwarded;
import org.redvest.api.honour.commendation.event.CommendationEvent;
import org.redvest.api.honour.commendation.event.CommendationRoundOpened;
import org.redvest.api.honour.commendation.event.RoundConcluded;
import org.redvest.api.honour.commendation.event.RoundConclusionOrdered;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;

/**
 * A round of commendation as a test writes it down: persons in its first category, teams in its second, places in its third.
 *
 * @param id its number
 * @param division code of the division whose round it is
 * @param year civil year whose services count for it
 */
public record TestRound(CommendationRoundId id, String division, int year) {

    public static final String TITLE = "第五届表彰";
    public static final String BEST = "最美志愿者";
    public static final Text DEEDS = new Text("十年如一日在路口劝导文明交通");
    public static final Text REASON = new Text("事迹属实");
    public static final Text DIGEST = new Text("0".repeat(64));
    public static final OrganisationId NOMINATOR = OrganisationId.of("11350200MJB007228F");

    /** A round that no other test has. */
    public static TestRound of(String division, int year) {
        return new TestRound(CommendationRoundId.from(UUID.randomUUID()), division, year);
    }

    public CommendationRoundOpened opened() {
        return new CommendationRoundOpened(
                id,
                new Text(TITLE),
                new DivisionCode(division),
                new Text("厦文明办〔2026〕15号"),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                List.of(
                        new CommendationCategory(CandidateKind.PERSON, new Text(BEST), 2, 60, false),
                        new CommendationCategory(CandidateKind.TEAM, new Text("优秀志愿服务队"), 1, 0, false),
                        new CommendationCategory(CandidateKind.PLACE, new Text("学雷锋活动示范点"), 1, 0, false)),
                Instant.parse("2099-01-01T00:00:00Z"),
                5);
    }

    private static int category(Nominee nominee) {
        return nominee.volunteerId() != null ? 1 : nominee.organisationId() != null ? 2 : 3;
    }

    public CandidateId candidate(Nominee nominee) {
        return CandidateId.of(id, category(nominee), nominee.key());
    }

    public CommendationEvent nominated(Nominee nominee) {
        VolunteerId volunteer = nominee.volunteerId();
        return volunteer == null
                ? new BodyNominated(
                        id,
                        candidate(nominee),
                        category(nominee),
                        new Body(nominee.organisationId(), nominee.stationId()),
                        NOMINATOR,
                        DEEDS)
                : new CandidateNominated(id, candidate(nominee), 1, volunteer, NOMINATOR, DEEDS);
    }

    public CandidatesFrozen frozen(int candidates) {
        return new CandidatesFrozen(id, candidates, DIGEST);
    }

    public CommendationEvent reviewed(Nominee nominee, boolean recommended) {
        VolunteerId volunteer = nominee.volunteerId();
        return volunteer == null
                ? new BodyReviewed(id, candidate(nominee), recommended, REASON)
                : new CandidateReviewed(id, candidate(nominee), volunteer, recommended, REASON);
    }

    public CandidatesAnnounced announced(int candidates, @Nullable LocalDate noticeUntil) {
        return new CandidatesAnnounced(id, candidates, noticeUntil);
    }

    /** Somebody objects to a person. */
    public CandidateObjectionRaised objected(Nominee nominee, CandidateObjectionId objection) {
        return new CandidateObjectionRaised(
                id,
                candidate(nominee),
                Objects.requireNonNull(nominee.volunteerId()),
                objection,
                new Text("所列事迹与实际不符"));
    }

    public CandidateObjectionDecided decided(Nominee nominee, CandidateObjectionId objection, boolean upheld) {
        return new CandidateObjectionDecided(
                id,
                candidate(nominee),
                Objects.requireNonNull(nominee.volunteerId()),
                objection,
                upheld,
                new Text("经核实"));
    }

    public RoundConclusionOrdered ordered(Nominee... nominees) {
        return new RoundConclusionOrdered(
                id, Arrays.stream(nominees).map(this::candidate).toList());
    }

    public CommendationEvent awarded(Nominee nominee) {
        VolunteerId volunteer = nominee.volunteerId();
        CommendationCategory category = opened().categories().get(category(nominee) - 1);
        return volunteer == null
                ? new BodyCommended(id, candidate(nominee), category(nominee), category.title())
                : new CommendationAwarded(
                        id, candidate(nominee), volunteer, 1, category.title(), opened().from(), opened().to(), false);
    }

    public RoundConcluded concluded(int awarded, RefusedAward... refused) {
        return new RoundConcluded(id, awarded, List.of(refused));
    }

    public CommendationEvent revoked(Nominee nominee, Text reason) {
        VolunteerId volunteer = nominee.volunteerId();
        return volunteer == null
                ? new BodyAwardRevoked(id, candidate(nominee), reason)
                : new AwardRevoked(id, candidate(nominee), volunteer, reason);
    }
}
