package org.redvest.query.cover.eligibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.person.volunteer.RegistrationState;

/** What is recorded of one of a person's numbers: how it was registered, and what changed since. */
final class RegisteredNumber {

    /** As {@code query.person_change} calls it, beside the states of a registration. */
    private static final String ERASED = "ERASED";

    private static final String IN_EFFECT = RegistrationState.IN_EFFECT.name();
    private static final String BANNED = RegistrationState.BANNED.name();

    private final String number;
    private final boolean absorbed;
    private final @Nullable Instant effectiveAt;
    private final boolean agreed;
    private final List<Change> changes = new ArrayList<>();

    /**
     * A number as it was registered.
     *
     * @param absorbed whether it was merged into another that goes on
     * @param effectiveAt when it took effect; null where only a change had it do so
     * @param agreed whether the volunteer agreed, when they registered, that insurers learn of them
     */
    RegisteredNumber(String number, boolean absorbed, @Nullable Instant effectiveAt, boolean agreed) {
        this.number = number;
        this.absorbed = absorbed;
        this.effectiveAt = effectiveAt;
        this.agreed = agreed;
    }

    /**
     * Something that changed, of the registration or of the consent.
     *
     * @param position in the log: the later one counts, whenever either took place
     * @param state what the registration became; null where it is the consent that changed
     * @param given whether consent was given; says nothing where the registration changed
     */
    record Change(long position, Instant at, @Nullable String state, boolean given) {

        private boolean isTo(String other) {
            return other.equals(state);
        }
    }

    String number() {
        return number;
    }

    void changed(Change change) {
        changes.add(change);
    }

    /** Of one person's numbers the one that counted at an instant; empty where there is none at all. */
    static Optional<Registration> thatCounts(Collection<RegisteredNumber> numbers, Instant at) {
        return numbers.stream()
                .map(number -> new Reckoned(number, number.registration(at)))
                .min(Comparator.comparing((Reckoned one) -> !one.registration().isInEffect(at))
                        .thenComparing(one -> one.registration().effectiveAt() == null)
                        // as in the list of all (InsuredPersons.FIRST): the one that goes on, or else the first
                        .thenComparing(one -> one.number().absorbed)
                        .thenComparing(one -> one.number().number))
                .map(Reckoned::registration);
    }

    private record Reckoned(RegisteredNumber number, Registration registration) {}

    private Registration registration(Instant at) {
        return new Registration(
                effectiveAt == null ? first(IN_EFFECT) : effectiveAt,
                first(ERASED),
                last(at, change -> change.state() == null).map(Change::given).orElse(agreed),
                last(at, change -> change.isTo(BANNED) || change.isTo(IN_EFFECT))
                        .filter(change -> change.isTo(BANNED))
                        .isPresent());
    }

    private @Nullable Instant first(String state) {
        return changes.stream()
                .filter(change -> change.isTo(state))
                .map(Change::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Optional<Change> last(Instant at, Predicate<Change> kind) {
        return changes.stream()
                .filter(change -> !change.at().isAfter(at))
                .filter(kind)
                .max(Comparator.comparingLong(Change::position));
    }
}
