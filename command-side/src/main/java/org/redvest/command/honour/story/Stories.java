package org.redvest.command.honour.story;

import java.util.Optional;
import org.redvest.api.Remit;
import org.redvest.api.honour.story.event.OwnStoryWritten;
import org.redvest.api.honour.story.event.StoryEvent;
import org.redvest.api.honour.story.event.StoryWritten;
import org.redvest.api.id.Located;
import org.redvest.api.id.StoryId;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/** Which stories there are, where they are reviewed and published, and whose they are. */
@Component
class Stories implements Whereabouts {

    private final Streams streams;

    Stories(Streams streams) {
        this.streams = streams;
    }

    /** It never moves, however often it is written anew. */
    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof StoryId id
                ? streams.first(id.value(), StoryEvent.class).flatMap(Stories::remit)
                : Optional.empty();
    }

    private static Optional<Remit> remit(StoryEvent first) {
        return switch (first) {
            case StoryWritten written -> Optional.of(new Remit(written.division(), written.organisationId()));
            case OwnStoryWritten written -> Optional.of(Remit.in(written.division()));
            default -> Optional.empty();
        };
    }
}
