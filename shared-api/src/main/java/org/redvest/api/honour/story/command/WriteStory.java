package org.redvest.api.honour.story.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;

/**
 * Write a story about what volunteers did.
 *
 * @param storyId its number
 * @param division where it is reviewed and published
 * @param organisationId the organisation that tells it; null where an office does
 * @param title what it is called
 * @param paragraphs the text
 * @param named volunteers who are named, by their numbers: {@code {1}} in the text stands for the name of the first
 */
public record WriteStory(
        @TargetAggregateIdentifier StoryId storyId,
        DivisionCode division,
        @Nullable OrganisationId organisationId,
        Text title,
        List<Text> paragraphs,
        List<VolunteerId> named)
        implements Command<Effect> {

    /** Takes lists of its own. */
    public WriteStory {
        paragraphs = List.copyOf(paragraphs);
        named = List.copyOf(named);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Reaching(Power.TELL_STORIES, new Remit(division, organisationId));
    }
}
