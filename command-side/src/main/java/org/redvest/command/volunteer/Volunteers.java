package org.redvest.command.volunteer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.merge.MergeCaseId;
import org.redvest.api.volunteer.IdentityDocument;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteer.event.BanLifted;
import org.redvest.api.volunteer.event.IdentityClaimed;
import org.redvest.api.volunteer.event.MergeTookEffect;
import org.redvest.api.volunteer.event.RegistrationTookEffect;
import org.redvest.api.volunteer.event.VolunteerBanned;
import org.redvest.api.volunteer.event.VolunteerErased;
import org.redvest.api.volunteer.event.VolunteerEvent;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Who is registered, as the log knows it. Who counts is remembered: a leader certifies for many. */
@Component
public class Volunteers {

    private static final int REMEMBERED = 20_000;

    private final Function<VolunteerId, List<VolunteerEvent>> log;
    private final Cache<VolunteerId, Boolean> inEffect =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Function<IdentityDocument, Optional<VolunteerId>> claims;

    @Autowired
    Volunteers(Streams streams, IdentityClaims claims) {
        this(id -> streams.read(id.value(), VolunteerEvent.class).toList(), document -> streams.read(
                        claims.of(document).value(), IdentityClaimed.class)
                .reduce((earlier, later) -> later)
                .map(IdentityClaimed::volunteerId));
    }

    /** Volunteers as this log knows them. */
    public Volunteers(
            Function<VolunteerId, List<VolunteerEvent>> log, Function<IdentityDocument, Optional<VolunteerId>> claims) {
        this.log = log;
        this.claims = claims;
    }

    /**
     * Requires somebody's registration to be in effect.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#REGISTRATION_NOT_IN_EFFECT}
     */
    public void require(VolunteerId id) {
        if (inEffect.getIfPresent(id) != null) {
            return;
        }
        List<VolunteerEvent> events = log.apply(id);
        if (events.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
        if (events.stream().noneMatch(Volunteers::isTakingEffect)) {
            throw new Refusal(Problem.REGISTRATION_NOT_IN_EFFECT);
        }
        inEffect.put(id, true);
    }

    private static boolean isTakingEffect(VolunteerEvent event) {
        return event instanceof RegistrationTookEffect
                || (event instanceof VolunteerRegistered registered && registered.tookEffectAtOnce());
    }

    /**
     * Requires somebody to be registered, whatever has become of that.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    public void requireRegistered(VolunteerId id) {
        if (!isRegistered(id)) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
    }

    /**
     * Requires that something may be recorded under somebody's number: they were neither erased nor merged into another.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#REGISTRATION_NOT_IN_EFFECT},
     *     {@link Problem#VOLUNTEER_ERASED}, {@link Problem#VOLUNTEER_MERGED}
     */
    public void requireGoingOn(VolunteerId id) {
        require(id);
        if (isErased(id)) {
            throw new Refusal(Problem.VOLUNTEER_ERASED);
        }
        merged(id).requireGoingOn();
    }

    /**
     * Requires that a number is the only one of its person.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_MERGED}, {@link Problem#MERGE_CHAINED}
     */
    void requireAlone(VolunteerId id) {
        merged(id).requireAlone();
    }

    /**
     * Requires that nobody is registered under this number.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_ALREADY_REGISTERED}
     */
    public void requireUnknown(VolunteerId id) {
        if (isRegistered(id)) {
            throw new Refusal(Problem.VOLUNTEER_ALREADY_REGISTERED);
        }
    }

    /** Whether somebody is registered under this number. */
    boolean isRegistered(VolunteerId id) {
        return knows(id, VolunteerRegistered.class);
    }

    /** Whether this volunteer was erased. */
    boolean isErased(VolunteerId id) {
        return knows(id, VolunteerErased.class);
    }

    /** Whether this volunteer is banned, under whichever of their numbers. */
    boolean isBanned(VolunteerId id) {
        return personOf(id).stream().anyMatch(number -> log.apply(number).stream()
                .filter(event -> event instanceof VolunteerBanned || event instanceof BanLifted)
                .reduce((earlier, later) -> later)
                .filter(VolunteerBanned.class::isInstance)
                .isPresent());
    }

    private boolean knows(VolunteerId id, Class<? extends VolunteerEvent> event) {
        return log.apply(id).stream().anyMatch(event::isInstance);
    }

    /** Who registered with this document, by the number that goes on; empty where nobody did. */
    public Optional<VolunteerId> with(IdentityDocument document) {
        return claims.apply(document).map(this::survivorOf);
    }

    /** All numbers of the person whose number this is: first the one that goes on, then those that were merged into it. */
    public List<VolunteerId> personOf(VolunteerId id) {
        MergedAccounts own = merged(id);
        VolunteerId survivor = own.survivor().orElse(id);
        MergedAccounts merged = survivor.equals(id) ? own : merged(survivor);
        return Stream.concat(Stream.of(survivor), merged.absorbed().stream()).toList();
    }

    /** All numbers that were this person's at some time, whatever was decided since. */
    public Set<VolunteerId> everPersonOf(VolunteerId id) {
        return Stream.concat(Stream.of(id), merges(id).map(MergeTookEffect::survivor))
                .distinct()
                .flatMap(number ->
                        Stream.concat(Stream.of(number), merges(number).map(MergeTookEffect::absorbed)))
                .collect(Collectors.toSet());
    }

    /** The merge cases by which this number, or one of the same person, was ever merged. */
    Set<MergeCaseId> mergeCasesOf(VolunteerId id) {
        return personOf(id).stream()
                .flatMap(this::merges)
                .map(MergeTookEffect::mergeCaseId)
                .collect(Collectors.toSet());
    }

    private VolunteerId survivorOf(VolunteerId id) {
        return merged(id).survivor().orElse(id);
    }

    private MergedAccounts merged(VolunteerId id) {
        return MergedAccounts.of(log.apply(id));
    }

    private Stream<MergeTookEffect> merges(VolunteerId id) {
        return log.apply(id).stream().filter(MergeTookEffect.class::isInstance).map(MergeTookEffect.class::cast);
    }
}
