package org.redvest.query.platform.rebuilding;

import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.platform.projecting.SetAside;
import org.redvest.query.platform.projecting.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Begins to build the read models anew where their tables are of another form than this code's, or know less of the log than
 * the processor that fills them has passed: nobody has to think of it after an upgrade.
 */
@Component
class BuildAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(BuildAtStart.class);

    private final Standing standing;
    private final ReadModels readModels;
    private final LogPositions positions;
    private final Rebuild rebuild;

    BuildAtStart(Standing standing, ReadModels readModels, LogPositions positions, Rebuild rebuild) {
        this.standing = standing;
        this.readModels = readModels;
        this.positions = positions;
        this.rebuild = rebuild;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean ofAnotherForm = standing.setAside().values().stream()
                .anyMatch(aside -> aside.error().equals(SetAside.ANOTHER_FORM));
        if (ofAnotherForm || readModels.position() < passed()) {
            LOG.info("The read models are built anew: GET /actuator/readmodels shows how far they are");
            rebuild.start();
        }
    }

    private long passed() {
        return positions.ofProcessors().getOrDefault(Projector.PROCESSOR, LogPositions.NOTHING);
    }
}
