package org.redvest.command.person.volunteer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.redvest.api.Refusal;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.person.volunteer.event.IdentityClaimed;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.command.person.identity.IdentityClaims;
import org.redvest.command.platform.LogTail;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What the log knows of each number, for every decision that names one. */
@Component
public class Volunteers {

    private final StreamFolds<VolunteerId, VolunteerFacts> folds;
    private final Function<IdentityDocument, Optional<VolunteerId>> claims;

    @Autowired
    Volunteers(Streams streams, LogTail tail, IdentityClaims claims) {
        this((id, from) -> streams.committedFrom(id.value(), from), tail::hasTold, document -> streams.read(
                        claims.of(document).value(), IdentityClaimed.class)
                .reduce((earlier, later) -> later)
                .map(IdentityClaimed::volunteerId));
        tail.onRecorded(VolunteerEvent.class, id -> folds.lookAgainAt(VolunteerId.stored(id)));
        streams.onAppended(VolunteerEvent.class, event -> folds.lookAgainAt(event.volunteerId()));
    }

    /** Volunteers as this log knows them, which tells all events of a number, oldest first. */
    public Volunteers(
            Function<VolunteerId, List<VolunteerEvent>> log, Function<IdentityDocument, Optional<VolunteerId>> claims) {
        this((id, from) -> messages(id, log.apply(id), from), StreamFolds.Tail.NONE, claims);
    }

    private Volunteers(
            StreamFolds.Log<VolunteerId> log,
            StreamFolds.Tail tail,
            Function<IdentityDocument, Optional<VolunteerId>> claims) {
        this.folds = new StreamFolds<>(log, tail, VolunteerFacts.NOTHING, Volunteers::and);
        this.claims = claims;
    }

    private static List<DomainEventMessage<?>> messages(VolunteerId id, List<VolunteerEvent> all, long from) {
        return LongStream.range(from, all.size())
                .<DomainEventMessage<?>>mapToObj(sequence -> new GenericDomainEventMessage<>(
                        "Volunteer", id.value(), sequence, all.get(Math.toIntExact(sequence))))
                .toList();
    }

    /** Its services, which are most of a stream, are not parsed. */
    private static VolunteerFacts and(VolunteerFacts facts, DomainEventMessage<?> message) {
        return VolunteerEvent.class.isAssignableFrom(message.getPayloadType())
                ? facts.and((VolunteerEvent) message.getPayload())
                : facts;
    }

    /** What is known of a number now, whichever process wrote last; nothing of one that nobody has. */
    public VolunteerFacts of(VolunteerId id) {
        return folds.now(id);
    }

    /**
     * Requires that somebody may certify as an activity's leader (活动负责人, Decree 67 Art. 7): their own registration is in
     * effect at this moment, and the number is the one that goes on. A ban that another process recorded counts a second
     * later at the latest (ADR 27).
     *
     * @throws Refusal as {@link VolunteerFacts#requireInEffect}; it says that it is about the leader
     */
    public void requireLeader(VolunteerId id) {
        if (folds.lately(id).isInEffect()) {
            return;
        }
        folds.now(id).hindrance().ifPresent(problem -> {
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
        return registeredWith(document).map(this::survivorOf);
    }

    /** The number that registered with this document, whatever it was merged into since; empty where none did. */
    public Optional<VolunteerId> registeredWith(IdentityDocument document) {
        return claims.apply(document);
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
