package org.redvest.api.honour.story.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;

/**
 * Consent to being named in a story: by oneself, or on paper.
 *
 * @param storyId which story
 * @param volunteerId who is named
 * @param evidence what shows that they consented
 */
public record ConsentToStory(
        @TargetAggregateIdentifier StoryId storyId, VolunteerId volunteerId, ConsentEvidence evidence)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.TELL_STORIES, storyId).orOneself(volunteerId);
    }
}
