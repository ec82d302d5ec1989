package org.redvest.query.honour.star;

import java.util.Arrays;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.query.PreviewStarRules;
import org.redvest.api.honour.star.query.StarPreview;
import org.springframework.stereotype.Component;

/** Counts what other rules would come to, over everybody whom they would concern ({@link TriedRules}). */
@Component
class StarPreviewQueryHandler {

    private final TriedRules tried;

    StarPreviewQueryHandler(TriedRules tried) {
        this.tried = tried;
    }

    /**
     * How many would come to each level.
     *
     * @throws Refusal {@link Problem#POLICY_CONTRADICTORY}, {@link Problem#STAR_RULES_INVALID}
     */
    @QueryHandler
    StarPreview handle(PreviewStarRules query) {
        query.rules().requireValid();
        // the first is of those who come to none
        long[] highest = new long[StarRules.HIGHEST + 1];
        long position =
                tried.look(query.jurisdiction(), query.on(), query.rules(), (_, _, _, _, _, would) -> highest[would]++);
        return new StarPreview(
                query.jurisdiction().value(),
                query.on(),
                Arrays.stream(highest).sum(),
                Arrays.stream(highest).skip(1).boxed().toList(),
                position);
    }
}
