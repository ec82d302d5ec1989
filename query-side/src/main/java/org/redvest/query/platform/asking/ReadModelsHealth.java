package org.redvest.query.platform.asking;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redvest.query.platform.projecting.SetAside;
import org.redvest.query.platform.projecting.Standing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * How the read models stand: how far they are, and which projections are set aside because of which event. One that is does
 * not make the service DOWN, because all others answer: the status is STALE then.
 */
@Component("readModelsHealthIndicator")
class ReadModelsHealth implements HealthIndicator {

    private static final Status STALE = new Status("STALE", "Some answers are refused: a projection is set aside");

    private final ReadModels readModels;
    private final Standing standing;

    ReadModelsHealth(ReadModels readModels, Standing standing, MeterRegistry meters) {
        this.readModels = readModels;
        this.standing = standing;
        meters.gauge("redvest.readmodels.lag", readModels, models -> Math.max(0, models.head() - models.position()));
    }

    @Override
    public Health health() {
        Map<String, SetAside> aside = standing.setAside();
        Health.Builder health = aside.isEmpty() ? Health.up() : Health.status(STALE);
        return health.withDetail("position", readModels.position())
                .withDetail("setAside", describe(aside))
                .build();
    }

    private static Map<String, Object> describe(Map<String, SetAside> aside) {
        Map<String, Object> described = new LinkedHashMap<>();
        aside.forEach((name, why) -> described.put(
                name,
                why.position() == null
                        ? why.error()
                        : "%s at position %d, %s".formatted(why.eventType(), why.position(), why.error())));
        return described;
    }
}
