package org.redvest.command.person.volunteer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.Refusal;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.person.volunteer.event.IdentityClaimed;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.command.person.identity.IdentityClaims;
import org.redvest.command.platform.LogTail;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the log knows of each number, for every decision that names one. What was read is remembered, and read on from
 * there each time: what any process acknowledged before holds, and a leader who certifies for many costs one look at
 * whatever is new.
 */
@Component
public class Volunteers {

    private static final int REMEMBERED = 20_000;

    /** How late a leader may be known: another process may have recorded something; as with policies. */
    private static final Duration LATELY = Duration.ofSeconds(1);

    private final Log log;
    private final Tail tail;
    private final Function<IdentityDocument, Optional<VolunteerId>> claims;
    private final Cache<VolunteerId, Remembered> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Autowired
    Volunteers(Streams streams, LogTail tail, IdentityClaims claims) {
        this(
                (id, from) -> Told.of(streams.committedFrom(id.value(), from), from),
                tail::hasTold,
                document -> streams.read(claims.of(document).value(), IdentityClaimed.class)
                        .reduce((earlier, later) -> later)
                        .map(IdentityClaimed::volunteerId));
        tail.onRecorded(VolunteerEvent.class, id -> lookAgainAt(VolunteerId.stored(id)));
        streams.onAppended(VolunteerEvent.class, event -> lookAgainAt(event.volunteerId()));
    }

    /** Volunteers as this log knows them, which tells all events of a number, oldest first. */
    public Volunteers(
            Function<VolunteerId, List<VolunteerEvent>> log, Function<IdentityDocument, Optional<VolunteerId>> claims) {
        this(
                (id, from) -> {
                    List<VolunteerEvent> all = log.apply(id);
                    return new Told(all.subList(Math.toIntExact(from), all.size()), all.size());
                },
                (from, until) -> false,
                claims);
    }

    private Volunteers(Log log, Tail tail, Function<IdentityDocument, Optional<VolunteerId>> claims) {
        this.log = log;
        this.tail = tail;
        this.claims = claims;
    }

    /** Reads a number's stream from a place on. */
    private interface Log {

        Told from(VolunteerId id, long sequence);
    }

    /** Whether everything that was recorded between two times was told of. */
    private interface Tail {

        boolean hasTold(long from, long until);
    }

    /** What a stream told, and from where it is to be read on. */
    private record Told(List<VolunteerEvent> events, long next) {

        static Told of(List<DomainEventMessage<?>> messages, long from) {
            return new Told(
                    messages.stream()
                            // its services, which are most of it, are not parsed
                            .filter(message -> VolunteerEvent.class.isAssignableFrom(message.getPayloadType()))
                            .<VolunteerEvent>map(message -> (VolunteerEvent) message.getPayload())
                            .toList(),
                    messages.isEmpty() ? from : messages.getLast().getSequenceNumber() + 1);
        }
    }

    private final class Remembered {

        private final VolunteerId id;
        private VolunteerFacts facts = VolunteerFacts.NOTHING;
        private long next;
        private boolean looked;
        private long lookedAt;

        Remembered(VolunteerId id) {
            this.id = id;
        }

        /** With all that was recorded before this is called: who waits while others look shares the next look. */
        VolunteerFacts now() {
            return since(System.nanoTime());
        }

        /** With all that was recorded before this time. */
        private synchronized VolunteerFacts since(long asked) {
            if (!looked || (lookedAt - asked < 0 && !tail.hasTold(lookedAt, asked))) {
                long begun = System.nanoTime();
                Told told = log.from(id, next);
                for (VolunteerEvent event : told.events()) {
                    facts = facts.and(event);
                }
                next = told.next();
                looked = true;
                lookedAt = begun;
            }
            return facts;
        }

        private synchronized void lookAgain() {
            looked = false;
        }
    }

    private void lookAgainAt(VolunteerId id) {
        Remembered known = remembered.getIfPresent(id);
        if (known != null) {
            known.lookAgain();
        }
    }

    /** What is known of a number now, whichever process wrote last; nothing of one that nobody has. */
    public VolunteerFacts of(VolunteerId id) {
        return remembered.get(id, Remembered::new).now();
    }

    /**
     * Requires that somebody may certify as an activity's leader (活动负责人, Decree 67 Art. 7): their own registration is in
     * effect at this moment, and the number is the one that goes on. A ban that another process recorded counts a second
     * later at the latest (ADR 27).
     *
     * @throws Refusal as {@link VolunteerFacts#requireInEffect}; it says that it is about the leader
     */
    void requireLeader(VolunteerId id) {
        Remembered leader = remembered.get(id, Remembered::new);
        if (leader.since(System.nanoTime() - LATELY.toNanos()).hindrance().isEmpty()) {
            return;
        }
        leader.now().hindrance().ifPresent(problem -> {
            throw new Refusal(
                    problem,
                    "The activity's leader cannot certify: name one whose registration is in effect. %s"
                            .formatted(problem.english()));
        });
    }

    /** Whether this person is banned, under whichever of their numbers. */
    boolean isBanned(VolunteerId id) {
        return personOf(id).stream().anyMatch(number -> of(number).banned());
    }

    /** Who registered with this document, by the number that goes on; empty where nobody did. */
    public Optional<VolunteerId> with(IdentityDocument document) {
        return claims.apply(document).map(this::survivorOf);
    }

    /** All numbers of the person whose number this is: first the one that goes on, then those that were merged into it. */
    public List<VolunteerId> personOf(VolunteerId id) {
        VolunteerId survivor = survivorOf(id);
        return Stream.concat(Stream.of(survivor), of(survivor).absorbed().stream())
                .toList();
    }

    /** All numbers that were this person's at some time, whatever was decided since. */
    public Set<VolunteerId> everPersonOf(VolunteerId id) {
        return Stream.concat(Stream.of(id), of(id).merges().stream().map(MergeTookEffect::survivor))
                .distinct()
                .flatMap(number -> Stream.concat(
                        Stream.of(number), of(number).merges().stream().map(MergeTookEffect::absorbed)))
                .collect(Collectors.toSet());
    }

    /** The merge cases by which this number, or one of the same person, was ever merged. */
    public Set<MergeCaseId> mergeCasesOf(VolunteerId id) {
        return personOf(id).stream()
                .flatMap(number -> of(number).merges().stream())
                .map(MergeTookEffect::mergeCaseId)
                .collect(Collectors.toSet());
    }

    private VolunteerId survivorOf(VolunteerId id) {
        return Optional.ofNullable(of(id).survivor()).orElse(id);
    }
}
