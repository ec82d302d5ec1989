package org.redvest.command.platform;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.api.Envelope;

/**
 * Who did something, so that nobody does what is for two to do.
 *
 * @param subjects theirs, and that of whoever they did it for as a deputy
 */
public record Hand(Set<String> subjects) {

    /** That of nobody. */
    public static final Hand NOBODYS = new Hand(Set.of());

    /** That of whoever sent a message with this envelope. */
    public static Hand of(Map<String, ?> envelope) {
        return new Hand(Stream.of(Envelope.ACTOR_ID, Envelope.DEPUTY_FOR)
                .flatMap(key -> Optional.ofNullable(Envelope.stored(envelope, key)).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** That of all who had a part in either. */
    public Hand and(Hand other) {
        return new Hand(
                Stream.concat(subjects.stream(), other.subjects.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the same person had a part in both, or one acted for the other, or both for a third. */
    public boolean isOneWith(Hand other) {
        return !Collections.disjoint(subjects, other.subjects);
    }
}
