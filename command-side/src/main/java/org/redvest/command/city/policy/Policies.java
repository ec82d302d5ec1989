package org.redvest.command.city.policy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which figure is in force on which date, read from the log. What another process adopts applies here within
 * {@link #REMEMBERED}; every decision records the version it was made under.
 */
@Component
public class Policies {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final LoadingCache<PolicyKind, List<PolicyAdopted>> adopted;

    @Autowired
    Policies(Streams streams) {
        this(kind -> streams.read(kind.aggregateId(), PolicyAdopted.class).toList());
    }

    /** Policies as this log knows them. */
    public Policies(Function<PolicyKind, List<PolicyAdopted>> log) {
        this.adopted = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(log::apply);
    }

    /**
     * The figure in force on a civil date in China: of those effective by then, the one effective last, and of those
     * effective from the same date the one adopted last.
     *
     * @throws Refusal {@link Problem#NO_POLICY_IN_FORCE}
     */
    public PolicyAdopted inForce(PolicyKind kind, LocalDate date) {
        return find(kind, date)
                .orElseThrow(() -> new Refusal(
                        Problem.NO_POLICY_IN_FORCE,
                        "No %s was in force on %s: adopt one that is effective by then.".formatted(kind, date)));
    }

    /** As {@link #inForce}; empty where none is. */
    public Optional<PolicyAdopted> find(PolicyKind kind, LocalDate date) {
        return adopted.get(kind).stream()
                .filter(policy -> !policy.effectiveFrom().isAfter(date))
                .max(Comparator.comparing(PolicyAdopted::effectiveFrom).thenComparingInt(PolicyAdopted::version));
    }

    /** Whether the city wants something, which is 1 where it does; not where no figure is in force. */
    public boolean wants(PolicyKind kind, LocalDate date) {
        return find(kind, date).filter(policy -> policy.value() == 1).isPresent();
    }

    /** Looks again, once what the current command adopts is stored. */
    void forgetOnCommit(PolicyKind kind) {
        CurrentUnitOfWork.ifStarted(unitOfWork -> unitOfWork.afterCommit(committed -> adopted.invalidate(kind)));
    }
}
