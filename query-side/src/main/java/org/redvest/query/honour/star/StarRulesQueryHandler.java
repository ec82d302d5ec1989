package org.redvest.query.honour.star;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.DivisionCode;
import org.redvest.api.honour.star.query.AdoptedStarRules;
import org.redvest.api.honour.star.query.AdoptedStarRules.Version;
import org.redvest.api.honour.star.query.FindStarRules;
import org.springframework.stereotype.Component;

@Component
class StarRulesQueryHandler {

    private final AdoptedRules adopted;

    StarRulesQueryHandler(AdoptedRules adopted) {
        this.adopted = adopted;
    }

    @QueryHandler
    AdoptedStarRules handle(FindStarRules query) {
        List<Version> all = adopted.all();
        DivisionCode division = query.division();
        LocalDate on = query.on();
        if (on == null) {
            Set<String> jurisdictions = division == null
                    ? Set.of()
                    : adopted.jurisdictionsOf(division.value()).collect(Collectors.toSet());
            return new AdoptedStarRules(all.stream()
                    .filter(version -> division == null || jurisdictions.contains(version.jurisdiction()))
                    .toList());
        }
        Stream<Version> inForce = division == null
                ? all.stream()
                        .map(Version::jurisdiction)
                        .distinct()
                        .flatMap(jurisdiction -> AdoptedRules.inForce(all, jurisdiction, on).stream())
                : adopted.atHome(all, division.value(), on).stream();
        return new AdoptedStarRules(inForce.toList());
    }
}
