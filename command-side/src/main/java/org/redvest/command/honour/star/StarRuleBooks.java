package org.redvest.command.honour.star;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.honour.star.event.StarRulesAdopted;
import org.redvest.api.id.StarRuleBookId;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which rules of stars there are, and which of them apply to whom on a day, as the log knows it. */
@Component
class StarRuleBooks {

    private final Function<DivisionCode, List<StarRulesAdopted>> log;
    private final Supplier<DivisionCode> city;

    @Autowired
    StarRuleBooks(Streams streams, Divisions divisions) {
        this(
                jurisdiction -> streams.read(StarRuleBookId.of(jurisdiction).value(), StarRulesAdopted.class)
                        .toList(),
                () -> DivisionCode.of(divisions.ofLevel(Level.CITY).getFirst().code()));
    }

    /** Rules as this log knows them. */
    StarRuleBooks(Function<DivisionCode, List<StarRulesAdopted>> log, Supplier<DivisionCode> city) {
        this.log = log;
        this.city = city;
    }

    /** The city, whose rules apply where a district has none. */
    DivisionCode city() {
        return city.get();
    }

    /** The district of a division; of the city itself, the city. */
    static DivisionCode districtOf(DivisionCode division) {
        return Level.DISTRICT.of(division.value()).map(DivisionCode::stored).orElse(division);
    }

    /**
     * The rules that apply to somebody on a day: those of the narrowest jurisdiction that holds where they live and has any in
     * force. Another one can be named where its stars are open to who lives elsewhere.
     *
     * @param named whose rules are wished; null for none
     * @throws Refusal {@link Problem#STAR_RULES_MISSING}, {@link Problem#STAR_ELSEWHERE}
     */
    StarRulesAdopted applying(DivisionCode residence, @Nullable DivisionCode named, LocalDate day) {
        Optional<StarRulesAdopted> atHome = Stream.of(districtOf(residence), city())
                .flatMap(jurisdiction -> inForce(jurisdiction, day).stream())
                .findFirst();
        if (named == null
                || atHome.filter(rules -> rules.jurisdiction().equals(named)).isPresent()) {
            return atHome.orElseThrow(() -> new Refusal(Problem.STAR_RULES_MISSING));
        }
        StarRulesAdopted there = inForce(named, day).orElseThrow(() -> new Refusal(Problem.STAR_RULES_MISSING));
        if (there.rules().residentsOnly() || Remit.in(named).holds(residence)) {
            throw new Refusal(Problem.STAR_ELSEWHERE);
        }
        return there;
    }

    /** Of the versions effective by a civil day, the one effective last, and of those of one day the one adopted last. */
    private Optional<StarRulesAdopted> inForce(DivisionCode jurisdiction, LocalDate day) {
        return log.apply(jurisdiction).stream()
                .filter(adopted -> !adopted.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(StarRulesAdopted::effectiveFrom).thenComparingInt(StarRulesAdopted::version));
    }

    /** A version that was adopted. */
    StarRulesAdopted version(DivisionCode jurisdiction, int version) {
        return log.apply(jurisdiction).stream()
                .filter(adopted -> adopted.version() == version)
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.STAR_RULES_MISSING));
    }
}
