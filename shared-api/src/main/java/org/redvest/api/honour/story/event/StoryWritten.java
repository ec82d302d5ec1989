package org.redvest.api.honour.story.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StoryId;

/**
 * A story was written, or written anew. Who is named in it follows.
 *
 * @param storyId its number
 * @param division where it is reviewed and published
 * @param organisationId the organisation that tells it; null where an office does
 * @param title what it is called
 * @param paragraphs the text
 */
@Revision("1")
public record StoryWritten(
        StoryId storyId,
        DivisionCode division,
        @Nullable OrganisationId organisationId,
        @OfPerson Text title,
        @OfPerson List<Text> paragraphs)
        implements StoryEvent {

    /** Takes a list of its own. */
    public StoryWritten {
        paragraphs = List.copyOf(paragraphs);
    }
}
