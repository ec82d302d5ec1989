package org.redvest.api.honour.story.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;

/**
 * Write a story anew that is not submitted yet, or was returned: who is named consents anew, since it is to the words.
 *
 * @param storyId which story
 * @param author the number of the volunteer who wrote it about themselves, and acts for themselves; null where staff acts
 * @param title what it is called
 * @param paragraphs the text
 * @param named volunteers who are named; of a story about oneself, others than its author
 */
public record ReviseStory(
        @TargetAggregateIdentifier StoryId storyId,
        @Nullable VolunteerId author,
        Text title,
        List<Text> paragraphs,
        List<VolunteerId> named)
        implements Command<Effect> {

    /** Takes lists of its own. */
    public ReviseStory {
        paragraphs = List.copyOf(paragraphs);
        named = List.copyOf(named);
    }

    @Override
    public Requirement requirement() {
        Requirement where = new Requirement.WhereItLies(Power.TELL_STORIES, storyId);
        return author == null ? where : where.orOneself(author);
    }
}
