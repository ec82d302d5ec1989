package org.redvest.command.reward.scheme;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.id.Located;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.reward.scheme.Schemes;
import org.redvest.api.reward.scheme.event.SchemeEvent;
import org.redvest.api.reward.scheme.event.SchemeOpened;
import org.redvest.api.reward.scheme.event.SchemeRulesAdopted;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which points schemes there are, and the rules of each on a date. The city's is there without being opened, and its rules are
 * the city's policies. What another process adopts applies here within {@link #REMEMBERED}.
 */
@Component
public class PointsSchemes implements Whereabouts {

    static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final String ALL = "all";

    private final Policies policies;
    private final Supplier<DivisionCode> city;
    private final LoadingCache<String, Map<SchemeId, Scheme>> known;

    @Autowired
    PointsSchemes(Policies policies, Divisions divisions, Streams streams) {
        this(
                policies,
                () -> DivisionCode.of(divisions.ofLevel(Level.CITY).getFirst().code()),
                () -> streams.read(Schemes.STREAM, SchemeEvent.class));
    }

    /** Schemes as this log knows them. */
    public PointsSchemes(Policies policies, Supplier<DivisionCode> city, Supplier<Stream<SchemeEvent>> log) {
        this.policies = policies;
        this.city = city;
        this.known = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(all -> schemes(log.get()));
    }

    private record Scheme(DivisionCode division, List<SchemeRulesAdopted> rules) {

        Optional<SchemeRulesAdopted> inForce(LocalDate date) {
            return rules.stream()
                    .filter(each -> !each.effectiveFrom().isAfter(date))
                    .max(Comparator.comparing(SchemeRulesAdopted::effectiveFrom)
                            .thenComparingInt(SchemeRulesAdopted::version));
        }
    }

    /**
     * Rules, and which version they are.
     *
     * @param rules what they say
     * @param rateVersion version of the rate
     * @param stepVersion version of the rounding
     */
    public record InForce(SchemeRules rules, int rateVersion, int stepVersion) {}

    private static Map<SchemeId, Scheme> schemes(Stream<SchemeEvent> log) {
        Map<SchemeId, Scheme> schemes = new LinkedHashMap<>();
        log.forEach(event -> {
            switch (event) {
                case SchemeOpened opened ->
                    schemes.put(opened.schemeId(), new Scheme(opened.division(), new ArrayList<>()));
                case SchemeRulesAdopted adopted -> {
                    Scheme scheme = schemes.get(adopted.schemeId());
                    if (scheme != null) {
                        scheme.rules().add(adopted);
                    }
                }
            }
        });
        return schemes;
    }

    @Override
    public Optional<Remit> of(Located place) {
        if (!(place instanceof SchemeId id)) {
            return Optional.empty();
        }
        return id.isCitys()
                ? Optional.of(Remit.in(city.get()))
                : Optional.ofNullable(known.get(ALL).get(id)).map(scheme -> Remit.in(scheme.division()));
    }

    /** All of them, the city's first. */
    public List<SchemeId> all() {
        return Stream.concat(Stream.of(SchemeId.CITY), known.get(ALL).keySet().stream())
                .toList();
    }

    /**
     * Requires that there is such a scheme.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SCHEME}
     */
    public void require(SchemeId id) {
        if (of(id).isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_SCHEME);
        }
    }

    /** Whether there is any but the city's. */
    public boolean areSeveral() {
        return !known.get(ALL).isEmpty();
    }

    /**
     * The one scheme that credits a service: the narrowest whose division holds its place and that had rules on its day, which
     * were adopted before it was certified. However often and late it is asked, the answer is the same.
     *
     * @param place division of the service
     * @param serviceDate its civil day, Asia/Shanghai
     * @param certifiedAt when it was certified
     */
    public SchemeId crediting(DivisionCode place, LocalDate serviceDate, Instant certifiedAt) {
        return known.get(ALL).entrySet().stream()
                .filter(scheme -> Remit.in(scheme.getValue().division()).holds(place))
                .filter(scheme -> scheme.getValue().rules().stream()
                        .anyMatch(rules -> !rules.effectiveFrom().isAfter(serviceDate)
                                && !rules.certifiedFrom().isAfter(certifiedAt)))
                // the city's code is no longer than a district's, but holds it; of one division, the first
                .max(Comparator.comparingInt(scheme -> depth(scheme.getValue().division())))
                .map(Map.Entry::getKey)
                .orElse(SchemeId.CITY);
    }

    private int depth(DivisionCode division) {
        return division.equals(city.get()) ? 0 : division.value().length();
    }

    /**
     * The rules in force for a service on a civil date in China.
     *
     * @throws Refusal {@link Problem#NO_POLICY_IN_FORCE}, {@link Problem#UNKNOWN_SCHEME},
     *     {@link Problem#SCHEME_WITHOUT_RULES}
     */
    public InForce inForce(SchemeId id, LocalDate date) {
        if (id.isCitys()) {
            PolicyAdopted rate = policies.inForce(PolicyKind.POINTS_PER_HOUR, date);
            PolicyAdopted step = policies.inForce(PolicyKind.POINTS_MINUTES_STEP, date);
            return new InForce(
                    SchemeRules.ofPolicies(
                            rate.value(),
                            step.value(),
                            policies.inForce(PolicyKind.POINTS_EXPIRY_YEARS, date)
                                    .value(),
                            policies.inForce(PolicyKind.POINTS_GRACE_DAYS, date).value()),
                    rate.version(),
                    step.version());
        }
        Scheme scheme = known.get(ALL).get(id);
        if (scheme == null) {
            throw new Refusal(Problem.UNKNOWN_SCHEME);
        }
        return scheme.inForce(date)
                .map(adopted -> new InForce(adopted.rules(), adopted.version(), adopted.version()))
                .orElseThrow(() -> new Refusal(Problem.SCHEME_WITHOUT_RULES));
    }

    /** Looks again, once what the current command writes is stored. */
    void forgetOnCommit() {
        CurrentUnitOfWork.ifStarted(unitOfWork -> unitOfWork.afterCommit(committed -> known.invalidateAll()));
    }
}
