package org.redvest.api.reward.passbook.query;

import java.time.LocalDate;
import org.redvest.api.Query;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.SchemeRules;

/**
 * What would rules have given for the services that a scheme credited?
 *
 * @param schemeId which scheme
 * @param rules which rules
 * @param from first civil date of the services, Asia/Shanghai
 */
public record PreviewSchemeRules(SchemeId schemeId, SchemeRules rules, LocalDate from) implements Query<RulesPreview> {

    @Override
    public Class<RulesPreview> answer() {
        return RulesPreview.class;
    }
}
