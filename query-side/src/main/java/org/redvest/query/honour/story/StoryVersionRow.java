package org.redvest.query.honour.story;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.honour.story.event.OwnStoryWritten;
import org.redvest.api.honour.story.event.StoryWritten;
import org.redvest.api.id.OrganisationId;

/** The words of a story. */
@Entity
@Immutable
@Table(schema = "query", name = "story_version")
class StoryVersionRow {

    @Id
    long position;

    String storyId;

    String division;

    @Nullable String organisationId;

    @Nullable String volunteerId;

    String title;

    List<String> paragraphs;

    Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected StoryVersionRow() {}

    StoryVersionRow(StoryWritten event, Instant writtenAt, long position) {
        OrganisationId organisation = event.organisationId();
        this.position = position;
        this.storyId = event.storyId().value();
        this.division = event.division().value();
        this.organisationId = organisation == null ? null : organisation.code();
        this.title = event.title().value();
        this.paragraphs = event.paragraphs().stream().map(Text::value).toList();
        this.writtenAt = writtenAt;
    }

    StoryVersionRow(OwnStoryWritten event, Instant writtenAt, long position) {
        this.position = position;
        this.storyId = event.storyId().value();
        this.division = event.division().value();
        this.volunteerId = event.volunteerId().value();
        this.title = event.title().value();
        this.paragraphs = event.paragraphs().stream().map(Text::value).toList();
        this.writtenAt = writtenAt;
    }
}
