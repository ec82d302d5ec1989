package org.redvest.api.honour.star.query;

import java.time.LocalDate;
import org.redvest.api.DivisionCode;
import org.redvest.api.Query;
import org.redvest.api.honour.star.StarRules;

/**
 * How many would come to each level under other rules?
 *
 * @param rules what they say
 * @param jurisdiction of the city or a district
 * @param on civil day, Asia/Shanghai
 */
public record PreviewStarRules(StarRules rules, DivisionCode jurisdiction, LocalDate on) implements Query<StarPreview> {

    @Override
    public Class<StarPreview> answer() {
        return StarPreview.class;
    }
}
