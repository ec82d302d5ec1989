package org.redvest.query.open.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Event;
import org.redvest.api.Text;
import org.redvest.api.honour.certificate.event.CertificateEvent;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.honour.certificate.event.CertificateRead;
import org.redvest.api.honour.certificate.event.CertificateRevoked;
import org.redvest.api.honour.star.event.StarEvent;
import org.redvest.api.honour.star.event.StarGranted;
import org.redvest.api.honour.star.event.StarKept;
import org.redvest.api.honour.star.event.StarPutUnderReview;
import org.redvest.api.honour.star.event.StarReviewLapsed;
import org.redvest.api.honour.star.event.StarWithdrawn;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.VolunteerState;
import org.redvest.api.open.history.query.VolunteerState.Certificate;
import org.redvest.api.open.history.query.VolunteerState.Points;
import org.redvest.api.open.history.query.VolunteerState.SignUp;
import org.redvest.api.open.history.query.VolunteerState.Star;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.ConsentGiven;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.GuardianConsentGiven;
import org.redvest.api.person.volunteer.event.GuardianConsentWithdrawn;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.RegistrationLapsed;
import org.redvest.api.person.volunteer.event.RegistrationTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.reward.points.event.PointsAccountEvent;
import org.redvest.api.reward.points.event.PointsAdjusted;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsDeposited;
import org.redvest.api.reward.points.event.PointsExpired;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsReturned;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.reward.points.event.PointsWrittenOff;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.api.service.hours.ObjectionState;
import org.redvest.api.service.hours.RecordState;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursCountersigned;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.event.OfferAccepted;
import org.redvest.api.service.shift.event.PlaceOffered;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.api.service.shift.event.WaitingJoined;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.facts.service.Standing;
import tools.jackson.databind.json.JsonMapper;

/** The state of one person: what follows from the events that belong to it, one after the other. */
final class StateFold {

    private final JsonMapper json;
    private final Map<String, Registered> numbers = new TreeMap<>();
    private final Map<String, Served> records = new LinkedHashMap<>();
    private final Map<String, SchemeId> schemes = new LinkedHashMap<>();
    private final Map<SchemeId, Long> left = new TreeMap<>(Comparator.comparing(SchemeId::value));
    private final Map<SchemeId, Map<RedemptionId, Long>> reserved = new LinkedHashMap<>();
    private final Map<String, Star> stars = new TreeMap<>();
    private final Map<String, Certificate> certificates = new LinkedHashMap<>();
    private final Map<String, SignUp> signUps = new LinkedHashMap<>();

    /**
     * Begins.
     *
     * @param json reads events as they were stored, whatever was added to them since
     */
    StateFold(JsonMapper json) {
        this.json = json;
    }

    /** What is known of a number. */
    private static final class Registered {

        private @Nullable RegistrationState state;
        private boolean erased;
        private @Nullable String maskedName;
        private @Nullable String residence;
        private List<String> skills = List.of();
        private List<String> categories = List.of();
        private @Nullable String banBasis;
        private boolean guardianConsents;
        private final Set<ConsentPurpose> consents = EnumSet.noneOf(ConsentPurpose.class);

        VolunteerState.HeldNumber view(String number, boolean goesOn, boolean tombstone) {
            return new VolunteerState.HeldNumber(
                    number,
                    goesOn,
                    state,
                    erased,
                    tombstone && residence != null ? PersonName.ERASED : residence,
                    tombstone ? List.of() : skills,
                    tombstone ? List.of() : categories,
                    banBasis,
                    guardianConsents,
                    List.copyOf(consents));
        }
    }

    /** What is known of a service. */
    private static final class Served {

        private final HoursCertified certified;
        private final long position;
        private final Set<String> hindrances = new LinkedHashSet<>();
        private final Map<String, ObjectionState> objections = new LinkedHashMap<>();
        private @Nullable HoursCorrected corrected;

        Served(HoursCertified certified, long position) {
            this.certified = certified;
            this.position = position;
            if (certified.awaitsCountersignature()) {
                hindrances.add(Counting.COUNTERSIGNATURE);
            }
        }

        /** What keeps it from counting is said first, and of several the last. */
        private @Nullable ObjectionState objection() {
            List<ObjectionState> standing = objections.values().stream()
                    .filter(state -> state != ObjectionState.DROPPED)
                    .toList();
            return standing.stream()
                    .filter(state -> !state.counts())
                    .reduce((earlier, later) -> later)
                    .orElse(standing.isEmpty() ? null : standing.getLast());
        }

        VolunteerState.ServedRecord view(LocalDate today) {
            RecordState state = Standing.state(hindrances, certified.noticeUntil(), today);
            ObjectionState objection = objection();
            HoursCorrected last = corrected;
            return new VolunteerState.ServedRecord(
                    certified.recordId().value(),
                    certified.volunteerId().value(),
                    certified.organisationId().code(),
                    certified.activity().value(),
                    certified.serviceDate(),
                    last == null ? certified.start() : last.start(),
                    last == null ? certified.end() : last.end(),
                    last == null ? certified.minutes() : last.minutes(),
                    last == null ? null : Long.valueOf(certified.minutes()),
                    state,
                    objection,
                    Math.toIntExact(
                            hindrances.stream().filter(Standing::isObjection).count()),
                    state.counts() && (objection == null || objection.counts()),
                    position);
        }
    }

    /** Takes the next event. */
    void take(Told told) {
        Class<?> type = Tombstones.EVENTS.get(told.type());
        if (type == null || !matters(type)) {
            return;
        }
        Event event = (Event) json.readValue(told.payload(), type);
        switch (event) {
            case VolunteerEvent registration -> take(registration);
            case HoursEvent hours -> take(hours, told.position());
            case ObjectionEvent objection -> take(objection);
            case PointsAccountEvent points -> take(points);
            case RedemptionCollected collected ->
                reserved(SchemeId.orCitys(collected.schemeId())).remove(collected.redemptionId());
            case StarEvent star -> take(star, told.recordedAt());
            case CertificateEvent certificate -> take(certificate);
            case SignUpEvent signUp -> take(signUp);
            default -> throw new IllegalStateException("What matters is taken: " + told.type());
        }
    }

    /** Most events of a person say nothing that a state holds, and need not be read. */
    private static boolean matters(Class<?> type) {
        return VolunteerEvent.class.isAssignableFrom(type)
                || HoursEvent.class.isAssignableFrom(type)
                || ObjectionEvent.class.isAssignableFrom(type)
                || PointsAccountEvent.class.isAssignableFrom(type)
                || type == RedemptionCollected.class
                || StarEvent.class.isAssignableFrom(type)
                || CertificateEvent.class.isAssignableFrom(type)
                || SignUpEvent.class.isAssignableFrom(type);
    }

    private void take(VolunteerEvent event) {
        Registered number = numbers.computeIfAbsent(event.volunteerId().value(), _ -> new Registered());
        switch (event) {
            case VolunteerRegistered registered -> {
                number.state = registered.restsOn().state();
                number.maskedName = registered.maskedName().value();
                number.residence = registered.residence().value();
                number.skills = registered.skills().stream().map(Text::value).toList();
                number.categories =
                        registered.categories().stream().map(Text::value).toList();
                number.consents.addAll(registered.restsOn().purposes());
                number.guardianConsents = registered.guardian() != null;
            }
            case RegistrationTookEffect _ -> number.state = RegistrationState.IN_EFFECT;
            case RegistrationLapsed _ -> number.state = RegistrationState.LAPSED;
            case RegistrationContested _ -> number.state = RegistrationState.CONTESTED;
            case VolunteerBanned banned -> {
                number.state = RegistrationState.BANNED;
                number.banBasis = banned.basis().value();
            }
            case BanLifted _ -> {
                number.state = RegistrationState.IN_EFFECT;
                number.banBasis = null;
            }
            case ConsentGiven given -> number.consents.add(given.purpose());
            case ConsentWithdrawn withdrawn -> number.consents.remove(withdrawn.purpose());
            case GuardianConsentGiven _ -> number.guardianConsents = true;
            case GuardianConsentWithdrawn _ -> number.guardianConsents = false;
            case VolunteerErased _ -> number.erased = true;
            default -> {
                // it changes nothing that a state holds; which numbers are one person's was asked before
            }
        }
    }

    private void take(HoursEvent event, long position) {
        String id = event.recordId().value();
        if (event instanceof HoursCertified certified) {
            records.put(id, new Served(certified, position));
            return;
        }
        Served record = Objects.requireNonNull(records.get(id), "Nothing is said of a record before it is certified");
        switch (event) {
            case HoursCertified _ -> throw new IllegalStateException("Taken above");
            case HoursCountersigned _ -> record.hindrances.remove(Counting.COUNTERSIGNATURE);
            case HoursSuspended suspended ->
                record.hindrances.add(suspended.objectionId().value());
            case HoursSustained sustained ->
                record.hindrances.remove(sustained.objectionId().value());
            case HoursCorrected corrected -> record.corrected = corrected;
            case HoursRevoked revoked -> {
                if (revoked.objectionId() != null) {
                    record.hindrances.remove(revoked.objectionId().value());
                }
                record.hindrances.add(Counting.REVOCATION);
            }
            case HoursReinstated _ -> record.hindrances.remove(Counting.REVOCATION);
        }
    }

    private void take(ObjectionEvent event) {
        Served record = records.get(event.recordId().value());
        if (record != null) {
            String mergeCase = event.mergeCaseId().value();
            // of several, the last to be said comes last
            record.objections.remove(mergeCase);
            record.objections.put(mergeCase, event.state());
        }
    }

    private void take(PointsAccountEvent event) {
        switch (event) {
            case PointsCredited credited ->
                schemes.put(event.accountId().value(), SchemeId.orCitys(credited.schemeId()));
            case PointsDeposited deposited -> schemes.put(event.accountId().value(), deposited.schemeId());
            default -> {
                // of which scheme an account is, what came in first said
            }
        }
        SchemeId scheme = schemes.getOrDefault(event.accountId().value(), SchemeId.CITY);
        long delta =
                switch (event) {
                    case PointsCredited credited -> credited.points();
                    case PointsDeposited deposited -> deposited.points();
                    case PointsAdjusted adjusted -> adjusted.delta();
                    case PointsReserved taken -> -taken.points();
                    case PointsReleased released -> released.points();
                    case PointsReturned returned -> returned.points();
                    case PointsExpired expired -> -expired.points();
                    case PointsWithheld withheld -> -withheld.points();
                    case PointsRestored restored -> restored.points();
                    case PointsWrittenOff written -> written.points();
                    default -> 0;
                };
        left.merge(scheme, delta, Long::sum);
        switch (event) {
            case PointsReserved taken -> reserved(scheme).merge(taken.redemptionId(), (long) taken.points(), Long::sum);
            case PointsReleased released ->
                reserved(scheme).merge(released.redemptionId(), -(long) released.points(), Long::sum);
            default -> {
                // nothing is set aside by it
            }
        }
    }

    private Map<RedemptionId, Long> reserved(SchemeId scheme) {
        return reserved.computeIfAbsent(scheme, _ -> new LinkedHashMap<>());
    }

    private void take(StarEvent event, Instant at) {
        String volunteer = event.volunteerId().value();
        String star = volunteer + "/" + event.level();
        switch (event) {
            case StarGranted _ -> stars.put(star, new Star(star, volunteer, event.level(), at, false));
            case StarWithdrawn _ -> stars.remove(star);
            case StarPutUnderReview _ -> review(star, true);
            case StarReviewLapsed _, StarKept _ -> review(star, false);
            default -> {
                // what happens to an application is no star
            }
        }
    }

    private void review(String star, boolean under) {
        stars.computeIfPresent(
                star, (same, held) -> new Star(star, held.volunteerId(), held.level(), held.grantedAt(), under));
    }

    private void take(CertificateEvent event) {
        String id = event.certificateId().value();
        switch (event) {
            case CertificateIssued issued ->
                certificates.put(
                        id,
                        new Certificate(
                                id,
                                issued.number().toString(),
                                issued.volunteerId().value(),
                                issued.from(),
                                issued.to(),
                                issued.minutes(),
                                false));
            case CertificateRevoked _ ->
                certificates.computeIfPresent(
                        id,
                        (same, issued) -> new Certificate(
                                id,
                                issued.number(),
                                issued.volunteerId(),
                                issued.from(),
                                issued.to(),
                                issued.minutes(),
                                true));
            case CertificateRead _ -> {
                // it is the reader's act
            }
        }
    }

    private void take(SignUpEvent event) {
        String id = event.signUpId().value();
        switch (event) {
            case PlaceTaken _, OfferAccepted _ -> signedUp(event, SignUpState.CONFIRMED);
            case WaitingJoined _ -> signedUp(event, SignUpState.WAITING);
            case PlaceOffered _ -> signedUp(event, SignUpState.OFFERED);
            default -> signUps.remove(id);
        }
    }

    private void signedUp(SignUpEvent event, SignUpState state) {
        String id = event.signUpId().value();
        signUps.put(id, new SignUp(id, event.shiftId().value(), state));
    }

    /**
     * What follows.
     *
     * @param selected the events that were taken, and whose they are
     * @param erased numbers of which nothing is shown any more, since they were erased, before or after
     */
    VolunteerState state(
            VolunteerId asked, Instant validAt, Instant knownAt, PersonsEvents.Selected selected, Set<String> erased) {
        LocalDate today = CivilTime.dateOf(validAt);
        List<VolunteerState.ServedRecord> served =
                records.values().stream().map(record -> record.view(today)).toList();
        List<VolunteerState.HeldNumber> views = new ArrayList<>();
        for (VolunteerId number : selected.numbers()) {
            String value = number.value();
            views.add(numbers.getOrDefault(value, new Registered())
                    .view(value, number.equals(selected.numbers().getFirst()), erased.contains(value)));
        }
        String goesOn = selected.numbers().getFirst().value();
        Registered first = numbers.getOrDefault(goesOn, new Registered());
        return new VolunteerState(
                asked.value(),
                validAt,
                knownAt,
                selected.position(),
                first.maskedName != null && erased.contains(goesOn) ? PersonName.ERASED : first.maskedName,
                views,
                served,
                minutes(served.stream()
                        .filter(VolunteerState.ServedRecord::counts)
                        .toList()),
                minutes(served.stream()
                        .filter(record -> record.counts() && record.state() == RecordState.FINAL)
                        .toList()),
                left.entrySet().stream()
                        .map(entry -> new Points(
                                entry.getKey().value(),
                                Math.max(0, entry.getValue()),
                                reserved(entry.getKey()).values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                Math.max(0, -entry.getValue())))
                        .toList(),
                List.copyOf(stars.values()),
                List.copyOf(certificates.values()),
                List.copyOf(signUps.values()));
    }

    private static long minutes(List<VolunteerState.ServedRecord> records) {
        return records.stream().mapToLong(VolunteerState.ServedRecord::minutes).sum();
    }
}
