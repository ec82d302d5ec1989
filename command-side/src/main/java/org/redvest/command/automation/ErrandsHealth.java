package org.redvest.command.automation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.redvest.command.automation.ParkedErrands.Parked;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * What automations could not do. It needs somebody's eye and stops nothing else, so that the health stays UP; of whom an
 * errand is, only {@code /actuator/errands} says, because the health is open to everybody.
 */
@Component("errandsHealthIndicator")
class ErrandsHealth implements HealthIndicator {

    private static final int SHOWN = 20;

    private final ParkedErrands errands;

    ErrandsHealth(ParkedErrands errands) {
        this.errands = errands;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("parked", errands.count())
                .withDetail(
                        "first",
                        errands.all(SHOWN).stream().map(ErrandsHealth::describe).toList())
                .build();
    }

    private static Map<String, Object> describe(Parked errand) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("automation", errand.automation());
        description.put("position", errand.position());
        description.put("type", errand.eventType());
        description.put("error", errand.error() == null ? "waits behind another" : errand.error());
        description.put("attempts", errand.attempts());
        description.put("since", errand.parkedAt().toInstant());
        return description;
    }
}
