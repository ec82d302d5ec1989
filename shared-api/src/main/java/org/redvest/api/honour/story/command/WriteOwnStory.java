package org.redvest.api.honour.story.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;

/**
 * Write a story about oneself, as a volunteer: nobody else can.
 *
 * @param storyId its number
 * @param author who writes it, and is the first who is named
 * @param division where it is reviewed and published
 * @param title what it is called
 * @param paragraphs the text
 * @param named others who are named, by their numbers: {@code {2}} in the text stands for the name of the first of them
 */
public record WriteOwnStory(
        @TargetAggregateIdentifier StoryId storyId,
        VolunteerId author,
        DivisionCode division,
        Text title,
        List<Text> paragraphs,
        List<VolunteerId> named)
        implements Command<Effect> {

    /** Takes lists of its own. */
    public WriteOwnStory {
        paragraphs = List.copyOf(paragraphs);
        named = List.copyOf(named);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys().orOneself(author);
    }
}
