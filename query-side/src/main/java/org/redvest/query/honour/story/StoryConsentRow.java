package org.redvest.query.honour.story;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;

/** Whether somebody consents to being named in a story. */
@Entity
@Immutable
@Table(schema = "query", name = "story_consent")
class StoryConsentRow {

    @Id
    long position;

    String storyId;

    String volunteerId;

    boolean given;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected StoryConsentRow() {}

    StoryConsentRow(StoryId story, VolunteerId volunteer, boolean given, long position) {
        this.position = position;
        this.storyId = story.value();
        this.volunteerId = volunteer.value();
        this.given = given;
    }
}
