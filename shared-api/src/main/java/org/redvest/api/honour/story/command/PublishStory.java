package org.redvest.api.honour.story.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.StoryId;

/**
 * Publish a story that was approved.
 *
 * @param storyId which story
 */
public record PublishStory(@TargetAggregateIdentifier StoryId storyId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.KEEP_HONOURS, storyId);
    }
}
