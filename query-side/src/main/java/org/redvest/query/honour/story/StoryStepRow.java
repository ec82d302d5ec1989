package org.redvest.query.honour.story;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.honour.story.StoryStep;
import org.redvest.api.honour.story.event.StoryEvent;

/** How far a story has come. */
@Entity
@Immutable
@Table(schema = "query", name = "story_step")
class StoryStepRow {

    @Id
    long position;

    String storyId;

    @Enumerated(EnumType.STRING)
    StoryStep step;

    @Nullable String words;

    Instant takenAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected StoryStepRow() {}

    StoryStepRow(StoryEvent event, StoryStep step, @Nullable Text words, Instant takenAt, long position) {
        this.position = position;
        this.storyId = event.storyId().value();
        this.step = step;
        this.words = words == null ? null : words.value();
        this.takenAt = takenAt;
    }
}
