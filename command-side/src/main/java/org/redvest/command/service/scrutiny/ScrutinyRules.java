package org.redvest.command.service.scrutiny;

import java.util.function.Predicate;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleAdopted;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which rules over the log there are. */
@Component
class ScrutinyRules {

    private final Predicate<ScrutinyRuleId> adopted;

    @Autowired
    ScrutinyRules(Streams streams) {
        this(id -> streams.first(id.value(), ScrutinyRuleAdopted.class).isPresent());
    }

    /** Rules as this log knows them. */
    ScrutinyRules(Predicate<ScrutinyRuleId> adopted) {
        this.adopted = adopted;
    }

    /**
     * Makes sure that a rule was adopted.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SCRUTINY_RULE}
     */
    void require(ScrutinyRuleId id) {
        if (!adopted.test(id)) {
            throw new Refusal(Problem.UNKNOWN_SCRUTINY_RULE);
        }
    }
}
