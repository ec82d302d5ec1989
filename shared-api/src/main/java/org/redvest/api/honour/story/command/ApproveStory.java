package org.redvest.api.honour.story.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.StoryId;

/**
 * Approve a story: it may be published.
 *
 * @param storyId which story
 * @param words what the reviewer has to say
 */
public record ApproveStory(@TargetAggregateIdentifier StoryId storyId, Text words) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.KEEP_HONOURS, storyId);
    }
}
