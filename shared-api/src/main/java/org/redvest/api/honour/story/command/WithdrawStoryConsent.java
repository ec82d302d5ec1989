package org.redvest.api.honour.story.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;

/**
 * Consent no longer to being named in a story: it is read by nobody from then on.
 *
 * @param storyId which story
 * @param volunteerId who is named
 */
public record WithdrawStoryConsent(
        @TargetAggregateIdentifier StoryId storyId, VolunteerId volunteerId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.TELL_STORIES, storyId).orOneself(volunteerId);
    }
}
