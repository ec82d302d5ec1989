package org.redvest.api.honour.story.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;

/**
 * Submit a story for its review.
 *
 * @param storyId which story
 * @param author the number of the volunteer who wrote it about themselves, and acts for themselves; null where staff acts
 */
public record SubmitStory(
        @TargetAggregateIdentifier StoryId storyId,
        @Nullable VolunteerId author) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        Requirement where = new Requirement.WhereItLies(Power.TELL_STORIES, storyId);
        return author == null ? where : where.orOneself(author);
    }
}
