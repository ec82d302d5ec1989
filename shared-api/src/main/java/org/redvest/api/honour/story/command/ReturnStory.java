package org.redvest.api.honour.story.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.StoryId;

/**
 * Return a story to whoever wrote it.
 *
 * @param storyId which story
 * @param reason what is to be changed
 */
public record ReturnStory(@TargetAggregateIdentifier StoryId storyId, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.KEEP_HONOURS, storyId);
    }
}
