package org.redvest.command.service.series;

import java.util.Optional;
import org.redvest.api.Remit;
import org.redvest.api.id.Located;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.event.SeriesPlanned;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.Streams;
import org.redvest.command.service.project.Projects;
import org.springframework.stereotype.Component;

/** A series lies where its project does, and is whose that is. */
@Component
class SeriesWhereabouts implements Whereabouts {

    private final Streams streams;
    private final Projects projects;

    SeriesWhereabouts(Streams streams, Projects projects) {
        this.streams = streams;
        this.projects = projects;
    }

    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof SeriesId id
                ? streams.first(id.value(), SeriesPlanned.class).flatMap(planned -> projects.of(planned.projectId()))
                : Optional.empty();
    }
}
