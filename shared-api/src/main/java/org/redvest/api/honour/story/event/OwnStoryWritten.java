package org.redvest.api.honour.story.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer wrote a story about themselves, or wrote it anew. Who is named in it follows.
 *
 * @param storyId its number
 * @param volunteerId who wrote it
 * @param division where it is reviewed and published
 * @param title what it is called
 * @param paragraphs the text
 */
@Revision("1")
public record OwnStoryWritten(
        StoryId storyId,
        VolunteerId volunteerId,
        DivisionCode division,
        @OfPerson Text title,
        @OfPerson List<Text> paragraphs)
        implements StoryEvent, NamesVolunteer {

    /** Takes a list of its own. */
    public OwnStoryWritten {
        paragraphs = List.copyOf(paragraphs);
    }
}
