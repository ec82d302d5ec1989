package org.redvest.query.honour.story;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.story.event.NamedInStory;

/** That somebody is named in a story. */
@Entity
@Immutable
@Table(schema = "query", name = "story_name")
class StoryNameRow {

    @Id
    long position;

    String storyId;

    String volunteerId;

    int place;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected StoryNameRow() {}

    StoryNameRow(NamedInStory event, long position) {
        this.position = position;
        this.storyId = event.storyId().value();
        this.volunteerId = event.volunteerId().value();
        this.place = event.place();
    }
}
