package org.redvest.api.honour.story.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer does not consent any more to being named in a story.
 *
 * @param storyId which story
 * @param volunteerId who
 */
@Revision("1")
public record StoryConsentWithdrawn(StoryId storyId, VolunteerId volunteerId) implements StoryEvent, NamesVolunteer {}
