package org.redvest.api.honour.story.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;

/**
 * Take a story down because somebody who is named was erased.
 *
 * @param storyId which story
 * @param volunteerId who is named, and was erased
 */
public record TakeStoryDown(@TargetAggregateIdentifier StoryId storyId, VolunteerId volunteerId)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
