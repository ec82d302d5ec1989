package org.redvest.query.honour.star;

import java.util.Arrays;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.query.PreviewStarRules;
import org.redvest.api.honour.star.query.StarPreview;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.facts.service.CountedServices;
import org.redvest.query.facts.service.CountedServices.Found;
import org.springframework.stereotype.Component;

/** Counts what other rules would come to, over everybody, in the services that are held in memory (ADR 53). */
@Component
class StarPreviewQueryHandler {

    private final CountedServices services;

    StarPreviewQueryHandler(CountedServices services) {
        this.services = services;
    }

    /**
     * How many would come to each level.
     *
     * @throws Refusal {@link Problem#STAR_RULES_INVALID}
     */
    @QueryHandler
    StarPreview handle(PreviewStarRules query) {
        StarRules rules = query.rules();
        rules.requireValid();
        String within = rules.residentsOnly() ? Remit.in(query.jurisdiction()).prefix() : "";
        Found<long[]> counted = services.look(columns -> {
            // the first is of those who come to none
            long[] highest = new long[StarRules.HIGHEST + 1];
            columns.merits(query.on(), LogPositions.NOTHING, (_, residence, since, minutes) -> {
                if (residence.startsWith(within)) {
                    highest[rules.highestReached(minutes, since, query.on())]++;
                }
                return true;
            });
            return highest;
        });
        return new StarPreview(
                query.jurisdiction().value(),
                query.on(),
                Arrays.stream(counted.found()).sum(),
                Arrays.stream(counted.found()).skip(1).boxed().toList(),
                counted.position());
    }
}
